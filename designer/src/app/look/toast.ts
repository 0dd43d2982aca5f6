import { Injectable, signal } from '@angular/core';

const shownFor = 6_000;

/** A word about something that went well and left the page. Never for errors: those stay where they happened. */
@Injectable({ providedIn: 'root' })
export class Toast {
  private readonly text = signal<string | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly shown = this.text.asReadonly();

  say(text: string): void {
    clearTimeout(this.timer);
    this.text.set(text);
    this.timer = setTimeout(() => {
      this.text.set(undefined);
    }, shownFor);
  }
}
