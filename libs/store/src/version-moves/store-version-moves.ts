import { type VersionMap } from '@mot-cua/procedure';
import { type StoreClock } from '../clock';
import { type Readers } from '../connection/readers';
import { type Handling } from '../dossiers/handle';
import { type World } from '../dossiers/world';
import { type Refusal } from '../refusal';
import { MoveCount, moveOf } from './preview-move';
import { type OpenCase, type VersionMove, type VersionMoves } from '.';

/** Dossiers read at once for a preview, and the most a preview looks at. */
const READ_AT_ONCE = 500;
const MOST_LOOKED = 50_000;
/** Dossiers of one batch of an order: as many short commands, between those of the officers. */
const BATCH = 50;

type MoveRow = {
  readonly id: string;
  readonly procedure_id: string;
  readonly from_version: number;
  readonly to_version: number;
  readonly nodes: VersionMap['nodes'];
  readonly flows: VersionMap['flows'];
  readonly ground: string;
  readonly by: string;
  readonly ordered: string;
  readonly after_dossier: string | null;
  readonly batches: number;
  readonly moved: number;
  readonly refused: number;
  readonly finished: string | null;
};

const columns = `id, procedure_id, from_version, to_version, nodes, flows, ground, ordered_by as by, mc_ms(ordered_at) as ordered, after_dossier,
  batches, moved, refused, mc_ms(finished_at) as finished`;

export const storeVersionMoves = (readers: Readers, clock: StoreClock, world: World, handle: Handling['handle']): VersionMoves => {
  const open = (procedure: string, version: number, after: string | undefined, most: number): Promise<OpenCase[]> =>
    readers.plain<OpenCase>('select * from open_cases($1, $2, $3, $4)', [procedure, version, after ?? null, most]);

  return {
    preview: async (procedure, from, target) => {
      const now = await clock.now();
      const count = new MoveCount(now);
      const before = await world.procedure(procedure, from);
      let after: string | undefined;
      for (let looked = 0; looked < MOST_LOOKED; looked += READ_AT_ONCE) {
        const rows = await open(procedure, from, after, READ_AT_ONCE);
        for (const row of rows) count.add(await moveOf(row, before, target, now, world));
        after = rows.at(-1)?.id;
        if (rows.length < READ_AT_ONCE) break;
      }
      return count.preview();
    },
    order: async ({ id, procedure, from, to, map, ground, by }) => {
      const [row] = await readers.plain<MoveRow>(
        `insert into version_move (id, procedure_id, from_version, to_version, nodes, flows, ground, ordered_by)
         values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8) returning ${columns}`,
        [id, procedure, from, to, JSON.stringify(map.nodes), JSON.stringify(map.flows), ground, by],
      );
      if (!row) throw new Error('an order just written was not found');
      return moveRecord(row);
    },
    list: async (procedure) =>
      (
        await readers.plain<MoveRow>(`select ${columns} from version_move where procedure_id = $1 order by ordered_at desc limit 50`, [
          procedure,
        ])
      ).map(moveRecord),
    dossiers: async (move) =>
      (
        await readers.plain<{ dossier: string; batch: number; refusal: Refusal | null }>(
          `select dossier_id as dossier, batch, refusal from version_move_dossier where move_id::text = $1 order by refusal is null, batch, dossier_id limit 500`,
          [move],
        )
      ).map(({ refusal, ...row }) => ({ ...row, ...(refusal && { refusal }) })),
    work: async () => {
      const [order] = await readers.plain<MoveRow>(
        `select ${columns} from version_move where finished_at is null order by ordered_at limit 1`,
      );
      if (!order) return false;
      const rows = await open(order.procedure_id, order.from_version, order.after_dossier ?? undefined, BATCH);
      const model = await world.procedure(order.procedure_id, order.to_version);
      const done = await Promise.all(rows.map(({ id }) => move(handle, order, model.id, id)));
      await readers.plain(recordBatch, [
        order.id,
        order.after_dossier,
        rows.at(-1)?.id ?? null,
        rows.length < BATCH,
        JSON.stringify(rows.map(({ id }, index) => ({ dossier_id: id, refusal: done[index] ?? null }))),
      ]);
      return true;
    },
  };
};

// Another runtime may have done the same batch: the commands are the same, so only the first record counts.
const recordBatch = `
  with kept as (
    update version_move set after_dossier = coalesce($3::uuid, after_dossier), batches = batches + case when $3::uuid is null then 0 else 1 end,
      moved = moved + (select count(*) from jsonb_to_recordset($5::jsonb) x(refusal jsonb) where x.refusal is null or x.refusal = 'null'),
      refused = refused + (select count(*) from jsonb_to_recordset($5::jsonb) x(refusal jsonb) where x.refusal <> 'null'),
      finished_at = case when $4 then mc_now() end
    where id = $1 and after_dossier is not distinct from $2::uuid and finished_at is null returning id, batches)
  insert into version_move_dossier (move_id, dossier_id, batch, refusal)
    select kept.id, x.dossier_id, kept.batches, nullif(x.refusal, 'null') from kept, jsonb_to_recordset($5::jsonb) x(dossier_id uuid, refusal jsonb)
    on conflict do nothing`;

/** What refused it; undefined: it goes on by the other version. */
const move = async (handle: Handling['handle'], order: MoveRow, process: string, dossier: string): Promise<Refusal | undefined> => {
  const handled = await handle({
    dossier,
    caller: { kind: 'system', system: 'migration' },
    command: {
      kind: 'Migrate',
      id: `move:${order.id}:${dossier}`,
      to: { procedure: order.procedure_id, version: order.to_version, process },
      nodes: order.nodes,
      flows: order.flows,
      ground: order.ground,
    },
    mustFinish: true,
  });
  return handled.kind === 'accepted' ? undefined : handled.refusal;
};

const moveRecord = (row: MoveRow): VersionMove => ({
  id: row.id,
  procedure: row.procedure_id,
  from: row.from_version,
  to: row.to_version,
  ground: row.ground,
  by: row.by,
  orderedAt: Number(row.ordered),
  batches: row.batches,
  moved: row.moved,
  refused: row.refused,
  ...(row.finished !== null && { finishedAt: Number(row.finished) }),
});
