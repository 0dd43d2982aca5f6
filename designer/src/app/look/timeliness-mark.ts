import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TIMELINESS_LABELS } from '@mot-cua/calendar/words';
import { type Timeliness } from '@mot-cua/contract';
import { type IconName } from '../../icons/icon-names';
import { InLanguage } from '../language/in-language';
import { Icon } from './icon';

const faces: Readonly<Record<Timeliness, { readonly icon: IconName; readonly colour: string }>> = {
  early: { icon: 'checks', colour: 'green' },
  'on-time': { icon: 'check', colour: 'green' },
  late: { icon: 'alert-circle', colour: 'red' },
  'in-time': { icon: 'clock', colour: 'none' },
  overdue: { icon: 'alert-triangle', colour: 'red' },
};

/** Early, on time, late, in time or overdue: shape and word, told apart without colour. */
@Component({
  selector: 'mc-timeliness',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage],
  host: { '[class]': 'face().colour' },
  template: `<mc-icon [name]="face().icon" [size]="16" />{{ label() | inLanguage }}`,
  styleUrl: './level-colours.css',
})
export class TimelinessMark {
  readonly how = input.required<Timeliness>();

  protected readonly face = computed(() => faces[this.how()]);
  protected readonly label = computed(() => TIMELINESS_LABELS[this.how()]);
}
