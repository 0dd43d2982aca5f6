import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type PendingHandOver, type Store } from '@mot-cua/store';
import { IdempotencyKey } from '../door/idempotency-key';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { PublishedVersions } from '../procedures/published-versions';
import { CalledBy, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { TaskCommands } from '../tasks/task-commands';
import { TaskOutcomeView } from '../tasks/task-views';
import {
  HandOverPage,
  HandOverRefusal,
  type HandOverRowView,
  ReceivingAgencyPage,
  type ReceivingAgencyView,
  TaskHandOver,
} from './hand-over-views';

/** Giving a task to another agency or post, which accepts it by taking it or refuses it with a reason. */
@ApiTags('tasks')
@Controller()
export class HandOverController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly commands: TaskCommands,
  ) {}

  /** What my agency has given and nobody has accepted yet. */
  @Get('hand-overs')
  @Allows('receive', 'process')
  @ApiOkResponse({ type: HandOverPage })
  async given(@CalledBy() caller: Caller): Promise<HandOverPage> {
    const pending = await this.store.handOvers.givenBy(caller.scope, postOf(caller).agency);
    const people = await this.directory.people(pending.flatMap(({ giver }) => giver.person ?? []));
    return { rows: await Promise.all(pending.map((one) => this.shown(one, people))) };
  }

  /** Agencies and posts a task can be given to: those somebody holds today. */
  @Get('hand-overs/receivers')
  @Allows('receive', 'process')
  @ApiOkResponse({ type: ReceivingAgencyPage })
  async receivers(): Promise<ReceivingAgencyPage> {
    const [units, roles] = await Promise.all([this.store.handOvers.receivers(), this.directory.roles()]);
    const named = new Map(roles.map(({ id, name }) => [id, name]));
    const byAgency = Map.groupBy(units, ({ agency }) => agency);
    const rows = await Promise.all(
      [...byAgency].map(async ([agency, held]): Promise<ReceivingAgencyView> => ({
        agency,
        name: await this.directory.agencyName(agency),
        roles: held.map(({ role }) => ({ role, name: named.get(role) ?? { vi: role, en: role } })),
      })),
    );
    return { rows: rows.sort((one, other) => one.name.vi.localeCompare(other.name.vi, 'vi')) };
  }

  @Post('tasks/:dossier/:visit/hand-over')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskOutcomeView })
  async handOver(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('dossier') dossier: string,
    @Param('visit') visit: string,
    @Body() { agency, role, ground }: TaskHandOver,
  ): Promise<TaskOutcomeView> {
    const receivers = await this.store.handOvers.receivers();
    if (!receivers.some((unit) => unit.agency === agency && unit.role === role))
      throw new Refusal('request.invalid', { errors: [{ path: '/role', code: 'field.receiver' }] });
    return this.commands.ask(caller, dossier, { id: key, kind: 'HandOver', visit, to: { agency, role }, ground });
  }

  /** Not accepted: the task goes back to the unit that gave it, with the reason. */
  @Post('tasks/:dossier/:visit/refusal')
  @HttpCode(200)
  @Allows('receive', 'process')
  @ApiOkResponse({ type: TaskOutcomeView })
  async refuse(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('dossier') dossier: string,
    @Param('visit') visit: string,
    @Body() { ground }: HandOverRefusal,
  ): Promise<TaskOutcomeView> {
    await this.commands.taskOf(caller, dossier, visit);
    const pending = (await this.store.handOvers.of(caller.scope, dossier)).find((one) => one.visit === visit);
    const { agency, role } = pending?.giver ?? {};
    if (agency === undefined || role === undefined) throw new Refusal('hand-over.none');
    return this.commands.ask(caller, dossier, { id: key, kind: 'HandOver', visit, to: { agency, role }, ground, refused: true });
  }

  private async shown(
    { dossier, code, procedure, version, visit, giver, receiver, at, ground, refused }: PendingHandOver,
    people: ReadonlyMap<string, string>,
  ): Promise<HandOverRowView> {
    const known = await this.versions.get(procedure, version);
    const node = visit.slice(0, visit.lastIndexOf('#'));
    return {
      dossier,
      code,
      visit,
      procedureName: known.package.name,
      nodeName: known.graph.findNode(node)?.name ?? { vi: node, en: node },
      receiver: await this.directory.agencyName(receiver.agency),
      receiverRole: await this.directory.roleName(receiver.role),
      at: instantText(at),
      refused,
      ...(giver.person === undefined ? {} : { by: people.get(giver.person) ?? giver.person }),
      ...(ground === undefined ? {} : { ground }),
    };
  }
}
