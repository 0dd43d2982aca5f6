import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { isWorkedDay, nationalCalendar } from '@mot-cua/calendar';
import { type Refused, type Simulated, act, begin, describeRejection, endOf, nextDueOf, runScenario } from '@mot-cua/engine';
import {
  type Form,
  type Json,
  type Procedure,
  type ProcedurePackage,
  type Scenario,
  type ScenarioAct,
  type Text,
  beginningOf,
} from '@mot-cua/procedure';
import { newId } from '../../connection/act';
import { numbersOf } from '../../canvas/numbers-of';
import { marksAt, dossierPath } from '../../history/dossier-path';
import { type DiagramMarks, noMarks } from '../../canvas/diagram-mark';
import { type OpenWork, openWork } from './open-work';
import { sampleAnswers, toldAnswers } from './sample-answers';

export const speeds = [1, 2, 4] as const;
/** One act of every open dossier per beat at speed 1. Milliseconds. */
const BEAT = 1_500;
/** Dossiers side by side; acts of one kept for going back. */
export const MAX_DOSSIERS = 12;
const MAX_STATES = 500;
const [HOUR, DAY] = [3_600_000, 86_400_000];
/** No holiday is longer. Days. */
const MAX_DAYS_OFF = 30;
const calendar = nationalCalendar();

/** One dossier on the table, with all it has been: the last state is now. */
type Run = {
  readonly number: number;
  readonly data: Readonly<Record<string, Json>>;
  readonly startsAt: number;
  readonly states: readonly Simulated[];
};

