import { ChangeDetectionStrategy, Component, booleanAttribute, input, output } from '@angular/core';
import { type IconName } from '../../icons/icon-names';
import { Icon } from './icon';

/** A button that shows an icon alone: its name is spoken, and stands beside it when it is pointed at. */
@Component({
  selector: 'mc-tool-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <button
      type="button"
      class="icon-btn"
      [disabled]="disabled()"
      [title]="label()"
      [attr.aria-label]="label()"
      [attr.aria-pressed]="pressed()"
      (click)="used.emit()"
    >
      <mc-icon [name]="icon()" [size]="size()" />
    </button>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class ToolButton {
  readonly icon = input.required<IconName>();
  readonly label = input.required<string>();
  /** Pixels of the icon. */
  readonly size = input(18);
  readonly disabled = input(false, { transform: booleanAttribute });
  /** Only for buttons that stay pressed. */
  readonly pressed = input<boolean>();
  readonly used = output();
}
