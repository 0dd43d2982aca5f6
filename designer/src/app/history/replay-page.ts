import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { isWorkedDay, officeDay } from '@mot-cua/calendar';
import { type Json } from '@mot-cua/procedure';
import { canonicalJson, deviationLabels, deviationsOf } from '@mot-cua/proof';
import { Diagram } from '../canvas/diagram';
import { noMarks } from '../canvas/diagram-mark';
import { DossierDocuments } from '../documents/dossier-documents';
import { DossierFiles } from '../files/dossier-files';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { DossierCode } from '../look/dossier-code';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { Appearance } from '../shell/appearance';
import { Purpose } from '../session/purpose';
import { Session } from '../session/session';
import { PageTitle } from '../shell/page-title';
import { Shortcuts } from '../shell/shortcuts';
import { changesBetween, valuesOf, waitingVisits } from './before-after';
import { type ChainVerdict, canHash, verifyChain } from './chain';
import { clockAt, dueAt } from './clock-at';
import { dossierPath, marksAt } from './dossier-path';
import { DossierRecord } from './dossier-record';
import { FactList } from './fact-list';
import { factLine } from './fact-line';
import { historyNames } from './history-names';
import { landmarksOf } from './landmarks';
import { linkedDossiers } from './linked-dossiers';
import { formAt, holdersAt } from './moment-people';
import { MomentPanel } from './moment-panel';
import { Play } from './play';
import { PurposeQuestion } from './proof/purpose-question';
import { Proofs } from './proofs';
import { replayOf } from './replay';
import { ReplayBar } from './replay-bar';
import { timeAxis } from './time-axis';

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
    DossierFiles,
    Diagram,
    DossierCode,
    FactList,
    Icon,
    InLanguage,
    MomentPanel,
    Proofs,
    PurposeQuestion,
    ReplayBar,
    RouterLink,
    Skeleton,
    TranslocoDirective,
    TroubleNotice,
  ],
  providers: [DossierRecord, Play],
  templateUrl: './replay-page.html',
  styleUrl: './replay-page.css',
})
export class ReplayPage {
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  protected readonly record = inject(DossierRecord);
  protected readonly play = inject(Play);
  private readonly language = inject(Language);
  private readonly stated = inject(Purpose);
  private readonly session = inject(Session);
  /** An auditor says why before anything is shown; whoever handles dossiers looks because of that. */
  protected readonly mayReceive = computed(() => this.session.may('receive'));
  protected readonly auditing = computed(() => this.session.may('audit'));
  protected readonly purposeMissing = computed(() => this.auditing() && this.stated.purpose() === undefined);

  /** From the address: `/history/:dossier?seq=12&show=all`. */
  readonly dossier = input.required<string>();
  readonly seq = input<string>();
  readonly show = input<string>();

  protected readonly selected = signal<string | undefined>(undefined);
  protected readonly chain = signal<ChainVerdict | { readonly kind: 'checking' } | { readonly kind: 'cannot' }>({ kind: 'checking' });

  protected readonly names = computed(() =>
    historyNames(this.record.procedure(), this.record.history()?.people ?? {}, this.record.roles(), this.record.agencies()),
  );
  private readonly allLines = computed(() =>
    this.record.facts().map((fact) => factLine(fact, this.names(), this.record.history()?.people ?? {})),
  );
  protected readonly weight = computed<'main' | 'all'>(() => (this.show() === 'all' ? 'all' : 'main'));
  protected readonly lines = computed(() =>
    this.weight() === 'all' ? this.allLines() : this.allLines().filter((line) => line.weight === 'main'),
  );

  protected readonly replay = computed(() => replayOf(this.record.facts()));
  protected readonly linked = computed(() => linkedDossiers(this.record.facts()));
  private readonly path = computed(() => dossierPath(this.record.facts()));
  protected readonly now = computed(() => this.replay().at(this.play.seq()));
  private readonly stopBefore = computed(() => this.play.stops().findLast((stop) => stop < this.play.seq()) ?? 0);
  protected readonly from = computed(() => this.stopBefore() + 1);
  protected readonly line = computed(() => this.lines().find((line) => line.seq === this.play.seq()));

