/**
 * The second wall: row-level security. A reader sees what concerns the agencies named in `app.agencies` for this transaction and
 * nothing when it is unset. `(select ...)` makes it a constant of the query (an initplan) instead of a call per row.
 */
const scope = `(select nullif(current_setting('app.agencies', true), '')::int[])::int[]`;

/** Tables of dossier data and what a reader's scope must have to do with a row. */
const visibility: Readonly<Record<string, string>> = {
  dossier: `participants && ${scope}`,
  open_task: `worker_id = any (${scope}) or agency_id = any (${scope})`,
  participant: `participant_id = any (${scope}) or agency_id = any (${scope})`,
  search_word: `viewer_id = any (${scope})`,
  statistic: `agency_id = any (${scope})`,
  open_count: `agency_id = any (${scope})`,
  ...Object.fromEntries(
    ['fact', 'command', 'applicant', 'personal_value', 'paper', 'timer', 'message_wait', 'signal_wait', 'job', 'outbox', 'reading'].map(
      (table) => [
        table,
        // The policy of dossier applies inside as well.
        `exists (select from dossier d where d.agency_id = ${table}.agency_id and d.id = ${table}.dossier_id)`,
      ],
    ),
  ),
};

const wall = ([table, condition]: readonly [string, string]): string => `
alter table ${table} enable row level security, force row level security;
create policy readers on ${table} for select to api_rw, auditor_ro using (${condition});
create policy ledger on ${table} to ledger using (true) with check (true);
create policy runtime on ${table} for select to runtime_rw using (true);
grant select on ${table} to api_rw, runtime_rw, auditor_ro, ledger;
grant insert, update on ${table} to ledger;`;

export const walls = `${Object.entries(visibility).map(wall).join('\n')}

-- What the ledger may take away: rows derived from the state. Facts, dossiers and answers stay.
grant delete on open_task, timer, message_wait, signal_wait, job, outbox, participant, search_word to ledger;
-- Facts are never changed, by nobody.
revoke update on fact from ledger;

-- Ordinals carry no dossier data.
grant select, insert, update on dossier_ordinal to ledger;

-- Leases and the sweep belong to the runtime.
create policy leases on job for update to runtime_rw using (true) with check (true);
grant update (ready_at, worker, fence) on job to runtime_rw;
create policy leases on outbox for update to runtime_rw using (true) with check (true);
create policy delivered on outbox for delete to runtime_rw using (true);
grant update (ready_at, worker, fence, attempts, error) on outbox to runtime_rw;
grant delete on outbox to runtime_rw;
create policy sweep on command for delete to runtime_rw using (body is null);
grant delete on command to runtime_rw;
`;