/** The simulation of a draft: dossiers decided by the engine in this browser, a clock moved by hand, scenarios kept in the draft. */
@Injectable()
export class SimulationDesk {
  private readonly given = signal<{ readonly procedure: Procedure; readonly pack: ProcedurePackage } | undefined>(undefined);
  private readonly runs = signal<readonly Run[]>([]);
  private readonly chosen = signal(1);
  private counted = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly refused = signal<Text | undefined>(undefined);
  readonly playing = signal(false);
  readonly speed = signal<number>(speeds[0]);
  readonly procedure = computed(() => this.given()?.procedure);
  readonly numbers = computed(() => numbersOf(this.procedure()));
  readonly run = computed(() => this.runs().find(({ number }) => number === this.chosen()) ?? (this.runs()[0] as Run | undefined));
  readonly now = computed(() => this.run()?.states.at(-1));
  readonly dossiers = computed(() =>
    this.runs().map(({ number, states }) => ({
      number,
      status: (states.at(-1) as Simulated).dossier.status,
      end: endOf(states.at(-1) as Simulated),
    })),
  );
  readonly work = computed<readonly OpenWork[]>(() => {
    const [now, given] = [this.now(), this.given()];
    return now && given ? openWork(now, given.pack, this.numbers()) : [];
  });
  readonly nextDue = computed(() => {
    const now = this.now();
    return now && nextDueOf(now.dossier, now.now);
  });
  readonly canGoBack = computed(() => (this.run()?.states.length ?? 0) > 1);
  /** The dossier shown in full; of the others where they stand. */
  readonly marks = computed<DiagramMarks>(() => {
    const [now, shown] = [this.now(), this.run()?.number];
    if (!now) return noMarks;
    const own = marksAt(dossierPath(now.facts), now.dossier);
    const others = this.runs()
      .filter(({ number }) => number !== shown)
      .flatMap(({ states }) => endOf(states.at(-1) as Simulated).waiting);
    const nodes = { ...own.nodes };
    for (const node of others) nodes[node] = [...new Set([...(nodes[node] ?? []), 'here' as const])];
    return { ...own, nodes };
  });
  /** How many dossiers stand at each node. */
  readonly standing = computed(() => {
    const count = new Map<string, number>();
    for (const { states } of this.runs())
      for (const node of endOf(states.at(-1) as Simulated).waiting) count.set(node, (count.get(node) ?? 0) + 1);
    return count;
  });
  readonly openingForm = computed<Form | undefined>(() => {
    const start = this.procedure()?.nodes.find(
      (node) => node.type === 'startEvent' && node.scope === undefined && beginningOf(node)?.form !== undefined,
    );
    const id = start && beginningOf(start)?.form;
    return this.given()?.pack.forms.find((form) => form.id === id);
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  /** Another drawing: what was simulated on the old one is cleared away. */
  take(procedure: Procedure, pack: ProcedurePackage): void {
    const before = this.given();
    this.given.set({ procedure, pack });
    if (before?.pack.diagram === pack.diagram) return;
    this.pause();
    this.runs.set([]);
    this.refused.set(undefined);
  }

  /** Opens one more dossier, at eight of a morning. @param at the day, in milliseconds since 1970 */
  open(data: Readonly<Record<string, Json>>, at: number): void {
    const given = this.given();
    if (!given || this.runs().length >= MAX_DOSSIERS) return;
    const startsAt = this.runs()[0]?.startsAt ?? morningOf(at);
    const form = this.openingForm();
    const told = form ? toldAnswers(form, data) : data;
    const limit = given.pack.committedLimit ?? given.pack.statutoryLimit;
    const begun = this.guarded(() => begin(given.procedure, { at: startsAt, data: told, ...(limit && { limit }) }));
    if (!begun) return;
    this.counted += 1;
    const run = { number: this.counted, data: told, startsAt, states: [begun] };
    this.runs.update((runs) => [...runs, run]);
    this.chosen.set(run.number);
  }

  choose(number: number): void {
    this.chosen.set(number);
    this.refused.set(undefined);
  }

  close(number: number): void {
    this.runs.update((runs) => runs.filter((run) => run.number !== number));
  }

  /** Does one act with the dossier shown. Moving the clock moves it for all of them. */
  do(what: ScenarioAct): void {
    const run = this.run();
    if (!run) return;
    const then = what.kind === 'next' ? this.nextDue() : undefined;
    this.step(run.number, what);
    if (what.kind !== 'hours' && what.kind !== 'next') return;
    for (const other of this.runs()) {
      const now = other.states.at(-1)?.now ?? 0;
      const hours = what.kind === 'hours' ? (what.hours ?? 0) : ((then ?? now) - now) / 3_600_000;
      if (other.number !== run.number && hours > 0) this.step(other.number, { kind: 'hours', hours });
    }
  }

  back(): void {
    const shown = this.run()?.number;
    this.runs.update((runs) =>
      runs.map((run) => (run.number === shown && run.states.length > 1 ? { ...run, states: run.states.slice(0, -1) } : run)),
    );
    this.refused.set(undefined);
  }

  restart(): void {
    this.pause();
    this.runs.set([]);
    this.refused.set(undefined);
  }

  toggle(): void {
    if (this.playing()) this.pause();
    else {
      this.playing.set(true);
      this.beat();
    }
  }

  pause(): void {
    clearTimeout(this.timer);
    this.playing.set(false);
  }

  /** The dossier shown as a scenario, to be walked again on later versions. */
  kept(name: string): Scenario | undefined {
    const [run, now] = [this.run(), this.now()];
    if (!run || !now) return undefined;
    const hasData = Object.keys(run.data).length > 0;
    return {
      id: newId(),
      name,
      startsAt: new Date(run.startsAt).toISOString(),
      ...(hasData && { data: run.data }),
      acts: now.acts,
      expects: endOf(now),
    };
  }

  /** Walks a kept scenario on the drawing as it is and lays the dossier on the table. */
  show(scenario: Scenario): void {
    const given = this.given();
    if (!given) return;
    const walked = runScenario(scenario, given.procedure, given.pack);
    if (!walked.at) {
      this.refused.set(this.wordsOf('why' in walked ? walked.why : { endless: true }));
      return;
    }
    this.counted += 1;
    const run = {
      number: this.counted,
      data: (scenario.data ?? {}) as Readonly<Record<string, Json>>,
      startsAt: Date.parse(scenario.startsAt),
      states: [walked.at],
    };
    this.runs.update((runs) => [...runs.slice(-MAX_DOSSIERS + 1), run]);
    this.chosen.set(run.number);
    this.refused.set(walked.kind === 'stuck' ? this.wordsOf(walked.why) : undefined);
  }

  /** One beat: every open dossier does the first thing it can, by itself; where only time can help, the clock moves. */
  private beat(): void {
    this.timer = setTimeout(() => {
      const moved = this.runs().map(({ number, states }) => this.playOne(number, states.at(-1) as Simulated));
      if (moved.includes(true)) this.beat();
      else this.playing.set(false);
    }, BEAT / this.speed());
  }

  private playOne(number: number, now: Simulated): boolean {
    const given = this.given();
    if (!given || now.dossier.status !== 'open') return false;
    const doable = openWork(now, given.pack, this.numbers()).find(({ ways }) => ways.length > 0);
    if (!doable) return nextDueOf(now.dossier, now.now) !== undefined && this.step(number, { kind: 'next' });
    const way = doable.ways[0];
    const today = new Date(now.now + 7 * 3_600_000).toISOString().slice(0, 10);
    const data = doable.form && toldAnswers(doable.form, sampleAnswers(doable.form, today));
    return this.step(number, { ...way.act, ...(data && { data }) });
  }

  private step(number: number, what: ScenarioAct): boolean {
    const run = this.runs().find((each) => each.number === number);
    const now = run?.states.at(-1);
    if (!now) return false;
    const next = this.guarded(() => act(now, what));
    if (!next) return false;
    this.runs.update((runs) =>
      runs.map((each) => (each.number === number ? { ...each, states: [...each.states.slice(-MAX_STATES), next] } : each)),
    );
    return true;
  }

  /** A drawing with errors may be one the engine throws at; then that is what is said. */
  private guarded(decide: () => Simulated | Refused): Simulated | undefined {
    this.refused.set(undefined);
    try {
      const decided = decide();
      if ('dossier' in decided) return decided;
      this.refused.set(this.wordsOf(decided));
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      this.refused.set({
        vi: `Sơ đồ còn lỗi nên chưa chạy thử được: ${words}`,
        en: `The diagram has errors and cannot be simulated yet: ${words}`,
      });
    }
    return undefined;
  }

  private wordsOf(refused: Refused): Text {
    if ('refused' in refused) return describeRejection(refused.refused);
    if ('endless' in refused) return { vi: 'Các hẹn giờ quay vòng mãi.', en: 'Timers go round for ever.' };
    return { vi: 'Không có gì chờ ở đó.', en: 'Nothing waits there.' };
  }
}

/** Eight o'clock of the first worked day not before that day, in Vietnam. */
function morningOf(at: number): number {
  let day = Math.floor((at + 7 * HOUR) / DAY);
  for (let looked = 0; looked < MAX_DAYS_OFF && !isWorkedDay(calendar, day); looked += 1) day += 1;
  return day * DAY + HOUR;
}
