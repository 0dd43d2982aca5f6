import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Steer } from '@mot-cua/contract';
import { type Command, type Dossier, incidentLabels, type IncidentCode, preview, type Preview } from '@mot-cua/engine';
import { type Procedure, type Text } from '@mot-cua/procedure';
import { type Refusal as StoreRefusal, type Store, type UnderLock } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { DossierReader, type DossierNow } from '../dossiers/dossier-reader';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { fill } from '../problems/problem-texts';
import { Rejected } from '../problems/rejected';
import { rejectionProblem } from '../problems/rejection-problems';
import { PublishedVersions, type PublishedVersion } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { CalledBy, officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { nextSteps } from '../tasks/outcomes';
import { steeringCommand } from './steering-command';
import { SteeringPreviewView, SteeringView, ToSteer } from './steering-views';

/** Agency trees are shallow. */
const MOST_LEVELS = 12;

/**
 * Steering by whoever oversees the agency that owns a dossier, there or above it: data put right, what stopped taken up again, work moved, a dossier that rests and goes on. Every
 * act can be seen beforehand; one after which the dossier could never end is refused, with the way to where it would be stuck.
 */
@ApiTags('dossiers')
@Controller('dossiers/:id/steering')
export class SteeringController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly dossiers: DossierReader,
    private readonly versions: PublishedVersions,
    private readonly calendars: WorkingCalendars,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Allows('oversee')
  @ApiOkResponse({ type: SteeringView })
  async read(@CalledBy() caller: Caller, @Param('id') id: string): Promise<SteeringView> {
    const { record, version } = await this.owned(caller, id);
    return shown(record, version);
  }

  @Post('preview')
  @HttpCode(200)
  @Allows('oversee')
  @ApiOkResponse({ type: SteeringPreviewView })
  async foresee(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() asked: ToSteer,
  ): Promise<SteeringPreviewView> {
    const { record, version } = await this.owned(caller, id);
    return foreseen(await this.preview(caller, record, version, key, asked), record.state, version.procedure);
  }

  @Post()
  @HttpCode(200)
  @Allows('oversee')
  @ApiOkResponse({ type: SteeringView })
  async steer(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() asked: ToSteer,
  ): Promise<SteeringView> {
    const { record, version } = await this.owned(caller, id);
    const seen = asked.act === 'move' ? await this.preview(caller, record, version, key, asked) : undefined;
    if (seen && !('rejected' in seen) && seen.verdict.kind === 'cannot-finish') throw new Rejected({ code: 'act.dead-end' });
    const handled = await this.store.dossiers.handle({
      dossier: id,
      caller: officer(caller),
      command: { id: key, ...steeringCommand(asked) },
      check: ({ agency, actor }: UnderLock) =>
        agency === record.agency && actor.agency === postOf(caller).agency ? undefined : { code: 'caller.no-right' },
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    return shown({ code: handled.code, state: handled.state }, version);
  }

  private async owned(caller: Caller, id: string): Promise<{ readonly record: DossierNow; readonly version: PublishedVersion }> {
    const record = await this.dossiers.get(caller, id);
    if (!(await this.isOver(postOf(caller).agency, record.agency))) throw new Rejected({ code: 'caller.no-right' });
    return { record, version: await this.versions.get(record.procedure, record.version) };
  }

  /** The agency itself, or one above it. */
  private async isOver(agency: number, owner: number): Promise<boolean> {
    const agencies = await this.directory.agencies();
    let at: number | undefined = owner;
    for (let level = 0; at !== undefined && at !== agency && level < MOST_LEVELS; level++)
      at = agencies.find(({ id }) => id === at)?.parent;
    return at === agency;
  }

  private async preview(caller: Caller, record: DossierNow, version: PublishedVersion, key: string, asked: Steer): Promise<Preview> {
    const [calendar, convention] = await Promise.all([this.calendars.ofAgency(record.agency), this.calendars.convention()]);
    const { agency, role } = postOf(caller);
    const command: Command = { id: key, by: { person: caller.person, agency, role }, ...steeringCommand(asked) };
    return preview(version.procedure, record.state, command, { now: record.now, calendar, convention });
  }
}

const nameIn = ({ nodes, id, name }: Procedure, node: string): Text =>
  node === id ? name : (nodes.find((one) => one.id === node)?.name ?? { vi: node, en: node });
const nodeOf = (visit: string): string => visit.slice(0, visit.lastIndexOf('#'));

function shown({ code, state }: { readonly code: string; readonly state: Dossier }, { procedure }: PublishedVersion): SteeringView {
  const named = (node: string): Text => called(nameIn(procedure, node), node);
  const [root] = state.visits as readonly (Dossier['visits'][number] | undefined)[];
  return {
    code,
    status: state.status,
    incidents: state.visits.flatMap(({ id: visit, node, blocked }) =>
      blocked
        ? [
            {
              visit,
              node,
              name: named(node),
              why: whyOf(blocked.code),
              ...(blocked.detail !== undefined ? { detail: blocked.detail } : {}),
            },
          ]
        : [],
    ),
    data: Object.entries(root?.data ?? {}).flatMap(([name, value]) => (isPersonal(value) ? [] : [{ name, json: JSON.stringify(value) }])),
    waiting: state.visits.flatMap(({ id: visit, node, scope, waits, blocked }) =>
      scope !== undefined && (blocked || waits?.some(({ role }) => role === 'own' || role === 'option'))
        ? [{ visit, node, name: named(node) }]
        : [],
    ),
    steps: procedure.nodes.flatMap(({ id: node, type, scope }) =>
      type === 'userTask' && scope === undefined ? [{ node, name: named(node) }] : [],
    ),
  };
}

/** A node without a name is called by its id. */
const called = ({ vi, en }: Text, id: string): Text => ({ vi: vi || id, en: en || vi || id });
const isPersonal = (value: unknown): boolean => typeof value === 'object' && value !== null && 'personal' in value;
const whyOf = (code: string): Text => incidentLabels[code as IncidentCode];

function foreseen(seen: Preview, before: Dossier, procedure: Procedure): SteeringPreviewView {
  if ('rejected' in seen) return { allowed: false, why: whyNot(seen.rejected), opens: [], cancels: [], stops: [] };
  const { verdict, facts } = seen;
  const named = (node: string): Text => called(nameIn(procedure, node), node);
  const gone = facts.flatMap((fact) => (fact.kind === 'VisitsCancelled' ? fact.visits : []));
  return {
    allowed: verdict.kind !== 'cannot-finish',
    ...(verdict.kind === 'cannot-finish' ? { why: whyNot({ code: 'act.dead-end' }) } : {}),
    verdict: verdict.kind,
    ...(verdict.kind === 'may-get-stuck' ? { path: verdict.path.map((says) => ({ vi: says, en: says })) } : {}),
    opens: nextSteps(procedure.nodes, facts).map(({ node }) => named(node)),
    cancels: gone.filter((visit) => before.visits.some(({ id }) => id === visit)).map((visit) => named(nodeOf(visit))),
    stops: facts.flatMap((fact) => (fact.kind === 'IncidentRaised' ? [whyOf(fact.code)] : [])),
  };
}

function whyNot(refusal: StoreRefusal): Text {
  const { text, values } = rejectionProblem(refusal);
  return { vi: `${fill(text.title.vi, values)}.`, en: `${fill(text.title.en, values)}.` };
}
