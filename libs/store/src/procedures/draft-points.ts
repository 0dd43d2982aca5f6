import { type ProcedurePackage } from '@mot-cua/procedure';
import { type EntityManager } from 'typeorm';
import { type DraftPoint } from '.';

/** The last saves are all kept, older ones by the hour, and in all not more than the most. */
const ALL_OF_LAST = 30;
const MOST = 200;

type PointRow = { readonly id: string; readonly revision: number; readonly at: string; readonly by: string };

const columns = 'id::text as id, revision, mc_ms(saved_at) as at, saved_by as by';
const pointOf = ({ id, revision, at, by }: PointRow): DraftPoint => ({ id, revision, at: Number(at), by });

/** Keeps the draft as it is now, and thins out what was kept. */
export const keepDraftPoint = async (manager: EntityManager, id: string): Promise<void> => {
  await manager.query(
    `insert into draft_point (procedure_id, revision, package, saved_by, saved_at)
     select procedure_id, revision, package, updated_by, updated_at from procedure_draft where procedure_id = $1`,
    [id],
  );
  await thinOut(manager, id);
};

/** Keeps what could not be saved because somebody else had saved in between: whoever then takes the other's draft can still go back to their own. */
export const keepRefused = async (
  manager: EntityManager,
  {
    id,
    revision,
    content,
    by,
  }: { readonly id: string; readonly revision: number; readonly content: ProcedurePackage; readonly by: string },
): Promise<void> => {
  await manager.query(
    'insert into draft_point (procedure_id, revision, package, saved_by, saved_at) values ($1, $2, $3::jsonb, $4, mc_now())',
    [id, revision, JSON.stringify(content), by],
  );
  await thinOut(manager, id);
};

const thinOut = async (manager: EntityManager, id: string): Promise<void> => {
  await manager.query(
    `delete from draft_point where procedure_id = $1 and id in (
       select id from (
         select id, row_number() over (order by id desc) as place,
                row_number() over (partition by date_trunc('hour', saved_at) order by id desc) as in_hour
         from draft_point where procedure_id = $1) p
       where (place > ${ALL_OF_LAST.toString()} and in_hour > 1) or place > ${MOST.toString()})`,
    [id],
  );
};

export const draftPoints = async (manager: EntityManager, id: string): Promise<readonly DraftPoint[]> => {
  const rows: PointRow[] = await manager.query(
    `select ${columns} from draft_point where procedure_id = $1 order by draft_point.id desc limit ${MOST.toString()}`,
    [id],
  );
  return rows.map(pointOf);
};

export const findDraftPoint = async (
  manager: EntityManager,
  id: string,
  point: string,
): Promise<(DraftPoint & { readonly package: ProcedurePackage }) | undefined> => {
  if (!/^\d{1,18}$/.test(point)) return undefined;
  const [row]: (PointRow & { readonly package: ProcedurePackage })[] = await manager.query(
    `select ${columns}, package from draft_point where procedure_id = $1 and id = $2`,
    [id, point],
  );
  return row && { ...pointOf(row), package: row.package };
};
