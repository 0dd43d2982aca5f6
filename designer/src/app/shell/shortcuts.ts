import { DOCUMENT } from '@angular/common';
import { type DestroyRef, Injectable, inject, signal } from '@angular/core';

/**
 * A key and what it does. `label` is a key of the everyday words or of the area's own. Without `run` a part of the page hears the key by itself: it is
 * only told of.
 */
export type Shortcut = { readonly keys: readonly string[]; readonly label: string; readonly run?: (event: KeyboardEvent) => void };

/**
 * The keys of the page now open. They rest while somebody types, holds a modifier or has a dialog before them; function keys are no text and act in fields too.
 * Escape leaves a field, so that the other keys are heard again.
 */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly registered = signal<readonly Shortcut[]>([]);

  readonly active = this.registered.asReadonly();

  constructor() {
    this.document.addEventListener('keydown', (event) => {
      this.press(event);
    });
  }

  /** Listens while the caller lives. */
  listen(shortcuts: readonly Shortcut[], destroyRef: DestroyRef): void {
    this.registered.update((present) => [...present, ...shortcuts]);
    destroyRef.onDestroy(() => {
      this.registered.update((present) => present.filter((shortcut) => !shortcuts.includes(shortcut)));
    });
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.isTaken(event)) {
      this.leaveField(event);
      return;
    }
    const run = this.registered().findLast((each) => each.run && each.keys.includes(event.key))?.run;
    if (!run) return;
    event.preventDefault();
    run(event);
  }

  private isTaken(event: KeyboardEvent): boolean {
    const target = event.target instanceof Element ? event.target : undefined;
    const inField = target?.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
    const onButton = event.key === 'Enter' || event.key === ' ' ? target?.closest('button, a, input') : undefined;
    const dialog = this.document.querySelector('dialog[open], mat-dialog-container');
    return Boolean((isFunctionKey(event) ? undefined : inField) ?? onButton ?? dialog);
  }

  private leaveField({ key, target }: KeyboardEvent): void {
    if (key !== 'Escape' || this.document.querySelector('dialog[open], mat-dialog-container')) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) target.blur();
  }
}

const isFunctionKey = ({ key }: KeyboardEvent): boolean => /^F\d+$/.test(key);
