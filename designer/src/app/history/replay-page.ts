import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { isWorkedDay, officeDay } from '@mot-cua/calendar';
import { type Json } from '@mot-cua/procedure';
import { canonicalJson, deviationLabels, deviationsOf } from '@mot-cua/proof';
import { Diagram } from '../canvas/diagram';
import { DossierDocuments } from '../documents/dossier-documents';
import { ResultDocuments } from '../documents/result-documents';
import { DossierFiles } from '../files/dossier-files';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { DossierCode } from '../look/dossier-code';
import { DueChip } from '../look/due-chip';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { Appearance } from '../shell/appearance';
import { Purpose } from '../session/purpose';
import { Session } from '../session/session';
import { PageTitle } from '../shell/page-title';
import { Shortcuts } from '../shell/shortcuts';
import { lastUpTo } from './ascending';
import { DossierRecord } from './dossier-record';
import { FactList } from './fact-list';
import { tellsLateness } from './fact-line';
import { HistoryCheck } from './history-check';
import { landmarksOf } from './landmarks';
import { linkedDossiers } from './linked-dossiers';
import { Moment } from './moment';
import { MomentPanel } from './moment-panel';
import { Play } from './play';
import { PurposeQuestion } from './proof/purpose-question';
import { Proofs } from './proofs';
import { ReplayBar } from './replay-bar';
import { StepVisits } from './step-visits';
import { timeAxis } from './time-axis';
import { visitsOf } from './visits-of';

/** The address follows the replay after this pause, in milliseconds: playing at full speed must not write it eight times a second. */
const ADDRESS_PAUSE = 250;

/**
 * One dossier's history, fact by fact, on the diagram of the version it is pinned to. Everything shown is folded and checked in this
 * browser from the recorded facts; the position is in the address.
 */
@Component({
  selector: 'mc-replay-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DossierDocuments,
    ResultDocuments,
    DossierFiles,
    Diagram,
    DossierCode,
    DueChip,
    FactList,
    Icon,
    InLanguage,
    MomentPanel,
    Proofs,
    PurposeQuestion,
    ReplayBar,
    RouterLink,
    Skeleton,
    StepVisits,
    TranslocoDirective,
    TroubleNotice,
  ],
  providers: [DossierRecord, HistoryCheck, Moment, Play],
  templateUrl: './replay-page.html',
  styleUrl: './replay-page.css',
})
export class ReplayPage {
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  protected readonly record = inject(DossierRecord);
  protected readonly play = inject(Play);
  protected readonly moment = inject(Moment);
  private readonly language = inject(Language);
  private readonly stated = inject(Purpose);
  private readonly session = inject(Session);
  /** An auditor says why before anything is shown; whoever handles dossiers looks because of that. */
  protected readonly mayReceive = computed(() => this.session.may('receive'));
  protected readonly mayOversee = computed(() => this.session.may('oversee'));
  protected readonly auditing = computed(() => this.session.may('audit'));
  protected readonly purposeMissing = computed(() => this.auditing() && this.stated.purpose() === undefined);

  /** From the address: `/history/:dossier?seq=12&show=all&step=check`. */
  readonly dossier = input.required<string>();
  readonly seq = input<string>();
  readonly show = input<string>();
  readonly step = input<string>();

  /** The element chosen on the diagram. */
  protected readonly selected = linkedSignal(() => this.step());
  protected readonly visits = computed(() => {
    const node = this.record.procedure()?.nodes.find(({ id }) => id === this.selected())?.id;
    return node === undefined
      ? undefined
      : { step: this.moment.names().step(node), all: visitsOf(this.record.facts(), node, this.record.calendar()?.calendar) };
  });
  /** The place of the address that is shown already: whoever has moved on since is not taken back when the stops are counted anew. */
  private followed = '';
  private readonly check = inject(HistoryCheck);
  protected readonly verdict = this.check.verdict;

