import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mapVersion, type NodeId, type Procedure, type Text } from '@mot-cua/procedure';
import {
  type MovePreview,
  type MoveTarget,
  newDossierId,
  type Refusal as StoreRefusal,
  type Store,
  type VersionMove,
} from '@mot-cua/store';
import { Once } from '../door/once';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { whyNot } from '../problems/why-not';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { ModelChecks } from './model-checks';
import { PublishedVersions } from './published-versions';
import { MovePreviewView, MoveQuery, MoveToOrder, VersionMoveList, VersionMoveView } from './version-move-views';

/** Open dossiers go on by another version: what that would do, the order, and how far it has come. */
@ApiTags('procedures')
@Controller('procedures/:id/moves')
export class VersionMoveController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly checks: ModelChecks,
    private readonly versions: PublishedVersions,
  ) {}

  /** Counts over every open dossier of the version; nothing is written. */
  @Get('preview')
  @Allows('configure')
  @ApiOkResponse({ type: MovePreviewView })
  async preview(@Param('id') id: string, @Query() { from, to }: MoveQuery): Promise<MovePreviewView> {
    const before = (await this.versions.get(id, from)).procedure;
    const target = await this.targetOf(id, before, to);
    return this.shown(await this.store.versionMoves.preview(id, from, target), before, target);
  }

  @Get()
  @Allows('configure')
  @ApiOkResponse({ type: VersionMoveList })
  async list(@Param('id') id: string): Promise<VersionMoveList> {
    return { rows: await this.rows(await this.store.versionMoves.list(id)) };
  }

  /** The explicit act: the runtime carries it out in batches; each dossier records that it was moved, and on what ground. */
  @Post()
  @Once()
  @Allows('configure')
  @ApiCreatedResponse({ type: VersionMoveView })
  async order(@CalledBy() caller: Caller, @Param('id') id: string, @Body() { from, to, ground }: MoveToOrder): Promise<VersionMoveView> {
    const [before, after] = [await this.versions.get(id, from), await this.versions.get(id, to)];
    if (from === to) throw new Refusal('request.invalid', { errors: [{ path: '/to', code: 'field.unknown-value' }] });
    const names = await this.directory.people([caller.person]);
    const order = await this.store.versionMoves.order({
      id: newDossierId(),
      procedure: id,
      from,
      to,
      map: mapVersion(before.procedure, after.procedure),
      ground: `${ground} (${names.get(caller.person) ?? caller.person})`,
      by: caller.person,
    });
    const [row] = await this.rows([order]);
    return row;
  }

  private async targetOf(id: string, before: Procedure, to: string): Promise<MoveTarget> {
    if (to !== 'draft') {
      const { procedure, version } = await this.versions.get(id, Number(to));
      return { procedure, pinned: { procedure: id, version, process: procedure.id }, map: mapVersion(before, procedure) };
    }
    const draft = await this.store.procedures.findDraft(id);
    if (!draft) throw new Refusal('not-found');
    const { findings, procedure } = await this.checks.modelOf(draft.package);
    if (!procedure) throw new Refusal('rehearsal.unreadable', { members: { findings } });
    return { procedure, pinned: { procedure: id, version: 0, process: procedure.id }, map: mapVersion(before, procedure) };
  }

  private async shown(preview: MovePreview, before: Procedure, target: MoveTarget): Promise<MovePreviewView> {
    const [old, now] = [namesIn(before), namesIn(target.procedure)];
    const refusal = (refused: StoreRefusal): Text => whyNotMoved(refused, refused.code === 'act.dead-end' ? now : old);
    const rows = preview.rows.map(async ({ code, agency, refused, was, due, steps }) => ({
      code,
      agency: await this.directory.agencyName(agency),
      ...(refused ? { refused: refusal(refused) } : {}),
      ...(was !== undefined ? { was: instantText(was) } : {}),
      ...(due !== undefined ? { due: instantText(due) } : {}),
      steps: steps.map(({ node, was: stepWas, due: stepDue }) => ({
        step: now(node),
        ...(stepWas !== undefined ? { was: instantText(stepWas) } : {}),
        ...(stepDue !== undefined ? { due: instantText(stepDue) } : {}),
      })),
    }));
    return {
      ...preview,
      places: preview.places.map(({ at, to, refused, count }) => ({
        at: at.map(old),
        ...(to ? { to: to.map(now) } : {}),
        ...(refused ? { refused: refusal(refused) } : {}),
        count,
      })),
      rows: await Promise.all(rows),
    };
  }

  private async rows(moves: readonly VersionMove[]): Promise<VersionMoveView[]> {
    const names = await this.directory.people(moves.map(({ by }) => by));
    return moves.map(({ procedure: _, by, orderedAt, finishedAt, ...move }) => ({
      ...move,
      by: names.get(by) ?? by,
      orderedAt: instantText(orderedAt),
      ...(finishedAt !== undefined ? { finishedAt: instantText(finishedAt) } : {}),
    }));
  }
}

const namesIn =
  ({ nodes }: Procedure) =>
  (id: NodeId): Text => {
    const name = nodes.find((node) => node.id === id)?.name;
    return { vi: name?.vi || id, en: name?.en || name?.vi || id };
  };

/** What a version lacks for dossiers that stand where they do, by the engine's reason. */
const reasons: Readonly<Record<string, Text>> = {
  node: { vi: 'phiên bản này không còn bước «{at}»', en: 'this version no longer has the step “{at}”' },
  kind: { vi: 'bước «{at}» nay là loại khác', en: 'the step “{at}” is of another kind now' },
  scope: { vi: 'bước «{at}» nay nằm trong quy trình con khác', en: 'the step “{at}” lies in another sub-process now' },
  loop: { vi: 'bước «{at}» nay lặp theo cách khác', en: 'the step “{at}” repeats in another way now' },
  flow: { vi: 'luồng đang chờ ở cổng hợp không còn', en: 'a flow that waits at a join is gone' },
  kept: { vi: 'việc có thể phải hoàn tác không còn', en: 'work that may have to be undone is gone' },
  compensating: { vi: 'hồ sơ đang hoàn tác', en: 'the dossier is being undone' },
};

/** `name` knows the steps of the version the refusal speaks of. */
const whyNotMoved = (refused: StoreRefusal, name: (id: NodeId) => Text): Text => {
  const { code, detail } = refused;
  const reason = code === 'act.dead-end' ? deadEnd : code === 'migrate.illegal' ? reasons[String(detail?.['why'])] : undefined;
  if (!reason) return whyNot(refused);
  const at = String(detail?.['at'] ?? '')
    .split(', ')
    .map(name);
  return {
    vi: reason.vi.replace('{at}', at.map(({ vi }) => vi).join(', ')),
    en: reason.en.replace('{at}', at.map(({ en }) => en).join(', ')),
  };
};
const deadEnd: Text = {
  vi: 'ở phiên bản này hồ sơ sẽ đứng mãi trước «{at}», không kết thúc được',
  en: 'with this version the dossier would stand before “{at}” for ever and never finish',
};
