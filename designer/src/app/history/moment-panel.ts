import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Convention } from '@mot-cua/calendar';
import { type Clock } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { DayTime, writeDay, writeTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { type Change } from './before-after';
import { type DueAt } from './clock-at';
import { type FactLine } from './fact-line';
import { type Holder } from './moment-people';

/** What the dossier was like at the moment shown: what changed, how the due time followed, all values. */
@Component({
  selector: 'mc-moment-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, TranslocoDirective],
  templateUrl: './moment-panel.html',
  styleUrl: './moment-panel.css',
})
export class MomentPanel {
  protected readonly language = inject(Language);

  readonly line = input<FactLine>();
  /** The state at this moment is not known yet. */
  readonly folding = input(false);
  /** Number of the first fact since the stop before. */
  readonly from = input.required<number>();
  /** Undefined while the facts are being folded. */
  readonly changes = input.required<readonly Change[] | undefined>();
  /** Whose turn it was. */
  readonly holders = input<readonly Holder[]>([]);
  readonly form = input<{
    readonly title: Text;
    readonly rows: readonly { readonly name: string; readonly label: Text; readonly value: Text | undefined }[];
  }>();
  readonly values = input.required<readonly { readonly name: string; readonly label: Text; readonly value: Text }[]>();
  readonly clock = input<Clock>();
  readonly due = input<DueAt>();
  readonly convention = input<Convention>();

  /** Rule, convention and result have places of their own. */
  protected readonly derivation = computed(() =>
    (this.due()?.lines ?? []).filter((line) => !['convention', 'due', 'hours'].includes(line.kind)),
  );
  /** The due time by the calendar of today, where it is not the one recorded then. */
  protected readonly differing = computed(() => {
    const due = this.due();
    const derived = due?.lines.find((line) => line.kind === 'due')?.to;
    return due && derived !== undefined && derived !== due.due
      ? { recorded: this.moment(due.due), derived: this.moment(derived) }
      : undefined;
  });

  protected moment(instant: number): string {
    return `${writeDay(instant)} ${writeTime(instant)}`;
  }

  protected isQuiet(kind: string, counted: boolean): boolean {
    return !counted && ['first-day', 'skipped', 'paused', 'moved'].includes(kind);
  }
}
