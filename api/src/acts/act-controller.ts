import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type ActName, type DoAct } from '@mot-cua/contract';
import { PAUSE_REASONS } from '@mot-cua/calendar';
import { decide, judgeAlike, type Actor, type Context, type Dossier } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { type Store } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { consequences } from '../dossiers/consequences';
import { DossierReader, type DossierNow } from '../dossiers/dossier-reader';
import { resolutionClock } from '../dossiers/national-status-of';
import { Allows } from '../policy/policy';
import { Rejected } from '../problems/rejected';
import { whyNot } from '../problems/why-not';
import { PublishedVersions, type PublishedVersion } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { CalledBy, officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { nextSteps } from '../tasks/outcomes';
import { TaskOutcomeView } from '../tasks/task-views';
import { refuseStrangers } from './act-authority';
import { commandOfAct } from './act-command';
import { ActPage, ActQuery, ACTS, ActToDo, type ActOfferView, type NamedChoice } from './act-views';

/** Facts read to find the steps a dossier has been through. */
const MOST_FACTS = 2_000;
/** Refusals that name a condition under which the act is lawful. */
const conditional: ReadonlySet<string> = new Set(['supplement.behind-window', 'supplement.repeated']);
/** Stands where a person will write something: the engine is asked what it would say. */
const TRIED = '…';

type Situation = {
  readonly record: DossierNow;
  readonly version: PublishedVersion;
  readonly context: Context;
  readonly back: readonly NamedChoice[];
};

/** The legal acts of every procedure, drawn or not: each offered only when lawful now, with the reason when not. */
@ApiTags('dossiers')
@Controller('dossiers/:id/acts')
export class ActController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly dossiers: DossierReader,
    private readonly versions: PublishedVersions,
    private readonly calendars: WorkingCalendars,
  ) {}

  @Get()
  @Allows('receive', 'process')
  @ApiOkResponse({ type: ActPage })
  async list(@CalledBy() caller: Caller, @Param('id') id: string, @Query() { visit }: ActQuery): Promise<ActPage> {
    const asked = await this.situation(caller, id, visit);
    const situation = { ...asked, back: finishing(asked, visit, actorOf(caller)) };
    return { rows: ACTS.map((act) => this.offer(caller, act, visit, situation)) };
  }

  @Post()
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskOutcomeView })
  async act(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() asked: ActToDo,
  ): Promise<TaskOutcomeView> {
    const { record, version, back } = await this.situation(caller, id, asked.visit);
    const command = { id: key, ...commandOfAct(asked, record.state) };
    if (asked.act === 'sendBack' && !back.some(({ id: node }) => node === asked.node))
      throw new Rejected({ code: 'move.illegal', detail: { why: 'node', at: asked.node ?? '' } });
    const receives = caller.may.includes('receive');
    const handled = await this.store.dossiers.handle({
      dossier: id,
      caller: officer(caller),
      command,
      ...(asked.act === 'sendBack' ? { mustFinish: true } : {}),
      check: (under) => refuseStrangers(asked.act, asked.visit, under, receives),
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    return { dossier: this.dossiers.standing(handled, version), next: nextSteps(version.procedure.nodes, handled.facts) };
  }

  private async situation(caller: Caller, id: string, visit: string | undefined): Promise<Situation> {
    const record = await this.dossiers.get(caller, id);
    const [version, calendar, convention] = await Promise.all([
      this.versions.get(record.procedure, record.version),
      this.calendars.ofAgency(record.agency),
      this.calendars.convention(),
    ]);
    const context = { now: record.now, calendar, convention };
    return { record, version, context, back: await this.stepsBack(caller, record, version, visit) };
  }

  /** Steps that were completed before and lie beside the present one: latest first, each once. */
  private async stepsBack(
    caller: Caller,
    { id, state }: DossierNow,
    { graph }: PublishedVersion,
    visit: string | undefined,
  ): Promise<NamedChoice[]> {
    if (visit === undefined || state.status !== 'open') return [];
    const here = state.visits.find((each) => each.id === visit);
    const page = here && (await this.store.dossiers.facts(caller.scope, id, { limit: MOST_FACTS }));
    const done = (page?.facts ?? []).flatMap(({ fact }) =>
      fact.kind === 'TaskCompleted' ? [fact.visit.slice(0, fact.visit.lastIndexOf('#'))] : [],
    );
    const scope = here && graph.findNode(here.node)?.scope;
    return [...new Set(done.reverse())].flatMap((node) => {
      const found = graph.findNode(node);
      return found && node !== here?.node && found.scope === scope ? [{ id: node, name: found.name }] : [];
    });
  }

  private offer(caller: Caller, act: ActName, visit: string | undefined, situation: Situation): ActOfferView {
    const { record, version, context, back } = situation;
    const { state, agency } = record;
    const offered = { act, ...this.asks(act, state, back) };
    const actor = actorOf(caller);
    const stranger = refuseStrangers(act, visit, { dossier: state, agency, actor }, caller.may.includes('receive'));
    if (stranger) return { ...offered, legal: false, why: whyNot(stranger) };
    if (act === 'sendBack' && back.length === 0) return { ...offered, legal: false, why: NOWHERE_BACK };
    const body = commandOfAct(triedAs(act, visit, state, context.now, back), state);
    const decision = decide(version.procedure, state, { id: 'tried', by: actor, ...body }, context);
    if (!('rejected' in decision))
      return { ...offered, legal: true, ...(act === 'sendBack' ? {} : consequences(decision.facts, state, version.procedure)) };
    const why = (decision.rejected.code === 'clock.illegal' && CLOCK_REASONS[act]) || whyNot(decision.rejected);
    return conditional.has(decision.rejected.code) ? { ...offered, legal: true, needsBasis: true, why } : { ...offered, legal: false, why };
  }

  private asks(act: ActName, state: Dossier, back: readonly NamedChoice[]): Pick<ActOfferView, 'choices' | 'unit'> {
    if (act === 'sendBack') return { choices: [...back] };
    if (act === 'pause') return { choices: PAUSE_REASONS.map(({ code, name }) => ({ id: code, name })) };
    const unit = resolutionClock(state)?.limit?.unit;
    return act === 'extend' && unit !== undefined ? { unit } : {};
  }
}

/** What a clock that cannot go where it is asked means to people. */
const CLOCK_REASONS: Partial<Readonly<Record<ActName, Text>>> = {
  pause: { vi: 'Thời hạn giải quyết không đang chạy.', en: 'The time limit is not running.' },
  resume: { vi: 'Thời hạn giải quyết không đang tạm dừng.', en: 'The time limit is not paused.' },
};

/** Of the steps one may send back to, those from which the dossier can still finish: a branch left waiting at a join is no way back. */
const finishing = (
  { back, version: { procedure }, record: { state }, context }: Situation,
  visit: string | undefined,
  by: Actor,
): NamedChoice[] =>
  back.filter(({ id: node }) => {
    const act = commandOfAct({ act: 'sendBack', ground: TRIED, node, ...(visit === undefined ? {} : { visit }) }, state);
    const decision = decide(procedure, state, { id: 'tried', by, ...act }, context);
    return 'rejected' in decision || judgeAlike(procedure, decision.dossier, context).kind !== 'cannot-finish';
  });

const NOWHERE_BACK = { vi: 'Chưa có bước nào trước bước này.', en: 'There is no earlier step to send back to.' };

function actorOf(caller: Caller): Actor {
  const { agency, role } = postOf(caller);
  const { delegation, assignment } = caller;
  return { person: caller.person, agency, role, ...(delegation && assignment ? { inPlaceOf: assignment.person } : {}) };
}

/** The act as it would most likely be asked: what people still have to write stands for itself. */
const triedAs = (act: ActName, visit: string | undefined, state: Dossier, now: number, back: readonly NamedChoice[]): DoAct => ({
  act,
  ground: TRIED,
  items: [TRIED],
  reason: PAUSE_REASONS[0]?.code ?? '',
  value: 1,
  due: new Date(Math.max(now, resolutionClock(state)?.due ?? now) + 86_400_000).toISOString(),
  signer: TRIED,
  ...(act === 'extend' ? { basis: TRIED } : {}),
  ...(visit !== undefined ? { visit } : {}),
  ...(back[0] ? { node: back[0].id } : {}),
});
