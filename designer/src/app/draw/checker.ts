import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { type ProcedurePackage } from '@mot-cua/procedure';
import { type Checked } from './check-draft';

/** Asks a worker to check the draft as it is; only the answer to the newest question counts. */
@Injectable()
export class Checker {
  private readonly worker = new Worker(new URL('./check.worker', import.meta.url), { type: 'module' });
  private readonly answered = signal<Checked | undefined>(undefined);
  private asked = 0;

  /** What was said of the newest draft checked; undefined before the first answer. */
  readonly checked = this.answered.asReadonly();

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<{ number: number; checked: Checked }>) => {
      if (data.number === this.asked) this.answered.set(data.checked);
    });
    inject(DestroyRef).onDestroy(() => {
      this.worker.terminate();
    });
  }

  check(pack: ProcedurePackage): void {
    this.asked += 1;
    this.worker.postMessage({ number: this.asked, pack });
  }
}
