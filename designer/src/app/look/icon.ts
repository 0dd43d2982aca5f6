import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type IconName } from '../../icons/icon-names';
import sprite from '../../icons/sprite.svg';

/** An icon of the sprite. Decoration only: the word stands beside it, or on the button as `aria-label`. */
@Component({
  selector: 'mc-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[style.width.px]': 'size()', '[style.height.px]': 'size()' },
  template: `<svg aria-hidden="true" focusable="false"><use [attr.href]="address + '#' + name()" /></svg>`,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      vertical-align: -3px;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Pixels: 18 drawn beside body text, 16 in dense rows, 14 inline, 20 in the rail. */
  readonly size = input(18);

  protected readonly address = sprite;
}
