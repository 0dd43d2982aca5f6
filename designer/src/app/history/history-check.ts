import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { type ChainVerdict } from '@mot-cua/proof';
import { type HistoryFinding, type HistoryQuestion } from './history.worker';
import { type Folded } from './replay';

/** What a worker of this browser finds out about a history, from the very bytes the server sent: its states, and whether its chain is whole. */
@Injectable()
export class HistoryCheck {
  private worker: Worker | undefined;
  private readonly states = signal<Folded | undefined>(undefined);
  private readonly chain = signal<ChainVerdict | { readonly kind: 'checking' }>({ kind: 'checking' });

  /** Undefined until all facts are folded. */
  readonly folded = this.states.asReadonly();
  readonly verdict = this.chain.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.worker?.terminate());
  }

  /** Another history: what was under way is given up. */
  begin(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.states.set(undefined);
    this.chain.set({ kind: 'checking' });
  }

  /** @param text one answer of the server with facts, in order */
  take(text: string): void {
    this.ask({ kind: 'page', text });
  }

  end(): void {
    this.ask({ kind: 'end' });
  }

  private ask(question: HistoryQuestion): void {
    this.worker ??= this.hire();
    this.worker.postMessage(question);
  }

  /** With the first facts, not before: what it is made of would be read while the page wants to be shown. */
  private hire(): Worker {
    const worker = new Worker(new URL('./history.worker', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<HistoryFinding>) => {
      if (data.kind === 'folded') this.states.set(data.folded);
      else this.chain.set(data.verdict);
    });
    return worker;
  }
}
