import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type NodeId, type Procedure, type TimeBudget, type TimeLimit, countsWorkingTime, hoursOfLimit, limitOf } from '@mot-cua/procedure';
import { limitInWords } from '../canvas/limit-text';
import { Language, type Tongue } from '../language/language';
import { LevelShape } from '../look/level-shape';

/** Steps named one by one; of a drawing found in the wild thousands may lack a limit. */
const MOST_NAMED = 40;
const andMore: Readonly<Record<Tongue, (count: number) => string>> = {
  vi: (count) => `và ${String(count)} bước khác`,
  en: (count) => `and ${String(count)} more`,
};

/** Working hours of a day: the budget is shown in days. */
const HOURS_A_DAY = 8;
type Segment = { readonly id: NodeId; readonly number: number | undefined; readonly width: number; readonly limit: string };

/** The longest way through the counted steps as segments against the limit of the procedure; what does not count is listed. */
@Component({
  selector: 'mc-time-budget-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LevelShape, TranslocoDirective],
  templateUrl: './time-budget-bar.html',
  styleUrl: './time-budget-bar.css',
})
export class TimeBudgetBar {
  private readonly language = inject(Language);

  readonly procedure = input.required<Procedure>();
  readonly budget = input.required<TimeBudget>();
  readonly numbers = input.required<ReadonlyMap<NodeId, number>>();
  /** The limit the steps are held against: the committed one, else that of the law. */
  readonly limit = input<TimeLimit>();

  /** Compared in the kind of time the limit has: working and calendar time are never converted into each other. */
  protected readonly way = computed(() => {
    const limit = this.limit();
    const working = limit ? countsWorkingTime(limit) : this.budget().working.hours >= this.budget().calendar.hours;
    return { ...(working ? this.budget().working : this.budget().calendar), working };
  });
  protected readonly limitHours = computed(() => {
    const limit = this.limit();
    return limit ? hoursOfLimit(limit) : undefined;
  });
  private readonly whole = computed(() => Math.max(1, this.way().hours, this.limitHours() ?? 0));
  protected readonly over = computed(() => this.limitHours() !== undefined && this.way().hours > (this.limitHours() ?? 0));
  protected readonly sum = computed(() => {
    const way = this.way();
    return this.said({
      value: way.working ? way.hours / HOURS_A_DAY : way.hours / 24,
      unit: way.working ? 'working-days' : 'calendar-days',
    });
  });
  protected readonly limitText = computed(() => {
    const limit = this.limit();
    return limit && this.said(limit);
  });
  protected readonly limitAt = computed(() => {
    const hours = this.limitHours();
    return hours === undefined ? undefined : (hours / this.whole()) * 100;
  });
  protected readonly segments = computed<readonly Segment[]>(() => {
    const nodes = new Map(this.procedure().nodes.map((node) => [node.id, node]));
    return this.way().steps.flatMap((id) => {
      const node = nodes.get(id);
      const limit = node && limitOf(node);
      if (!limit) return [];
      return [{ id, number: this.numbers().get(id), width: (hoursOfLimit(limit) / this.whole()) * 100, limit: this.said(limit) }];
    });
  });
  protected readonly steps = computed(() => this.listed(this.way().steps));
  protected readonly uncounted = computed(() =>
    this.listed(
      this.procedure()
        .nodes.filter((node) => node.type === 'userTask' && !node.counted)
        .map(({ id }) => id),
    ),
  );
  protected readonly unlimited = computed(() => this.listed(this.budget().unlimited));

  private listed(ids: readonly NodeId[]): string {
    const numbers = ids.flatMap((id) => this.numbers().get(id) ?? []);
    const named = numbers.slice(0, MOST_NAMED).join(', ');
    return numbers.length > MOST_NAMED ? `${named}, ${andMore[this.language.current()](numbers.length - MOST_NAMED)}` : named;
  }

  private said(limit: TimeLimit): string {
    return limitInWords({ ...limit, value: Math.round(limit.value * 100) / 100 }, this.language.current());
  }
}
