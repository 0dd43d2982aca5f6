import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { workingBetween } from '@mot-cua/calendar';
import { type DossierRow, type Page } from '@mot-cua/contract';
import { type Text } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { DayTime } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Skeleton } from '../../look/skeleton';
import { TroubleNotice } from '../../look/trouble-notice';
import { Purpose } from '../../session/purpose';
import { Session } from '../../session/session';
import { workingTimeText } from '../analysis/working-time-text';
import { valueText } from '../before-after';
import { DossierRecord } from '../dossier-record';
import { historyNames, type HistoryNames } from '../history-names';
import { PurposeQuestion } from '../proof/purpose-question';
import { type AlignedStep, alignSteps, type ComparedVisit, visitsOf } from './align-steps';

const HOUR_MS = 3_600_000;
/** Differences of time below this, in working hours, are not pointed out. */
const NOTABLE_HOURS = 1;

type Side = 'left' | 'right';

/** Two dossiers, step beside step: how long each took, who did it, what was decided and entered. Differences are marked with a word. */
@Component({
  selector: 'mc-compare-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, InLanguage, PurposeQuestion, RouterLink, Skeleton, TranslocoDirective, TroubleNotice],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.css',
})
export class ComparePage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly stated = inject(Purpose);
  private readonly session = inject(Session);

  /** From the address: `/history/compare?left=<dossier>&right=<dossier>`. */
  readonly left = input<string>();
  readonly right = input<string>();

  protected readonly records: Readonly<Record<Side, DossierRecord>> = { left: new DossierRecord(), right: new DossierRecord() };
  protected readonly sides: readonly Side[] = ['left', 'right'];
  protected readonly purposeMissing = computed(() => this.session.may('audit') && this.stated.purpose() === undefined);
  protected readonly missing = signal<Partial<Record<Side, string>>>({});
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly time = workingTimeText;

  protected readonly rows = computed((): readonly AlignedStep[] => {
    const [left, right] = [this.visits('left'), this.visits('right')];
    return left && right ? alignSteps(left, right) : [];
  });
  private readonly names = computed(() => ({ left: namesIn(this.records.left), right: namesIn(this.records.right) }));

  constructor() {
    for (const side of this.sides)
      effect(() => {
        const dossier = this[side]();
        if (dossier === undefined || this.purposeMissing()) return;
        untracked(() => void this.records[side].read(dossier));
      });
  }

  /** Finds a dossier by its code and takes it to a side. */
  protected async take(side: Side, code: string): Promise<void> {
    this.trouble.set(undefined);
    this.missing.update(({ [side]: _gone, ...others }) => others);
    const wanted = code.trim();
    if (wanted === '') return;
    try {
      const { rows } = await firstValueFrom(this.http.get<Page<DossierRow>>('api/dossiers', { params: { q: wanted } }));
      const found = rows.find((row) => row.code === wanted) ?? (rows.length === 1 ? rows[0] : undefined);
      if (found) await this.router.navigate([], { queryParams: { [side]: found.id }, queryParamsHandling: 'merge' });
      else this.missing.update((known) => ({ ...known, [side]: wanted }));
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  protected step({ node, left }: AlignedStep): Text {
    return this.names()[left ? 'left' : 'right'].step(node);
  }

  protected person(side: Side, { person }: ComparedVisit): string | undefined {
    return person === undefined ? undefined : this.names()[side].person(person);
  }

  protected outcome(side: Side, { node, ended }: ComparedVisit): Text | undefined {
    return ended?.outcome === undefined ? undefined : this.names()[side].outcome(node, ended.outcome);
  }

  protected values(side: Side, { values }: ComparedVisit): readonly { readonly label: Text; readonly value: Text }[] {
    const fields = this.records[side].fields();
    return Object.entries(values).flatMap(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      return field ? [{ label: field.label, value: valueText(value, field) }] : [];
    });
  }

  protected hours({ waited, worked }: ComparedVisit): { readonly waited: number; readonly worked: number; readonly total: number } {
    return { waited: waited / HOUR_MS, worked: worked / HOUR_MS, total: (waited + worked) / HOUR_MS };
  }

  protected late({ ended }: ComparedVisit): number {
    return (ended?.late ?? 0) / HOUR_MS;
  }

  /** What differs between the two sides of a step, by the keys of its words. */
  protected differences({ left, right }: AlignedStep): readonly { readonly key: string; readonly time?: Text }[] {
    if (!left) return [{ key: 'onlyRight' }];
    if (!right) return [{ key: 'onlyLeft' }];
    const more = this.hours(right).total - this.hours(left).total;
    return [
      ...(Math.abs(more) >= NOTABLE_HOURS ? [{ key: more > 0 ? 'longer' : 'shorter', time: workingTimeText(Math.abs(more)) }] : []),
      ...(left.person !== right.person ? [{ key: 'person' }] : []),
      ...(left.ended?.outcome !== right.ended?.outcome ? [{ key: 'outcome' }] : []),
      ...(JSON.stringify(this.values('left', left)) !== JSON.stringify(this.values('right', right)) ? [{ key: 'values' }] : []),
    ];
  }

  private visits(side: Side): readonly ComparedVisit[] | undefined {
    const [facts, known] = [this.records[side].facts(), this.records[side].calendar()];
    if (facts.length === 0) return undefined;
    return visitsOf(facts, known ? (from, to) => workingBetween(known.calendar, from, to) : (from, to) => to - from);
  }
}

const namesIn = (record: DossierRecord): HistoryNames =>
  historyNames(record.procedure(), record.history()?.people ?? {}, record.roles(), record.agencies(), record.fields());
