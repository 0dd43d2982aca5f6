import { DestroyRef, Injectable, inject } from '@angular/core';
import { type PackageVerdict } from '@mot-cua/proof';

/** Asks a worker what a package proves. */
@Injectable()
export class Verification {
  private readonly worker = new Worker(new URL('./verification.worker', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, (verdict: PackageVerdict) => void>();
  private asked = 0;

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<{ number: number; verdict: PackageVerdict }>) => {
      this.waiting.get(data.number)?.(data.verdict);
      this.waiting.delete(data.number);
    });
    inject(DestroyRef).onDestroy(() => {
      this.worker.terminate();
    });
  }

  verify(text: string): Promise<PackageVerdict> {
    this.asked += 1;
    const number = this.asked;
    this.worker.postMessage({ number, text });
    return new Promise((resolve) => this.waiting.set(number, resolve));
  }
}
