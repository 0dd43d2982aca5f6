import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Steer } from '@mot-cua/contract';
import { type Command, type Dossier, incidentLabels, type IncidentCode, preview, type Preview, type WayStep } from '@mot-cua/engine';
import { type Procedure, type Text, workOf } from '@mot-cua/procedure';
import { type Store, type UnderLock } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { DossierReader, type DossierNow } from '../dossiers/dossier-reader';
import { consequences, nameOfNode } from '../dossiers/consequences';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Rejected } from '../problems/rejected';
import { whyNot } from '../problems/why-not';
import { PublishedVersions, type PublishedVersion } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { CalledBy, officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
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
    const handled = await this.store.dossiers.handle({
      dossier: id,
      caller: officer(caller),
      command: { id: key, ...steeringCommand(asked) },
      ...(asked.act === 'move' ? { mustFinish: true } : {}),
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

function shown({ code, state }: { readonly code: string; readonly state: Dossier }, { procedure }: PublishedVersion): SteeringView {
  const named = (node: string): Text => nameOfNode(procedure, node);
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

const isPersonal = (value: unknown): boolean => typeof value === 'object' && value !== null && 'personal' in value;
const whyOf = (code: string): Text => incidentLabels[code as IncidentCode];

function foreseen(seen: Preview, before: Dossier, procedure: Procedure): SteeringPreviewView {
  if ('rejected' in seen) return { allowed: false, why: whyNot(seen.rejected), opens: [], cancels: [], stops: [] };
  const { verdict, facts } = seen;
  return {
    allowed: verdict.kind !== 'cannot-finish',
    ...(verdict.kind === 'cannot-finish' ? { why: whyNot({ code: 'act.dead-end' }) } : {}),
    verdict: verdict.kind,
    ...('path' in verdict
      ? { path: verdict.path.map((step) => nameOfStep(procedure, step)), stuck: verdict.stuck.map((node) => nameOfNode(procedure, node)) }
      : {}),
    ...consequences(facts, before, procedure),
    stops: facts.flatMap((fact) => (fact.kind === 'IncidentRaised' ? [whyOf(fact.code)] : [])),
  };
}

/** A step of a way as people say it: "Ký duyệt: Trả lại". */
function nameOfStep(procedure: Procedure, { node, what }: WayStep): Text {
  if (node === undefined) return ACTS_OF_A_WAY[what ?? ''] ?? { vi: what ?? '', en: what ?? '' };
  const name = nameOfNode(procedure, node);
  const drawn = procedure.nodes.find(({ id }) => id === node);
  const outcome =
    (drawn && workOf(drawn)?.outcomes.find(({ id }) => id === what)?.name) ?? (what === undefined ? undefined : ANSWERS[what]);
  return outcome ? { vi: `${name.vi}: ${outcome.vi}`, en: `${name.en}: ${outcome.en}` } : name;
}

const ACTS_OF_A_WAY: Readonly<Record<string, Text>> = {
  resume: { vi: 'Tiếp tục xử lý', en: 'Goes on' },
  supplement: { vi: 'Nhận bổ sung', en: 'The supplement comes' },
};
const ANSWERS: Readonly<Record<string, Text>> = {
  retry: { vi: 'thử lại', en: 'tried again' },

  done: { vi: 'Hoàn thành', en: 'Done' },
  finish: { vi: 'kết thúc', en: 'finish' },
};
