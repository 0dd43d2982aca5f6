import { ChangeDetectionStrategy, Component, type ElementRef, computed, input, output, signal, viewChild } from '@angular/core';
import { findsBlindly, foldAccents } from '../language/accent-blind';

/** Pixels the list takes at most. */
const LIST_HEIGHT = 264;

/**
 * A text with a list of what it may be, found accent-blind: "lai ch" finds "Tỉnh Lai Châu". Arrows, Enter and Escape work the list. What is
 * typed and finds one entry only becomes that entry when the hand leaves; whether other texts are taken is for the form to say.
 */
@Component({
  selector: 'mc-suggest-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span #field class="input" [class.wrong]="wrong()" [class.locked]="locked()">
      <input
        #text
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        maxlength="200"
        [id]="inputId()"
        [readonly]="locked()"
        [value]="typed()"
        [attr.aria-expanded]="opened()"
        [attr.aria-controls]="inputId() + '-list'"
        [attr.aria-activedescendant]="opened() && at() >= 0 ? inputId() + '-' + at() : null"
        [attr.aria-invalid]="wrong()"
        [attr.aria-required]="required()"
        [attr.aria-describedby]="describedBy()"
        (focus)="reached.emit()"
        (click)="open(field)"
        (input)="type(text.value, field)"
        (keydown)="work($event, field)"
        (blur)="leave()"
      />
    </span>
    <ul #list popover="manual" class="floating" role="listbox" [id]="inputId() + '-list'" [attr.aria-label]="label()">
      @for (one of found(); track one) {
        <li
          role="option"
          [id]="inputId() + '-' + $index"
          [attr.aria-selected]="$index === at()"
          tabindex="-1"
          (mousedown)="$event.preventDefault(); choose(one)"
        >
          {{ one }}
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      position: fixed;
      max-height: 264px;
      margin: 0;
      padding: 4px;
      overflow: auto;
      border: 0;
      color: var(--mc-text);
      list-style: none;
    }
    li {
      padding: 6px 8px;
      border-radius: var(--mc-r-md);
      cursor: pointer;
    }
    li:hover,
    li[aria-selected='true'] {
      background: var(--mc-surface-3);
    }
  `,
})
export class SuggestInput {
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly typed = input.required<string>();
  readonly options = input.required<readonly string[]>();
  readonly locked = input(false);
  readonly required = input(false);
  readonly wrong = input(false);
  readonly describedBy = input<string | null>(null);
  readonly typedChange = output<string>();
  /** The hand is in the field: now the list is needed. */
  readonly reached = output();
  readonly left = output();

  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  private readonly searched = signal(false);
  protected readonly wanted = signal(false);
  /** Which entry Enter would take; -1: none. */
  protected readonly at = signal(-1);

  /** All while nothing was typed since the list was opened: to choose again, nobody has to empty the field. */
  protected readonly found = computed(() => {
    const query = this.searched() ? this.typed() : '';
    return nearestFirst(
      this.options().filter((one) => findsBlindly(one, query)),
      query,
    );
  });
  protected readonly opened = computed(() => this.wanted() && this.found().length > 0);

  protected open(field: HTMLElement): void {
    if (this.locked() || this.wanted()) return;
    this.wanted.set(true);
    this.searched.set(false);
    this.at.set(this.options().indexOf(this.typed()));
    this.place(field);
  }

  protected type(text: string, field: HTMLElement): void {
    this.open(field);
    this.searched.set(true);
    this.at.set(-1);
    this.typedChange.emit(text);
  }

  protected work(event: KeyboardEvent, field: HTMLElement): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.wanted()) return this.open(field);
      const last = this.found().length - 1;
      const next = this.at() + (event.key === 'ArrowDown' ? 1 : -1);
      this.at.set(next < 0 ? last : next > last ? 0 : next);
      document.getElementById(`${this.inputId()}-${String(this.at())}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && this.opened()) {
      event.preventDefault();
      const chosen = this.found()[this.at()] ?? this.only();
      if (chosen !== undefined) this.choose(chosen);
    } else if (event.key === 'Escape' && this.opened()) {
      event.stopPropagation();
      this.close();
    }
  }

  protected choose(one: string): void {
    this.typedChange.emit(one);
    this.close();
  }

  protected leave(): void {
    const only = this.searched() ? this.only() : undefined;
    if (only !== undefined) this.typedChange.emit(only);
    this.close();
    this.left.emit();
  }

  /** The one entry that was typed, or the only one found. */
  private only(): string | undefined {
    const typed = foldAccents(this.typed().trim());
    if (typed === '') return undefined;
    const found = this.options().filter((one) => findsBlindly(one, typed));
    return this.options().find((one) => foldAccents(one) === typed) ?? (found.length === 1 ? found[0] : undefined);
  }

  private close(): void {
    if (!this.wanted()) return;
    this.wanted.set(false);
    this.searched.set(false);
    this.list().nativeElement.hidePopover();
  }

  /** The list stands under its field, or above where there is no room below. */
  private place(field: HTMLElement): void {
    const list = this.list().nativeElement;
    list.showPopover();
    const box = field.getBoundingClientRect();
    const below = box.bottom + LIST_HEIGHT < innerHeight;
    list.style.left = `${String(box.left)}px`;
    list.style.width = `${String(box.width)}px`;
    list.style.top = below ? `${String(box.bottom + 4)}px` : 'auto';
    list.style.bottom = below ? 'auto' : `${String(innerHeight - box.top + 4)}px`;
  }
}

/** What holds the words together before what holds them somewhere: for "an g" An Giang comes before Cao Bằng. The order is kept else. */
function nearestFirst(found: readonly string[], query: string): readonly string[] {
  const together = ` ${foldAccents(query.trim())}`;
  const [near, far] = [true, false].map((wanted) => found.filter((one) => foldAccents(` ${one}`).includes(together) === wanted));
  return [...(near ?? []), ...(far ?? [])];
}
