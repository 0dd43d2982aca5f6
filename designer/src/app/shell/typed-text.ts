import { Directive, ElementRef, effect, inject, input, output } from '@angular/core';

/**
 * A search field whose text stands in the address. The address follows the typing and comes back late: such an echo never overwrites
 * what was typed meanwhile. Going back, or clearing the filters elsewhere, does change the field.
 */
@Directive({ selector: 'input[mcTypedText]', host: { '(input)': 'note()' } })
export class TypedText {
  private readonly field = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  private readonly pending = new Set<string>();

  /** The text as the address has it. */
  readonly mcTypedText = input.required<string>();
  readonly typed = output<string>();

  constructor() {
    effect(() => {
      const known = this.mcTypedText();
      if (known === this.field.value) this.pending.clear();
      else if (!this.pending.has(known)) this.field.value = known;
    });
  }

  protected note(): void {
    this.pending.add(this.mcTypedText()).add(this.field.value);
    this.typed.emit(this.field.value);
  }
}
