import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { workOf } from '@mot-cua/procedure';
import { type Store } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { DossierFiles } from '../files/dossier-files';
import { DossierReader } from '../dossiers/dossier-reader';
import { TaskRows } from '../inbox/task-rows';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { formOf, PublishedVersions, type PublishedVersion } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { findReturnStep } from '../returns/return-step';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { checkedAnswers } from './answers';
import { offeredOutcomes } from './outcomes';
import { refuseUnclaimed } from './refuse-unclaimed';
import { TaskCommands } from './task-commands';
import { ColleaguePage, TaskAssignment, TaskCompletion, TaskDetailView, TaskOutcomeView, TaskRelease } from './task-views';

/** One task: what it asks, taking it, putting it back, ending it. */
@ApiTags('tasks')
@ApiParam({ name: 'dossier', description: 'Id of the dossier' })
@ApiParam({ name: 'visit', description: 'Visit of the node, url-encoded: `appraise%237`' })
@Controller('tasks/:dossier/:visit')
export class TaskController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly commands: TaskCommands,
    private readonly dossiers: DossierReader,
    private readonly rows: TaskRows,
    private readonly versions: PublishedVersions,
    private readonly calendars: WorkingCalendars,
    private readonly files: DossierFiles,
  ) {}

  @Get()
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskDetailView })
  async read(@CalledBy() caller: Caller, @Param('dossier') dossier: string, @Param('visit') visit: string): Promise<TaskDetailView> {
    const task = await this.commands.taskOf(caller, dossier, visit);
    const record = await this.dossiers.get(caller, dossier);
    const version = await this.versions.get(task.procedure, task.version);
    const [row] = await this.rows.of([task], task.now);
    const calendar = await this.calendars.ofAgency(record.agency);
    const wait = record.state.visits.find(({ id }) => id === visit)?.waits?.find(({ kind }) => kind === 'task');
    const form = formOf(version, formNamedAt(version, task.node) ?? wait?.work?.form);
    const at = { now: record.now, calendar, convention: await this.calendars.convention() };
    if (!row) throw new Refusal('not-found');
    return {
      ...row,
      ...(form ? { form } : {}),
      outcomes: offeredOutcomes(version, record.state, { visit, node: task.node, ...(wait ? { wait } : {}) }, at),
      dossierView: await this.dossiers.view(caller, record),
      mine: task.holder === caller.person,
      returnsResult: findReturnStep(version, task.node) !== undefined,
    };
  }

  @Post('claim')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskOutcomeView })
  async claim(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('dossier') dossier: string,
    @Param('visit') visit: string,
  ): Promise<TaskOutcomeView> {
    return this.commands.ask(caller, dossier, { id: key, kind: 'AssignTask', visit, to: caller.person });
  }

  @Post('release')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskOutcomeView })
  async release(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('dossier') dossier: string,
    @Param('visit') visit: string,
    @Body() { ground }: TaskRelease,
  ): Promise<TaskOutcomeView> {
    return this.commands.ask(caller, dossier, { id: key, kind: 'AssignTask', visit, ...(ground !== undefined ? { ground } : {}) });
  }

  @Post('complete')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskOutcomeView })
  async complete(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('dossier') dossier: string,
    @Param('visit') visit: string,
    @Body() { outcome, data, note, claim, basis }: TaskCompletion,
  ): Promise<TaskOutcomeView> {
    const { procedure, version: filledFor } = await this.dossiers.outline(caller, dossier);
    const version = await this.versions.get(procedure, filledFor);
    if (findReturnStep(version, nodeOf(visit))) throw new Refusal('return.at-desk');
    const form = formOf(version, formNamedAt(version, nodeOf(visit)));
    const answers = checkedAnswers(form, data, '/data');
    await this.files.inAnswers(caller, dossier, form, answers.data, key);
    const said = { ...(note ? { note } : {}), ...(basis ? { basis } : {}) };
    const command = { id: key, kind: 'CompleteTask', visit, outcome, data: answers.data, ...said } as const;
    return this.commands.ask(caller, dossier, command, {
      personal: answers.personal,
      filledFor,
      ...(claim === true ? {} : { check: refuseUnclaimed(visit) }),
    });
  }

  /** Who could do the task instead: everybody who holds its post today. */
  @Get('colleagues')
  @Allows('receive', 'process')
  @ApiOkResponse({ type: ColleaguePage })
  async colleagues(@CalledBy() caller: Caller, @Param('dossier') dossier: string, @Param('visit') visit: string): Promise<ColleaguePage> {
    const task = await this.commands.taskOf(caller, dossier, visit);
    const people = await this.store.inbox.colleagues(task);
    return { rows: people.map(({ id, name }) => ({ person: id, name })) };
  }

  /** Hands the task to a colleague of the same post, with a reason. */
  @Post('assign')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskOutcomeView })
  async assign(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('dossier') dossier: string,
    @Param('visit') visit: string,
    @Body() { to, ground }: TaskAssignment,
  ): Promise<TaskOutcomeView> {
    const task = await this.commands.taskOf(caller, dossier, visit);
    const people = await this.store.inbox.colleagues(task);
    if (!people.some(({ id }) => id === to)) throw new Refusal('request.invalid', { errors: [{ path: '/to', code: 'field.colleague' }] });
    return this.commands.ask(caller, dossier, { id: key, kind: 'AssignTask', visit, to, ground });
  }
}

/** `appraise#7` is a visit of `appraise`. */
const nodeOf = (visit: string): string => visit.slice(0, visit.lastIndexOf('#'));

function formNamedAt({ graph }: PublishedVersion, node: string): string | undefined {
  const found = graph.findNode(node);
  return found && workOf(found)?.form;
}