  protected readonly marks = computed(() => (this.play.seq() === 0 ? noMarks : marksAt(this.path(), this.now())));
  /** The step shown when the drawing is larger than the window. */
  protected readonly centre = computed(() => waitingVisits(this.now())[0]?.node);
  protected readonly changes = computed(() =>
    changesBetween(this.replay().at(this.stopBefore()), this.now(), this.names(), this.record.fields()),
  );
  protected readonly holders = computed(() =>
    holdersAt(this.now(), this.names(), this.record.history()?.people ?? {}, this.record.agencies()),
  );
  /** The form as the officer saw it, with the values of that moment. */
  protected readonly form = computed(() => {
    const facts = this.record.facts();
    const shown = formAt(facts[this.play.seq() - 1], facts, this.record.version()?.package.forms ?? []);
    if (!shown) return undefined;
    const known = new Map(this.values().map((value) => [value.name, value.value]));
    return { title: shown.form.title, rows: shown.fields.map(({ name, label }) => ({ name, label, value: known.get(name) })) };
  });
  protected readonly values = computed(() => valuesOf(this.now(), this.record.fields(), this.names()));

  protected readonly clock = computed(() => clockAt(this.record.facts(), this.play.seq()));
  protected readonly lastClock = computed(() => clockAt(this.record.facts(), Number.POSITIVE_INFINITY));
  protected readonly due = computed(() => {
    const [clock, known, line] = [this.clock(), this.record.calendar(), this.line()];
    return clock && known && line ? dueAt(clock, known.calendar, known.convention, line.at) : undefined;
  });
  protected readonly lastAt = computed(() => this.record.facts().at(-1)?.at ?? 0);
  protected readonly axis = computed(() => {
    const known = this.record.calendar();
    const isWorked = known && ((instant: number) => isWorkedDay(known.calendar, officeDay(known.calendar, instant)));
    return timeAxis(this.record.facts()[0]?.at ?? 0, this.lastAt(), isWorked);
  });
  protected readonly landmarks = computed(() => landmarksOf(this.record.facts()));
  protected readonly deviations = computed(() =>
    deviationsOf(this.record.facts()).map(({ seq, at, kind, ground }) => {
      const label = deviationLabels[kind];
      return { seq, at, what: `${this.language.current() === 'vi' ? label.vi : label.en}: ${ground}` };
    }),
  );
  protected readonly brokenAt = computed(() => {
    const chain = this.chain();
    return chain.kind === 'broken' ? chain.seq : this.replay().broken?.seq;
  });
  protected readonly foldedState = computed(() => {
    const stored = this.record.dossier()?.state;
    const replay = this.replay();
    if (!stored || replay.broken) return replay.broken ? 'differs' : undefined;
    if (stored.seq !== replay.length) return 'moved';
    return canonicalJson(stored) === canonicalJson(asJson(replay.at(replay.length))) ? 'same' : 'differs';
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
      untracked(() => void this.record.read(dossier));
    });
    effect(() => {
      const history = this.record.history();
      untracked(() => {
        if (!history) return;
        this.title.say(history.code);
        void this.check();
      });
    });
    effect(() => {
      const stops = this.lines().map((line) => line.seq);
      const wanted = this.seq();
      untracked(() => {
        this.play.setStops(stops);
        if (stops.length > 0) this.play.goTo(wanted === undefined ? (stops.at(-1) ?? 0) : Number(wanted) || 0);
      });
    });
    this.keepAddress(destroyRef);
    this.listenToKeys(destroyRef);
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
    if (!this.play.stops().includes(seq)) {
      void this.router.navigate([], { queryParams: { show: 'all', seq }, queryParamsHandling: 'merge', replaceUrl: true });
    }
  }

  private async check(): Promise<void> {
    const history = this.record.history();
    if (!history) return;
    if (!canHash()) {
      this.chain.set({ kind: 'cannot' });
      return;
    }
    this.chain.set({ kind: 'checking' });
    const verdict = await verifyChain(history.facts);
    if (this.record.history() === history) this.chain.set(verdict);
  }

  /** The moment shown stands in the address, so that a link shows a colleague the same. */
  private keepAddress(destroyRef: DestroyRef): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const seq = this.play.seq();
      const settled = this.play.stops().length > 0;
      clearTimeout(timer);
      if (!settled || String(seq) === untracked(this.seq)) return;
      timer = setTimeout(() => {
        void this.router.navigate([], { queryParams: { seq }, queryParamsHandling: 'merge', replaceUrl: true });
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
