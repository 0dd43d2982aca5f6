import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Initials of the last two words: Vietnamese given names come last (`Nguyễn Thị Thu Hà` is `TH`). */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(-2)
    .map((word) => word.slice(0, 1))
    .join('')
    .toUpperCase();
}

/** A person: initials, name, and the post and unit as they were at that moment. */
@Component({
  selector: 'mc-person-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="initials" aria-hidden="true">{{ initials() }}</span>
    <span class="who">
      <b class="ellipsis">{{ name() }}</b>
      @if (post()) {
        <small class="ellipsis">{{ post() }}</small>
      }
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-width: 0;
      max-width: 100%;
    }
    .initials {
      display: grid;
      flex: none;
      place-items: center;
      width: 28px;
      height: 28px;
      border: 1px solid var(--mc-accent-line);
      border-radius: 50%;
      background: var(--mc-accent-soft);
      color: var(--mc-accent);
      font: 600 0.75rem/1 var(--mc-font);
    }
    .who {
      display: grid;
      min-width: 0;
      text-align: left;
      line-height: 1.2;
    }
    b {
      font-weight: inherit;
    }
    :host(.small) {
      gap: 6px;
      font: var(--mc-dense);
    }
    :host(.small) .initials {
      width: 24px;
      height: 24px;
    }
    :host(.strong) b {
      font-weight: 600;
    }
  `,
})
export class PersonChip {
  readonly name = input.required<string>();
  readonly post = input<string>();

  protected readonly initials = computed(() => initialsOf(this.name()));
}
