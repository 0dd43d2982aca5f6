import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { isUuid } from '../cursor';
import { type Scope } from '../scope';

/**
 * What officers are told of. `due-tomorrow` is the daily list of R-43, `online-waiting` the two hours of R-08, `not-taken` "đã chuyển, chưa nhận", `warning` and `raised` a warning point of a step,
 * `handed-back` a hand-over that was not accepted, `opinion-asked` and `opinion-overdue` the opinions of other agencies, `mentioned` a note.
 */
export const ALERT_KINDS = [
  'new-work',
  'assigned',
  'online-waiting',
  'due-tomorrow',
  'due-soon',
  'overdue',
  'not-taken',
  'warning',
  'raised',
  'handed-back',
  'opinion-asked',
  'opinion-overdue',
  'mentioned',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** A task something is to be said about. `event` names what happened: one person is told of it once, however often it is raised. */
export type AlertEvent = {
  readonly kind: AlertKind;
  readonly event: string;
  readonly agency: number;
  readonly dossier: string;
  readonly visit?: string;
  readonly node?: string;
  readonly due?: Instant;
  readonly at: Instant;
  /** Who works on it: the post, or the person who holds it. */
  readonly worker: number;
  readonly role: string;
  readonly holder?: string;
  /** Somebody else who is to know. */ readonly besides?: string;
  /** Whoever oversees the working agency is to know as well. */ readonly heads?: boolean;
  /** Whoever receives dossiers at the working agency is to know. */ readonly receivers?: boolean;
  /** Whose act it was: not told. */ readonly actor?: string;
};

/** An open task as alerts look at it. */
export type AlertTask = Pick<AlertEvent, 'agency' | 'dossier' | 'visit' | 'node' | 'due' | 'worker' | 'role' | 'holder'> & {
  readonly since: Instant;
  readonly dossierDue?: Instant;
  /** Who received the dossier; of a hand-over nobody accepted: who gave it. */
  readonly receivedBy?: string;
};

export type AlertSettings = { readonly email: string; readonly bell: readonly AlertKind[]; readonly mail: readonly AlertKind[] };
export type AlertRow = {
  readonly id: string;
  readonly kind: AlertKind;
  readonly dossier: string;
  readonly code: string;
  readonly procedure: string;
  readonly version: number;
  readonly visit?: string;
  readonly node?: string;
  readonly due?: Instant;
  readonly at: Instant;
  readonly read: boolean;
};
/** An e-mail to send, leased. */
export type AlertMail = AlertRow & {
  readonly person: string;
  readonly to: string;
  readonly name: string;
  readonly attempts: number;
  readonly fence: string;
};

export type Alerts = {
  /** How many people were told now; events told before tell nobody. */
  readonly raise: (events: readonly AlertEvent[]) => Promise<number>;
  /** Newest first, at most 100; `before` is the id of the last one known. */
  readonly of: (scope: Scope, person: string, before?: string) => Promise<readonly AlertRow[]>;
  readonly unread: (scope: Scope, person: string) => Promise<number>;
  /** Marks all up to this one as read. */
  readonly read: (person: string, until: string) => Promise<number>;
  readonly settings: (person: string) => Promise<AlertSettings>;
  readonly saveSettings: (person: string, settings: AlertSettings) => Promise<void>;
  /** Open tasks of one dossier. */
  readonly tasks: (dossier: string) => Promise<readonly AlertTask[]>;
  /** Tasks for which something came about after `from` and up to `until`: see `Passing`. At most `MOST_PASSED`, oldest first. */
  readonly passed: (what: Passing, from: Instant, until: Instant) => Promise<readonly AlertTask[]>;
  /** Open tasks of running dossiers of agencies with this calendar whose due time lies after `from` and not after `until`. */
  readonly dueBetween: (calendar: string, from: Instant, until: Instant) => Promise<readonly AlertTask[]>;
  /** Up to where a kind of passing time was looked at; undefined: never. */
  readonly mark: (kind: string) => Promise<Instant | undefined>;
  readonly setMark: (kind: string, until: Instant) => Promise<void>;
  readonly takeMails: (limit: number, leaseMs: number) => Promise<readonly AlertMail[]>;
  readonly mailed: (mail: AlertMail) => Promise<void>;
  /** Again after `delayMs`; undefined: never again. */
  readonly notMailed: (mail: AlertMail, delayMs: number | undefined) => Promise<void>;
};

/**
 * What time brings about: a step turns urgent (`orange`) or late (`due`), a hand-over to a unit that works by this calendar was made (`handed`) and
 * has not been accepted since.
 */
export type Passing = { readonly kind: 'orange' } | { readonly kind: 'due' } | { readonly kind: 'handed'; readonly calendar: string };

export const MOST_PASSED = 1_000;
const MOST_SHOWN = 100;
const EVERYTHING: AlertSettings = { email: '', bell: ALERT_KINDS, mail: [] };

type TaskRow = {
  readonly agency_id: number;
  readonly dossier_id: string;
  readonly visit: string;
  readonly node: string;
  readonly due: string | null;
  readonly worker_id: number;
  readonly role_id: string;
  readonly holder: string | null;
  readonly since: string;
  readonly dossier_due: string | null;
  readonly received_by: string | null;
};
type Row = {
  readonly id: string;
  readonly kind: AlertKind;
  readonly dossier_id: string;
  readonly code: string;
  readonly procedure_id: string;
  readonly version: number;
  readonly visit: string | null;
  readonly node: string | null;
  readonly due: string | null;
  readonly at: string;
  readonly read: boolean;
};
type MailRow = Row & {
  readonly person_id: string;
  readonly email: string;
  readonly name: string;
  readonly mail_attempts: number;
  readonly mail_fence: string;
};

const taskColumns = `t.agency_id, t.dossier_id, t.visit, t.node, mc_ms(nullif(t.due_at, 'infinity')) as due, t.worker_id, t.role_id, t.holder, mc_ms(t.since) as since,
  mc_ms(d.due_at) as dossier_due, d.received_by`;
const taskSource = `from open_task t join dossier d on d.agency_id = t.agency_id and d.id = t.dossier_id`;
const alertColumns = `a.id, a.kind, a.dossier_id, d.code, d.procedure_id, d.version, a.visit, a.node, mc_ms(a.due_at) as due, mc_ms(a.at) as at, a.read_at is not null as read`;
const alertSource = `from alert a join dossier d on d.agency_id = a.agency_id and d.id = a.dossier_id`;

/** Each condition picks tasks by one instant that passed between $1 (excluded) and $2; the instant orders them. */
const passing = (what: Passing): { readonly instant: string; readonly more: string; readonly values?: readonly string[] } => {
  switch (what.kind) {
    case 'orange':
      return { instant: 't.orange_at', more: 'and t.due_at > mc_instant($2) and t.paused_at is null' };
    case 'due':
      return { instant: 't.due_at', more: 'and t.paused_at is null' };
    case 'handed':
      return { instant: 'h.at', more: 'and (select g.calendar_id from agency g where g.id = h.worker_id) = $3', values: [what.calendar] };
    default:
      return unreachable(what);
  }
};

export const storeAlerts = ({ plain, scoped }: Readers): Alerts => ({
  raise: async (events) => {
    if (events.length === 0) return 0;
    const rows = events.map(({ agency, dossier, worker, role, ...event }) => ({
      ...event,
      agency_id: agency,
      dossier_id: dossier,
      worker_id: worker,
      role_id: role,
      // Facts may name machines; alerts are for people.
      holder: isUuid(event.holder) ? event.holder : undefined,
      actor: isUuid(event.actor) ? event.actor : undefined,
    }));
    const [row] = await plain<{ raised: number }>('select raise_alerts($1::jsonb) as raised', [JSON.stringify(rows)]);
    return row?.raised ?? 0;
  },
  of: async (scope, person, before) =>
    (
      await scoped<Row>(
        scope,
        `select ${alertColumns} ${alertSource} where a.person_id = $1 and a.bell and ($2::bigint is null or a.id < $2)
         order by a.id desc limit ${MOST_SHOWN.toString()}`,
        [person, before ?? null],
      )
    ).map(alertOf),
  unread: async (scope, person) => {
    const [row] = await scoped<{ count: number }>(
      scope,
      'select count(*)::int as count from (select from alert where person_id = $1 and bell and read_at is null limit 1000) few',
      [person],
    );
    return row?.count ?? 0;
  },
  read: async (person, until) => {
    const [row] = await plain<{ count: number }>('select read_alerts($1, $2) as count', [person, until]);
    return row?.count ?? 0;
  },
  settings: async (person) => {
    const [row] = await plain<{ email: string | null; bell: AlertKind[]; mail: AlertKind[] }>(
      'select email, bell, mail from alert_setting where person_id = $1',
      [person],
    );
    return row ? { email: row.email ?? '', bell: row.bell, mail: row.mail } : EVERYTHING;
  },
  saveSettings: async (person, { email, bell, mail }) => {
    await plain(
      `insert into alert_setting (person_id, email, bell, mail) values ($1, $2, $3, $4)
       on conflict (person_id) do update set email = excluded.email, bell = excluded.bell, mail = excluded.mail, updated_at = mc_now()`,
      [person, email, bell, mail],
    );
  },
  tasks: async (dossier) =>
    (
      await plain<TaskRow>(
        `select ${taskColumns} ${taskSource} where t.dossier_id = $1 and t.agency_id = (select agency_id from dossier where id = $1) order by t.visit`,
        [dossier],
      )
    ).map(taskOf),
  passed: async (what, from, until) => {
    const { instant, more, values = [] } = passing(what);
    const giver = what.kind === 'handed';
    const rows = await plain<TaskRow & { giver_person?: string | null }>(
      `select ${taskColumns}${giver ? ', h.giver_person' : ''} ${taskSource} ${giver ? 'join hand_over h on h.agency_id = t.agency_id and h.dossier_id = t.dossier_id and h.visit = t.visit' : ''} where ${instant} > mc_instant($1) and ${instant} <= mc_instant($2) ${more}
       and d.status = 'open' order by ${instant}, t.dossier_id, t.visit limit ${MOST_PASSED.toString()}`,
      [from, until, ...values],
    );
    // Of a hand-over the giver is to know, not who received the dossier.
    return rows.map((row) => taskOf(giver ? { ...row, received_by: row.giver_person ?? null } : row));
  },
  dueBetween: async (calendar, from, until) => {
    const rows = await plain<TaskRow>(
      `select ${taskColumns} ${taskSource} join agency g on g.id = t.agency_id
       where g.calendar_id = $1 and d.status = 'open' and d.due_at > mc_instant($2) and d.due_at <= mc_instant($3)
         and exists (select from jsonb_array_elements(d.state -> 'clocks') c where c ->> 'name' = 'resolution' and c ->> 'state' = 'running')
       order by d.due_at, t.dossier_id, t.visit limit ${(20 * MOST_PASSED).toString()}`,
      [calendar, from, until],
    );
    return rows.map(taskOf);
  },
  mark: async (kind) => {
    const [row] = await plain<{ until: string }>('select mc_ms(until) as until from alert_mark where kind = $1', [kind]);
    return row && Number(row.until);
  },
  setMark: async (kind, until) => {
    await plain(
      `insert into alert_mark (kind, until) values ($1, mc_instant($2)) on conflict (kind) do update set until = greatest(alert_mark.until, excluded.until)`,
      [kind, until],
    );
  },
  takeMails: async (limit, leaseMs) => {
    const rows = await plain<MailRow>(
      `with ready as materialized (
         select person_id, id from alert where mail = 'waiting' and mail_ready_at <= (select mc_now()) order by mail_ready_at, id limit $1 for update skip locked),
       leased as (
         update alert a set mail_fence = a.mail_fence + 1, mail_attempts = a.mail_attempts + 1, mail_ready_at = mc_now() + $2 * interval '1 millisecond'
         from ready r where a.person_id = r.person_id and a.id = r.id returning a.*)
       select ${alertColumns}, a.person_id, s.email, p.name, a.mail_attempts, a.mail_fence
       from leased a join dossier d on d.agency_id = a.agency_id and d.id = a.dossier_id join person p on p.id = a.person_id
       join alert_setting s on s.person_id = a.person_id where s.email <> '' order by a.id`,
      [limit, leaseMs],
    );
    return rows.map(({ person_id: person, email: to, name, mail_attempts: attempts, mail_fence: fence, ...row }) => ({
      ...alertOf(row),
      person,
      to,
      name,
      attempts,
      fence,
    }));
  },
  mailed: async ({ person, id, fence }) => {
    await plain(`update alert set mail = 'sent' where person_id = $1 and id = $2 and mail_fence = $3`, [person, id, fence]);
  },
  notMailed: async ({ person, id, fence }, delayMs) => {
    await plain(
      `update alert set mail = case when $4::float8 is null then 'given-up' else mail end, mail_ready_at = mc_now() + coalesce($4, 0) * interval '1 millisecond'
       where person_id = $1 and id = $2 and mail_fence = $3`,
      [person, id, fence, delayMs ?? null],
    );
  },
});

const alertOf = (row: Row): AlertRow => ({
  id: row.id,
  kind: row.kind,
  dossier: row.dossier_id,
  code: row.code,
  procedure: row.procedure_id,
  version: row.version,
  at: Number(row.at),
  read: row.read,
  ...(row.visit !== null && { visit: row.visit }),
  ...(row.node !== null && { node: row.node }),
  ...(row.due !== null && { due: Number(row.due) }),
});

const taskOf = (row: TaskRow): AlertTask => ({
  agency: row.agency_id,
  dossier: row.dossier_id,
  visit: row.visit,
  node: row.node,
  worker: row.worker_id,
  role: row.role_id,
  since: Number(row.since),
  ...(row.due !== null && { due: Number(row.due) }),
  ...(row.holder !== null && { holder: row.holder }),
  ...(row.dossier_due !== null && { dossierDue: Number(row.dossier_due) }),
  ...(row.received_by !== null && { receivedBy: row.received_by }),
});

function unreachable(what: never): never {
  throw new Error(`nothing that passes: ${JSON.stringify(what)}`);
}
