import { type Readers } from '../connection/readers';

/** What was taken away in one sweep; a table that reached the bound has more. */
export type Swept = {
  readonly commands: number;
  readonly answers: number;
  readonly sessions: number;
  readonly failures: number;
  readonly announcements: number;
};

/** Housekeeping of the database; only for the runtime's role. */
export type Upkeep = {
  /** Makes the partitions of facts for this month and so many months after it; returns how many were missing. */
  readonly makePartitions: (monthsAhead: number) => Promise<number>;
  /** Removes what nobody can ask for any more: refusals of commands and answers to writes after their retention, announcements carried long ago, ended sessions, forgotten failures to sign in. */
  readonly sweep: () => Promise<Swept>;
};

/** How long a command or write sent again still gets its old answer. */
export const ANSWERS_KEPT_DAYS = 30;
/** Rows of one table taken away in one sweep. */
export const MOST_SWEPT = 10_000;

// Accepted commands stay: they are decided again to prove that the diagram was followed. Sessions live by true time, not by the test clock.
const sweeps: Readonly<Record<keyof Swept, string>> = {
  commands: `delete from command where (agency_id, caller, id) in
    (select agency_id, caller, id from command where body is null and at < mc_now() - $1 * interval '1 day' order by at limit $2) returning 1`,
  answers: `delete from answer where (caller, key) in
    (select caller, key from answer where begun_at < mc_now() - $1 * interval '1 day' order by begun_at limit $2) returning 1`,
  announcements: `delete from announcement where (agency_id, id) in
    (select agency_id, id from announcement where done_at < mc_now() - $1 * interval '1 day' order by done_at limit $2) returning 1`,
  sessions: `delete from session where token_hash in
    (select token_hash from session where expires_at < clock_timestamp() - least($1, 1) * interval '1 day' order by expires_at limit $2) returning 1`,
  failures: `delete from sign_in_failure where key in
    (select key from sign_in_failure where since < clock_timestamp() - least($1, 1) * interval '1 day' and locked_until < clock_timestamp() limit $2) returning 1`,
};

export const upkeepBy = ({ plain }: Pick<Readers, 'plain'>): Upkeep => ({
  makePartitions: async (monthsAhead) => {
    const [row] = await plain<{ made: number }>('select make_fact_partitions(mc_day(mc_now()), $1) as made', [monthsAhead + 1]);
    return row?.made ?? 0;
  },
  sweep: async () => {
    const gone = { commands: 0, answers: 0, sessions: 0, failures: 0, announcements: 0 };
    for (const table of ['commands', 'answers', 'sessions', 'failures', 'announcements'] as const)
      gone[table] = (await plain(sweeps[table], [ANSWERS_KEPT_DAYS, MOST_SWEPT])).length;
    return gone;
  },
});
