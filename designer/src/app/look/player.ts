import { ChangeDetectionStrategy, Component, booleanAttribute, input, output } from '@angular/core';
import { Icon } from './icon';

/** What a player's own controls are called. */
export type PlayerWords = { readonly play: string; readonly pause: string; readonly speed: string };

/** Play, pause and how fast: of a replay, of a simulation. Buttons marked `before` stand left of play, all others right of it. */
@Component({
  selector: 'mc-player',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <ng-content select="[before]" />
    <button
      type="button"
      class="icon-btn play"
      [disabled]="disabled()"
      [title]="playing() ? words().pause : words().play"
      [attr.aria-label]="playing() ? words().pause : words().play"
      (click)="toggled.emit()"
    >
      <mc-icon [name]="playing() ? 'player-pause' : 'player-play'" />
    </button>
    <ng-content />
    <select #choice class="input speed" [attr.aria-label]="words().speed" (change)="paced.emit(+choice.value)">
      @for (each of speeds(); track each) {
        <option [value]="each" [selected]="each === speed()">{{ each }}×</option>
      }
    </select>
  `,
  styles: `
    :host {
      display: contents;
    }
    .play:not(:disabled) {
      background: var(--mc-accent);
      color: var(--mc-on-accent);
    }
    .play:not(:disabled):hover {
      background: var(--mc-accent-hover);
    }
    .speed {
      width: 74px;
      margin: 0 8px;
      background-color: var(--mc-accent-soft);
      color: var(--mc-accent);
      font-weight: 600;
    }
  `,
})
export class Player {
  readonly words = input.required<PlayerWords>();
  readonly playing = input.required<boolean>();
  readonly speeds = input.required<readonly number[]>();
  readonly speed = input.required<number>();
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly toggled = output();
  readonly paced = output<number>();
}
