import { HttpContext, HttpContextToken } from '@angular/common/http';
import { signal } from '@angular/core';
import { type Trouble, troubleOf, wasAnswered } from './trouble';

/** The `Idempotency-Key` a write must carry; empty: a fresh one for this request. */
export const idempotencyKey = new HttpContextToken<string>(() => '');

/** A random UUID (version 4). Unlike `crypto.randomUUID` it also works on plain http inside an office network. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * One act of a person, pressed once or five times. Its key stays the same until the server has answered, so a retry after a lost
 * answer cannot do the thing twice.
 */
export class Act {
  private key: string | undefined;
  private readonly running = signal(false);
  private readonly failed = signal<Trouble | undefined>(undefined);

  /** It was pressed and has not ended. */
  readonly busy = this.running.asReadonly();
  /** Why the last press did not succeed; gone as soon as it is pressed again. */
  readonly trouble = this.failed.asReadonly();

  /**
   * Does the work, unless it is being done already. What was typed stays in the fields whatever happens.
   *
   * @param refused told why, before the trouble is shown: to blame the fields
   * @returns true when it succeeded
   */
  async run(work: () => Promise<void>, refused: (trouble: Trouble) => void = () => undefined): Promise<boolean> {
    if (this.running()) return false;
    this.running.set(true);
    this.failed.set(undefined);
    try {
      await work();
      this.answered();
      return true;
    } catch (error) {
      const trouble = troubleOf(error);
      if (wasAnswered(trouble)) this.answered();
      refused(trouble);
      this.failed.set(trouble);
      return false;
    } finally {
      this.running.set(false);
    }
  }

  context(): HttpContext {
    this.key ??= newId();
    return new HttpContext().set(idempotencyKey, this.key);
  }

  /** The server has answered, with yes or no: the next press is another act. */
  answered(): void {
    this.key = undefined;
  }
}
