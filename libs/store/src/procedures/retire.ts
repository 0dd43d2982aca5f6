import { type EntityManager } from 'typeorm';
import { type Procedures } from '.';

/** Dossiers received before go on by their version; the order and its ground stay in the books. */
export const retire = async (
  manager: EntityManager,
  { procedure, from, ground, by }: Parameters<Procedures['retire']>[0],
): Promise<void> => {
  await manager.query('update procedure set retired_from = mc_instant($2) where id = $1', [procedure, from]);
  await manager.query('insert into retirement (procedure_id, from_at, ground, ordered_by) values ($1, mc_instant($2), $3, $4)', [
    procedure,
    from,
    ground,
    by,
  ]);
};

export const reinstate = async (
  manager: EntityManager,
  { procedure, ground, by }: Parameters<Procedures['reinstate']>[0],
): Promise<boolean> => {
  const [rows]: [unknown[], number] = await manager.query(
    'update procedure set retired_from = null where id = $1 and retired_from is not null returning 1',
    [procedure],
  );
  if (rows.length === 0) return false;
  await manager.query('insert into retirement (procedure_id, ground, ordered_by) values ($1, $2, $3)', [procedure, ground, by]);
  return true;
};
