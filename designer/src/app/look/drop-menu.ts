import { Directive, ElementRef, inject } from '@angular/core';

/** A `details` that is a menu: Escape closes it and goes back to its button, a press or the focus anywhere else closes it. */
@Directive({
  selector: 'details[mcDropMenu]',
  host: {
    '(keydown.escape)': 'escape($event)',
    '(document:pointerdown)': 'leave($event.target)',
    '(focusout)': 'leave($event.relatedTarget)',
  },
})
export class DropMenu {
  private readonly menu = inject<ElementRef<HTMLDetailsElement>>(ElementRef).nativeElement;

  protected escape(event: Event): void {
    if (!this.menu.open) return;
    event.stopPropagation();
    this.menu.open = false;
    this.menu.querySelector('summary')?.focus();
  }

  /** @param to where to; null: nowhere on this page, as when a file is being chosen */
  protected leave(to: EventTarget | null): void {
    if (this.menu.open && to instanceof Node && !this.menu.contains(to)) this.menu.open = false;
  }
}
