import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type TaskRow } from '@mot-cua/contract';
import { ServerClock } from '../connection/server-clock';
import { type Trouble, troubleOf } from '../connection/trouble';
import { Day, LongDayTime, Time } from '../language/dates';
import { ExportButton } from '../documents/export-button';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { DeadlineCell } from '../look/deadline-cell';
import { DossierCode } from '../look/dossier-code';
import { Empty } from '../look/empty';
import { fromWindow } from '../look/from-window';
import { Icon } from '../look/icon';
import { LevelShape } from '../look/level-shape';
import { PersonChip } from '../look/person-chip';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { OpenWork } from '../shell/open-work';
import { Shortcuts } from '../shell/shortcuts';
import { TypedText } from '../shell/typed-text';
import { typingPause } from '../shell/typing-pause';
import { TaskDesk } from '../task/task-desk';
import { BulkBar } from './bulk-bar';
import { Facets } from './facets';
import { GivenList } from './given/given-list';
import { HandledList } from './handled/handled-list';
import { AskedList } from './asked/asked-list';
import { askedOfServer, type InboxQuery, isHandled, levels, readQuery, toggled, writeQuery } from './inbox-query';
import { keepLive } from './live-list';
import { Preview } from './preview';
import { RowWindow } from './row-window';
import { WorkList, rowKey } from './work-list';

/** The officer's list of work, the most urgent first. Every state of it stands in the address. */
@Component({
  selector: 'mc-inbox-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ExportButton,
    AskedList, BulkBar, Day, DeadlineCell, DossierCode, Empty, Facets, GivenList, HandledList, Icon, InLanguage, LevelShape, LongDayTime, PersonChip, Preview, RouterLink,
    Skeleton, Time, TranslocoDirective, TroubleNotice, TypedText,
  ], // prettier-ignore
  providers: [WorkList],
  templateUrl: './inbox-page.html',
  styleUrls: ['../look/list-page.css', './inbox-page.css'],
})
export class InboxPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly desk = inject(TaskDesk);
  private readonly destroyRef = inject(DestroyRef);
  private readonly params = toSignal(this.route.queryParams, { initialValue: {} });
  private readonly afterTyping = typingPause();

  protected readonly clock = inject(ServerClock);
  protected readonly language = inject(Language);
  protected readonly list = inject(WorkList);
  protected readonly work = inject(OpenWork);
  protected readonly levels = levels;
  protected readonly query = computed<InboxQuery>(() => readQuery(this.params()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly asked = computed(() => askedOfServer(this.query()));
  protected readonly filtered = computed(() => JSON.stringify(writeQuery(this.query())) !== JSON.stringify(writeQuery(readQuery({}))));
  /** Key of the row under the hand; survives a refresh. */
  protected readonly at = signal<string | undefined>(undefined);
  protected readonly current = computed(() => this.list.rows()?.find((row) => rowKey(row) === this.at()));
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly chosenRows = computed(() => this.list.rows()?.filter((row) => this.chosen().has(rowKey(row))) ?? []);
  protected readonly claimTrouble = signal<Trouble | undefined>(undefined);
  protected readonly rowKey = rowKey;
  /** Which list of dossiers acted on is shown, instead of tasks that wait. */
  protected readonly handledView = computed(
    () => ({ waiting: 'open', done: 'all' })[this.query().view as string] as 'open' | 'all' | undefined,
  );
  protected readonly window = new RowWindow(() => this.list.rows());
  private readonly scroller = viewChild<ElementRef<HTMLElement>>('scroller');
  protected readonly emptySet: ReadonlySet<string> = new Set();
  protected readonly roomForPreview = fromWindow('(min-width: 1700px)');

  constructor() {
    effect(() => {
      const query = this.query();
      untracked(() => {
        if (!isHandled(query.view)) void this.list.ask(query);
      });
    });
    keepLive(inject(HttpClient), () => void this.renew(), this.destroyRef);
    this.listenToKeys();
  }

  protected change(change: Partial<InboxQuery>): void {
    this.chosen.set(new Set());
    void this.router.navigate([], { queryParams: writeQuery({ ...this.query(), ...change }), queryParamsHandling: 'merge' });
  }

  /** Waits for a pause in typing, so that a word is one question. */
  protected type(q: string): void {
    this.afterTyping(() => {
      this.change({ q });
    });
  }

  protected toggleLevel(level: InboxQuery['levels'][number]): void {
    this.change({ levels: toggled(this.query().levels, level) });
  }

  protected clear(): void {
    this.change(readQuery({}));
  }

  protected choose(row: TaskRow): void {
    this.chosen.update((chosen) => new Set(toggled([...chosen], rowKey(row))));
  }

  protected chooseAll(): void {
    const rows = this.list.rows() ?? [];
    this.chosen.update((chosen) => (chosen.size === rows.length ? new Set() : new Set(rows.map(rowKey))));
  }

  protected async claim(row: TaskRow): Promise<void> {
    this.at.set(rowKey(row));
    this.claimTrouble.set(undefined);
    try {
      await this.desk.claim(row);
    } catch (error) {
      this.claimTrouble.set(troubleOf(error));
    }
    await this.renew();
  }

  protected async renew(): Promise<void> {
    await Promise.all([this.list.renew(), this.work.renew()]);
  }

  /** Draws what came into view; near the end more is fetched. */
  protected look(scroller: HTMLElement): void {
    this.window.look(scroller);
    if (scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2 * scroller.clientHeight) void this.list.more();
  }

  protected open(row: TaskRow): void {
    void this.router.navigate(['/tasks', row.dossier, row.visit]);
  }

  private listenToKeys(): void {
    const onRow = (act: (row: TaskRow) => void) => (): void => {
      const row = this.current();
      if (row) act(row);
    };
    inject(Shortcuts).listen(
      [
        { keys: ['j', 'ArrowDown'], label: 'inbox.key.down', run: () => { this.move(1); } },
        { keys: ['k', 'ArrowUp'], label: 'inbox.key.up', run: () => { this.move(-1); } },
        { keys: ['Enter'], label: 'inbox.key.open', run: onRow((row) => { this.open(row); }) },
        { keys: ['x'], label: 'inbox.key.choose', run: onRow((row) => { this.choose(row); }) },
        { keys: ['c'], label: 'inbox.key.claim', run: onRow((row) => { if (!row.holder) void this.claim(row); }) },
        { keys: ['r'], label: 'inbox.key.refresh', run: () => { void this.renew(); } },
      ], // prettier-ignore
      this.destroyRef,
    );
  }

  /** One row down or up; past the last row more are fetched. */
  private move(step: 1 | -1): void {
    const rows = this.list.rows() ?? [];
    const now = rows.findIndex((row) => rowKey(row) === this.at());
    const next = now < 0 ? 0 : now + step;
    if (next >= rows.length) void this.list.more();
    const row = rows[Math.max(0, Math.min(next, rows.length - 1))];
    if (!row) return;
    this.at.set(rowKey(row));
    const scroller = this.scroller()?.nativeElement;
    if (scroller) this.window.reveal(scroller, rows.indexOf(row));
  }
}