  /** Facts of the dossier, those that are still on their way with them. */
  protected readonly total = computed(() => {
    const here = this.record.facts().at(-1)?.seq ?? 0;
    return this.record.whole() ? this.record.facts().length : Math.max(here, this.record.dossier()?.state.seq ?? 0);
  });
  protected readonly lastAt = computed(() => this.record.facts().at(-1)?.at ?? 0);
  protected readonly axis = computed(() => {
    const known = this.record.calendar();
    const isWorked = known && ((instant: number) => isWorkedDay(known.calendar, officeDay(known.calendar, instant)));
    const state = this.record.dossier()?.state;
    const first = this.record.whole() ? this.record.facts()[0]?.at : (state?.submittedAt ?? state?.openedAt);
    return timeAxis(first ?? this.record.facts()[0]?.at ?? 0, this.lastAt(), isWorked);
  });
  protected readonly stops = computed(() => {
    const { factOf } = this.moment.lines();
    return this.moment.listed().flatMap((seq) => {
      const fact = factOf(seq);
      return fact ? [{ seq, at: fact.at, late: tellsLateness(fact) }] : [];
    });
  });
  protected readonly linked = computed(() => linkedDossiers(this.record.facts()));
  protected readonly landmarks = computed(() => landmarksOf(this.record.facts()));
  protected readonly deviations = computed(() =>
    deviationsOf(this.record.facts()).map(({ seq, at, kind, ground }) => {
      const label = deviationLabels[kind];
      return { seq, at, what: `${this.language.current() === 'vi' ? label.vi : label.en}: ${ground}` };
    }),
  );
  protected readonly brokenAt = computed(() => {
    const chain = this.verdict();
    return chain.kind === 'broken' ? chain.seq : this.moment.replay().broken?.seq;
  });
  protected readonly foldedState = computed(() => {
    const stored = this.record.dossier()?.state;
    if (!this.check.folded()) return undefined;
    const replay = this.moment.replay();
    if (!this.record.whole()) return undefined;
    if (!stored || replay.broken) return replay.broken ? 'differs' : undefined;
    if (stored.seq !== replay.length) return 'moved';
    return canonicalJson(stored) === canonicalJson(asJson(replay.at(replay.length) ?? null)) ? 'same' : 'differs';
  });

  constructor() {
    const appearance = inject(Appearance);
    const destroyRef = inject(DestroyRef);
    appearance.pageWantsRoom.set(true);
    destroyRef.onDestroy(() => {
      appearance.pageWantsRoom.set(false);
    });
    effect(() => {
      const dossier = this.dossier();
      if (this.purposeMissing()) return;
      untracked(() => {
        this.read(dossier);
      });
    });
    effect(() => {
      const history = this.record.history();
      untracked(() => {
        if (!history) return;
        this.title.say(history.code);
      });
    });
    effect(() => {
      this.moment.weight.set(this.show() === 'all' ? 'all' : 'main');
      const stops = this.moment.listed();
      const wanted = this.seq();
      const place = `${this.dossier()}/${wanted ?? ''}`;
      untracked(() => {
        this.play.setStops(stops);
        if (stops.length === 0 || place === this.followed) return;
        this.followed = place;
        this.play.goTo(wanted === undefined ? (stops.at(-1) ?? 0) : Number(wanted) || 0);
      });
    });
    this.keepAddress(destroyRef);
    this.listenToKeys(destroyRef);
  }

  /** A link to a fact opens round that fact, before all of a long history is here. */
  protected read(dossier: string): void {
    const seq = Number(this.seq());
    void this.record.read(dossier, Number.isSafeInteger(seq) && seq > 0 ? { seq } : {});
  }

  protected choose(weight: 'main' | 'all'): void {
    void this.router.navigate([], {
      queryParams: { show: weight === 'all' ? 'all' : null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected goTo(seq: number): void {
    this.play.pause();
    this.play.goTo(seq);
    if (lastUpTo(this.play.stops(), seq) !== seq) {
      void this.router.navigate([], { queryParams: { show: 'all', seq }, queryParamsHandling: 'merge', replaceUrl: true });
    }
  }

  /** The moment shown and the step chosen stand in the address, so that a link shows a colleague the same. */
  private keepAddress(destroyRef: DestroyRef): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const [seq, step] = [this.play.seq(), this.selected()];
      // Whoever is on the way to another page is not called back: a second navigation would end the first.
      const settled = this.play.stops().length > 0 && !this.router.currentNavigation();
      clearTimeout(timer);
      if (!settled || (String(seq) === untracked(this.seq) && step === untracked(this.step))) return;
      timer = setTimeout(() => {
        this.followed = `${this.dossier()}/${String(seq)}`;
        void this.router.navigate([], { queryParams: { seq, step: step ?? null }, queryParamsHandling: 'merge', replaceUrl: true });
      }, ADDRESS_PAUSE);
    });
    destroyRef.onDestroy(() => {
      clearTimeout(timer);
    });
  }

  private listenToKeys(destroyRef: DestroyRef): void {
    const act = (run: () => void) => (): void => {
      this.play.pause();
      run();
    };
    inject(Shortcuts).listen(
      [
        { keys: ['ArrowRight'], label: 'history.key.next', run: act(() => { this.play.step(1); }) },
        { keys: ['ArrowLeft'], label: 'history.key.previous', run: act(() => { this.play.step(-1); }) },
        { keys: [' '], label: 'history.key.play', run: () => { this.play.toggle(); } },
        { keys: ['Home'], label: 'history.key.first', run: act(() => { this.play.first(); }) },
        { keys: ['End'], label: 'history.key.last', run: act(() => { this.play.last(); }) },
      ], // prettier-ignore
      destroyRef,
    );
  }
}

/** Without the properties that are undefined: they do not survive the way from the server either. */
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
