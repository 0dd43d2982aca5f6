import { HttpContext, HttpContextToken } from '@angular/common/http';

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

  context(): HttpContext {
    this.key ??= newId();
    return new HttpContext().set(idempotencyKey, this.key);
  }

  /** The server has answered, with yes or no: the next press is another act. */
  answered(): void {
    this.key = undefined;
  }
}
