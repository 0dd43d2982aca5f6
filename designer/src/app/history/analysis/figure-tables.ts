import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FiguresView, type StepFigureView } from '@mot-cua/contract';
import { InLanguage } from '../../language/in-language';
import { type HistoryNames } from '../history-names';
import { type Sought, type Tab, TABS } from './question';
import { workingTimeText } from './working-time-text';

/** The tables under the heat map: where work stands still, the paths taken, what is done again, what was not foreseen. Each number is a way to its dossiers. */
@Component({
  selector: 'mc-figure-tables',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage, TranslocoDirective],
  templateUrl: './figure-tables.html',
  styleUrl: './figure-tables.css',
})
export class FigureTables {
  readonly figures = input.required<FiguresView>();
  readonly names = input.required<HistoryNames>();
  readonly tab = input.required<Tab>();
  readonly show = output<Tab>();
  readonly seek = output<Sought>();

  protected readonly tabs = TABS;
  protected readonly time = workingTimeText;
  protected readonly returned = computed(() =>
    this.figures()
      .steps.filter(({ again }) => again > 0)
      .sort((one, other) => other.again - one.again),
  );
  /** For many agencies together work is told by unit: nobody is named then. */
  protected readonly byOfficer = computed(() => this.figures().work.some(({ name }) => name !== undefined));
  protected readonly mostDossiers = computed(() => Math.max(1, ...this.figures().paths.map(({ dossiers }) => dossiers)));

  /** Of all working time, the part in which nobody held the step, in percent. */
  protected waitedShare({ waited, worked }: Pick<StepFigureView, 'waited' | 'worked'>): number {
    return waited + worked === 0 ? 0 : Math.round((waited / (waited + worked)) * 100);
  }
}
