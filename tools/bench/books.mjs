import pg from 'pg';

/** After the load: does what is derived agree with the facts? Every number printed must be 0. */
export async function books(url) {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const one = async (sql) => (await db.query(sql)).rows[0].n;
  const result = {
    dossiersWhoseFactsDifferFromSeq: await one(
      `select count(*)::int n from dossier d where d.seq <> (select count(*) from fact f where f.agency_id = d.agency_id and f.dossier_id = d.id)`,
    ),
    openTasksDifferFromWaits: await one(
      `select abs((select count(*) from open_task) - (select count(*) from dossier d, jsonb_array_elements(d.state -> 'visits') v, jsonb_array_elements(coalesce(v -> 'waits', '[]')) w where w ->> 'kind' = 'task'))::int n`,
    ),
    commandsWithoutOutboxRow: await one(
      `select count(*)::int n from (select distinct agency_id, dossier_id, body ->> 'command' c from fact) f left join outbox o on o.agency_id = f.agency_id and o.dossier_id = f.dossier_id and o.command = f.c where o.command is null`,
    ),
    dossiersWithTokensButNothingWaiting: await one(
      `select count(*)::int n from dossier where status = 'open' and not exists (select from jsonb_array_elements(state -> 'visits') v where jsonb_array_length(coalesce(v -> 'waits', '[]')) > 0)`,
    ),
  };
  const facts = await one('select count(*)::int n from fact');
  await db.end();
  return { facts, ...result };
}
