import { type Command } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';
import { type Readers } from '../connection/readers';
import { isUuid } from '../cursor';
import { type Evidence } from '.';

type CalendarRow = {
  readonly id: string;
  readonly revision: number;
  readonly parent_id: string | null;
  readonly since: string;
  readonly data: Json;
};

export const readEvidence = (readers: Readers): Evidence => ({
  commands: async (dossier, scope) => {
    if (!isUuid(dossier)) return [];
    const values = [dossier];
    return scope
      ? readers.scoped<{ caller: string; body: Command }>(scope, commandsSql, values)
      : readers.plain<{ caller: string; body: Command }>(commandsSql, values);
  },
  calendar: async (id) => {
    const rows = await readers.plain<CalendarRow>(
      `with recursive layer as (
         select id, parent_id from calendar where id = $1
         union select c.id, c.parent_id from calendar c join layer on c.id = layer.parent_id)
       select c.id, c.revision, c.parent_id, mc_ms(c.created_at) as since, c.data from calendar c
       where c.id in (select id from layer) order by c.id, c.revision limit 1000`,
      [id],
    );
    return rows.map(({ parent_id: parent, since, ...row }) => ({ ...row, since: Number(since), ...(parent !== null && { parent }) }));
  },
  receivedBetween: async (scope, { from, to, procedure }, limit) =>
    (
      await readers.scoped<{ id: string }>(
        scope,
        `select d.id from dossier d where d.opened_at >= mc_instant($1) and d.opened_at < mc_instant($2)
           and ($3::text is null or d.procedure_id = $3) order by d.opened_at, d.id limit $4`,
        [from, to, procedure ?? null, limit],
      )
    ).map(({ id }) => id),
});

// The command table is keyed by caller and id, both of which every fact names.
const commandsSql = `
  select c.caller, c.body from dossier d
  cross join lateral (select distinct coalesce(f.body -> 'by' ->> 'person', 'system:' || (f.body -> 'by' ->> 'system')) as caller, f.body ->> 'command' as id
                      from fact f where f.agency_id = d.agency_id and f.dossier_id = d.id) k
  join command c on c.agency_id = d.agency_id and c.caller = k.caller and c.id = k.id
  where d.id = $1 and c.body is not null order by c.at, c.id`;
