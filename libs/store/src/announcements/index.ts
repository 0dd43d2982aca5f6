import { type Data, type Instant } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';
import { type Readers } from '../connection/readers';
import { digestOf } from '../dossiers/asked';
import { type ApplicantRecord } from '../dossiers/requests';
import { type Refusal } from '../refusal';
import { type Scope } from '../scope';

/** A message or signal an outside system or an officer tells an agency: it goes to the dossiers that wait for it, and opens those that begin with it. */
export type Announcement = {
  readonly agency: number;
  /** The teller's own id: the same one twice is the same announcement. */
  readonly id: string;
  readonly kind: 'message' | 'signal';
  readonly name: string;
  /** Messages: the correlation key. */
  readonly key?: string;
  readonly payload?: Data;
  /** Whose dossier it is that it may open; absent: the agency's own. */
  readonly applicant?: ApplicantRecord;
  /** The officer who told it; absent: an outside system. */
  readonly person?: string;
  /** Messages: kept until then when nobody waits for it and nothing begins with it. */
  readonly keepUntil?: Instant;
};

/** What became of an announcement. */
export type AnnouncementOutcome = {
  /** Dossiers that took it; at most `MOST_NAMED` are named. */
  readonly heard: readonly string[];
  readonly heardBy: number;
  readonly opened: readonly { readonly procedure: string; readonly dossier: string; readonly code: string }[];
  /** Procedures that begin with it and could not be opened. */
  readonly refused: readonly { readonly procedure: string; readonly why: Refusal }[];
  readonly kept: boolean;
  /** It could not be carried, however often it was tried: why. */
  readonly failed?: string;
};
/** An announcement in the books; what was personal in it is gone once it was carried. */
export type AnnouncementRecord = Pick<Announcement, 'id' | 'kind' | 'name' | 'key' | 'person'> & {
  readonly at: Instant;
  readonly outcome?: AnnouncementOutcome & { readonly at: Instant };
};
export type TakenAnnouncement = Announcement & { readonly at: Instant; readonly attempts: number };

export type Announcements = {
  /** Writes it down; it is carried by the runtime. `repeated`: the same was told before. `conflict`: something else was, under this id. */
  readonly tell: (announcement: Announcement) => Promise<'told' | 'repeated' | 'conflict'>;
  readonly find: (scope: Scope, agency: number, id: string) => Promise<AnnouncementRecord | undefined>;
  /** Newest first, at most 100. */
  readonly list: (scope: Scope, agency: number) => Promise<readonly AnnouncementRecord[]>;
  /** For the runtime: the oldest that wait to be carried, leased for `leaseMs`. Carried twice, nothing happens twice. */
  readonly take: (limit: number, leaseMs: number) => Promise<readonly TakenAnnouncement[]>;
  /** Carried: its content is forgotten. */
  readonly done: (announcement: Pick<Announcement, 'agency' | 'id'>, outcome: AnnouncementOutcome) => Promise<void>;
};

/** Dossiers an outcome names; a signal may reach many more. */
export const MOST_NAMED = 100;
const MOST_LISTED = 100;
const MOST_TAKEN = 100;

type Row = {
  readonly agency_id: number;
  readonly id: string;
  readonly kind: Announcement['kind'];
  readonly name: string;
  readonly key: string | null;
  readonly content: { readonly payload?: Data; readonly applicant?: ApplicantRecord } | null;
  readonly person_id: string | null;
  readonly keep_ms: string | null;
  readonly at_ms: string;
  readonly attempts: number;
  readonly done_ms: string | null;
  readonly outcome: AnnouncementOutcome | null;
};

const columns =
  'agency_id, id, kind, name, key, content, person_id, mc_ms(keep_until) as keep_ms, mc_ms(at) as at_ms, attempts, mc_ms(done_at) as done_ms, outcome';

export const storeAnnouncements = ({ scoped, write, plain }: Readers): Announcements => ({
  tell: async ({ agency, id, kind, name, key, payload, applicant, person, keepUntil }) => {
    const content = { ...(payload && { payload }), ...(applicant && { applicant }) };
    const digest = digestOf({ kind, name, key: key ?? null, content, person: person ?? null, keepUntil: keepUntil ?? null });
    const values = [agency, id, kind, name, key ?? null, JSON.stringify(content), person ?? null, keepUntil ?? null, digest];
    const written = await write(
      [agency],
      `insert into announcement (agency_id, id, kind, name, key, content, person_id, keep_until, digest)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, mc_instant($8::bigint), decode($9, 'hex')) on conflict do nothing returning 1`,
      values,
    );
    if (written.length > 0) return 'told';
    const [row] = await scoped<{ same: boolean }>(
      [agency],
      `select digest = decode($3, 'hex') as same from announcement where agency_id = $1 and id = $2`,
      [agency, id, digest],
    );
    return row?.same === true ? 'repeated' : 'conflict';
  },
  find: async (scope, agency, id) => {
    const rows = await scoped<Row>(scope, `select ${columns} from announcement where agency_id = $1 and id = $2`, [agency, id]);
    return rows.map(recordOf)[0];
  },
  list: async (scope, agency) => {
    const rows = await scoped<Row>(scope, `select ${columns} from announcement where agency_id = $1 order by at desc, id limit $2`, [
      agency,
      MOST_LISTED,
    ]);
    return rows.map(recordOf);
  },
  take: async (limit, leaseMs) => {
    const rows = await plain<Row>(
      `with ready as materialized (
         select agency_id, id from announcement where done_at is null and ready_at <= (select mc_now()) order by ready_at, agency_id, id limit $1
         for update skip locked)
       update announcement a set attempts = a.attempts + 1, ready_at = mc_now() + $2 * interval '1 millisecond' from ready r
       where a.agency_id = r.agency_id and a.id = r.id
       returning a.agency_id, a.id, a.kind, a.name, a.key, a.content, a.person_id, mc_ms(a.keep_until) as keep_ms, mc_ms(a.at) as at_ms, a.attempts,
         null as done_ms, null as outcome`,
      [Math.min(MOST_TAKEN, Math.max(1, Math.trunc(limit))), Math.max(1, Math.trunc(leaseMs))],
    );
    return rows.map(takenOf).sort((one, other) => one.at - other.at);
  },
  done: async ({ agency, id }, outcome) => {
    await plain('update announcement set content = null, done_at = mc_now(), outcome = $3::jsonb where agency_id = $1 and id = $2', [
      agency,
      id,
      JSON.stringify(outcome satisfies Json),
    ]);
  },
});

const recordOf = ({ id, kind, name, key, person_id: person, at_ms: at, done_ms: done, outcome }: Row): AnnouncementRecord => ({
  id,
  kind,
  name,
  ...(key !== null && { key }),
  ...(person !== null && { person }),
  at: Number(at),
  ...(outcome && { outcome: { ...outcome, at: Number(done) } }),
});

const takenOf = ({ agency_id: agency, id, kind, name, key, content, person_id: person, keep_ms: keep, at_ms: at, attempts }: Row) => ({
  agency,
  id,
  kind,
  name,
  ...(key !== null && { key }),
  ...(content?.payload && { payload: content.payload }),
  ...(content?.applicant && { applicant: content.applicant }),
  ...(person !== null && { person }),
  ...(keep !== null && { keepUntil: Number(keep) }),
  at: Number(at),
  attempts,
});
