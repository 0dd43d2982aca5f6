import { Injectable, computed, inject, signal } from '@angular/core';
import { noMarks } from '../canvas/diagram-mark';
import { lastUpTo } from './ascending';
import { changesBetween, valuesOf, waitingVisits } from './before-after';
import { clockOf, dueAt } from './clock-at';
import { dossierPath, marksAt } from './dossier-path';
import { DossierRecord } from './dossier-record';
import { factLines } from './fact-lines';
import { HistoryCheck } from './history-check';
import { historyNames } from './history-names';
import { formAt, holdersAt } from './moment-people';
import { Play } from './play';
import { type Opening, openingReplay, replayOf } from './replay';

/** What a dossier was at the fact where its replay stands: folded in this browser from the recorded facts, nothing of it asked from the server. */
@Injectable()
export class Moment {
  private readonly record = inject(DossierRecord);
  private readonly play = inject(Play);
  private readonly check = inject(HistoryCheck);

  /** Whether all facts are listed, or the main ones. */
  readonly weight = signal<'main' | 'all'>('main');

  private readonly people = computed(() => this.record.history()?.people ?? {});
  readonly names = computed(() =>
    historyNames(this.record.procedure(), this.people(), this.record.roles(), this.record.agencies(), this.record.fields()),
  );
  readonly lines = computed(() => factLines(this.record.facts(), this.names(), this.people()));
  /** Numbers of the facts listed. */
  readonly listed = computed(() => this.lines()[this.weight()]);
  readonly replay = computed((): Opening => {
    const [facts, folded] = [this.record.facts(), this.check.folded()];
    return folded && this.record.whole()
      ? replayOf(facts, folded)
      : openingReplay(facts, this.record.dossier()?.state, this.listed().at(-1) ?? 0);
  });
  /** Undefined while it is being folded. */
  readonly dossier = computed(() => this.replay().at(this.play.seq()));
  private readonly stopBefore = computed(() => lastUpTo(this.listed(), this.play.seq() - 1) ?? 0);
  /** First fact since the stop before. */
  readonly from = computed(() => this.stopBefore() + 1);
  readonly fact = computed(() => this.lines().factOf(this.play.seq()));
  readonly line = computed(() => (this.fact() ? this.lines().lineOf(this.play.seq()) : undefined));

  /** The way is lit when all of it is known; until then only where the dossier stands. */
  private readonly path = computed(() => dossierPath(this.record.whole() ? this.record.facts() : []));
  readonly marks = computed(() => {
    const dossier = this.dossier();
    return this.play.seq() === 0 || !dossier ? noMarks : marksAt(this.path(), dossier);
  });
  /** The step to show when the drawing is larger than the window. While the facts are on their way: where the dossier is now. */
  readonly centre = computed(() => {
    const shown = this.dossier() ?? this.record.dossier()?.state;
    return shown && waitingVisits(shown)[0]?.node;
  });
  /** Undefined until all facts are folded: the state before is not asked from the server. */
  readonly changes = computed(() => {
    const [before, after] = [this.replay().at(this.stopBefore()), this.dossier()];
    return before && after && this.check.folded() ? changesBetween(before, after, this.names(), this.record.fields()) : undefined;
  });
  readonly holders = computed(() => {
    const dossier = this.dossier();
    return dossier ? holdersAt(dossier, this.names(), this.people(), this.record.agencies()) : [];
  });
  readonly values = computed(() => {
    const dossier = this.dossier();
    return dossier ? valuesOf(dossier, this.record.fields(), this.names()) : [];
  });
  /** The form as the officer saw it, with the values of that moment. */
  readonly form = computed(() => {
    const shown = formAt(this.fact(), this.record.facts(), this.record.version()?.package.forms ?? []);
    if (!shown) return undefined;
    const known = new Map(this.values().map((value) => [value.name, value.value]));
    return { title: shown.form.title, rows: shown.fields.map(({ name, label }) => ({ name, label, value: known.get(name) })) };
  });

  readonly clock = computed(() => clockOf(this.dossier()));
  /** At the end of the history: with all pauses there were. */
  readonly lastClock = computed(() => clockOf(this.record.dossier()?.state));
  readonly due = computed(() => {
    const [clock, known, fact] = [this.clock(), this.record.calendar(), this.fact()];
    return clock && known && fact ? dueAt(clock, known, fact.at, this.dossier()?.status === 'closed') : undefined;
  });
}
