import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { isUuid } from '../cursor';
import { newDossierId } from '../dossiers/dossier-id';
import { type ApplicantRecord } from '../dossiers/requests';
import { type Scope } from '../scope';

/**
 * What a person takes home from the counter when nothing was received: Form 02 with what to complete, or Form 03 with why it is refused.
 * `number` counts per agency, year and kind, from 1.
 */
export type CounterSlip = {
  readonly id: string;
  readonly agency: number;
  readonly year: number;
  readonly kind: 'supplement' | 'refusal';
  readonly number: number;
  readonly procedure: string;
  readonly version: number;
  readonly channel: 'direct' | 'online' | 'post';
  readonly applicant: ApplicantRecord;
  /** What to complete, one entry per line; empty on a refusal. */
  readonly items: readonly string[];
  readonly reason: string;
  readonly contact?: string;
  readonly person: string;
  readonly at: Instant;
};

export type CounterSlips = {
  /** Numbers and keeps a slip. Safe under concurrency: writers of one series wait for each other. */
  readonly issue: (scope: Scope, slip: Omit<CounterSlip, 'id' | 'year' | 'number' | 'at'>) => Promise<CounterSlip>;
  readonly find: (scope: Scope, id: string) => Promise<CounterSlip | undefined>;
  /** The newest of an agency, at most 200. */
  readonly latest: (scope: Scope, agency: number) => Promise<readonly CounterSlip[]>;
};

const MOST_SLIPS = 200;

type Row = {
  readonly id: string;
  readonly agency_id: number;
  readonly year: number;
  readonly kind: CounterSlip['kind'];
  readonly ordinal: number;
  readonly procedure_id: string;
  readonly version: number;
  readonly channel: CounterSlip['channel'];
  readonly applicant: ApplicantRecord;
  readonly items: readonly string[];
  readonly reason: string;
  readonly contact: string | null;
  readonly person_id: string;
  readonly at: string;
};

const columns =
  'id, agency_id, year, kind, ordinal, procedure_id, version, channel, applicant, items, reason, contact, person_id, mc_ms(at) as at';

export const storeCounterSlips = ({ scoped, write }: Readers): CounterSlips => ({
  issue: async (scope, { agency, kind, procedure, version, channel, applicant, items, reason, contact, person }) => {
    const [row] = await write<Row>(
      scope,
      `insert into counter_slip (agency_id, year, kind, ordinal, id, procedure_id, version, channel, applicant, items, reason, contact, person_id)
       select $1::int, extract(year from mc_day(mc_now()))::int, $2::text, next_slip($1::int, extract(year from mc_day(mc_now()))::int, $2::text), $3::uuid,
              $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10, $11
       returning ${columns}`,
      [
        agency,
        kind,
        newDossierId(),
        procedure,
        version,
        channel,
        JSON.stringify(applicant),
        JSON.stringify(items),
        reason,
        contact ?? null,
        person,
      ],
    );
    if (!row) throw new Error('a slip was not numbered');
    return slip(row);
  },
  find: async (scope, id) => {
    if (!isUuid(id)) return undefined;
    const [row] = await scoped<Row>(scope, `select ${columns} from counter_slip where id = $1`, [id]);
    return row && slip(row);
  },
  latest: async (scope, agency) =>
    (
      await scoped<Row>(scope, `select ${columns} from counter_slip where agency_id = $1 order by at desc, ordinal desc limit $2`, [
        agency,
        MOST_SLIPS,
      ])
    ).map(slip),
});

const slip = ({ agency_id: agency, ordinal, procedure_id: procedure, person_id: person, contact, at, ...row }: Row): CounterSlip => ({
  ...row,
  agency,
  number: ordinal,
  procedure,
  person,
  at: Number(at),
  ...(contact !== null && { contact }),
});
