import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Dossier } from '@mot-cua/engine';
import { type Store } from '@mot-cua/store';
import { Allows } from '../policy/policy';
import { CalledBy, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { TaskCountQuery, TaskCountsView, TaskPage, TaskQuery } from '../tasks/task-views';
import { PublishedVersions } from '../procedures/published-versions';
import { HandledRows } from './handled-rows';
import { HandledPage, HandledQuery, InboxVersionView } from './handled-views';
import { TaskRows } from './task-rows';

/** What waits for the caller's post, ascending by deadline. */
@ApiTags('tasks')
@Controller('tasks')
export class InboxController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly rows: TaskRows,
    private readonly versions: PublishedVersions,
    private readonly handledRows: HandledRows,
  ) {}

  @Get()
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskPage })
  async list(@CalledBy() caller: Caller, @Query() { view = 'all', procedure, level, q, after }: TaskQuery): Promise<TaskPage> {
    const { agency, role } = postOf(caller);
    const page = await this.store.inbox.page(caller.scope, {
      person: caller.person,
      posts: [{ agency, role }],
      view,
      ...(procedure ? { procedures: procedure } : {}),
      ...(level ? { levels: level } : {}),
      ...(q !== undefined ? { q } : {}),
      ...(after !== undefined ? { after } : {}),
    });
    return { rows: await this.rows.of(page.rows, page.now), ...(page.next !== undefined ? { next: page.next } : {}) };
  }

  @Get('counts')
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskCountsView })
  async counts(@CalledBy() caller: Caller, @Query() { view = 'all' }: TaskCountQuery): Promise<TaskCountsView> {
    const { agency, role } = postOf(caller);
    const counts = await this.store.inbox.counts(caller.scope, { person: caller.person, posts: [{ agency, role }], view });
    const { total, mine, unclaimed, levels, capped } = counts;
    const procedures = await Promise.all(
      counts.procedures.map(async ({ procedure, count }) => ({ procedure, count, name: await this.versions.newestName(procedure) })),
    );
    return { total, mine, unclaimed, levels: { ...levels }, procedures, ...(capped ? { capped } : {}) };
  }

  /** What the caller did: dossiers under way that others are working on, or every task done. */
  @Get('handled')
  @Allows('receive', 'process')
  @ApiOkResponse({ type: HandledPage })
  async handled(@CalledBy() caller: Caller, @Query() { which = 'open', after }: HandledQuery): Promise<HandledPage> {
    const query = { person: caller.person, onlyOpen: which === 'open', ...(after !== undefined ? { after } : {}) };
    const page = await this.store.inbox.handled(caller.scope, query);
    const rows = await this.handledRows.of(page.rows);
    // What waits for the caller's own post is in the other lists.
    const { agency, role } = postOf(caller);
    const others = page.rows.map(({ state }) => !waitsFor(state, agency, role));
    return {
      rows: which === 'open' ? rows.filter((_, index) => others[index]) : rows,
      ...(page.next !== undefined ? { next: page.next } : {}),
    };
  }

  /** Changes whenever the first rows of the list change: asked every few seconds instead of the list itself. */
  @Get('version')
  @Allows('receive', 'process')
  @ApiOkResponse({ type: InboxVersionView })
  async version(@CalledBy() caller: Caller): Promise<InboxVersionView> {
    const { agency, role } = postOf(caller);
    return { version: await this.store.inbox.version(caller.scope, [{ agency, role }]) };
  }
}

const waitsFor = ({ visits }: Dossier, agency: number, role: string): boolean =>
  visits.some(({ waits }) => waits?.some(({ work }) => work?.agency === agency && work.role === role));
