import { type Instant } from '@mot-cua/engine';
import { readLimit, type TimeLimit, writeLimit } from '@mot-cua/procedure';
import { type Readers } from '../connection/readers';
import { isUuid } from '../cursor';
import { type Scope } from '../scope';

/** An opinion asked of another agency: content, agency, deadline, and the answer given in the system. */
export type Opinion = {
  readonly id: string;
  readonly dossier: string;
  readonly code: string;
  readonly askedBy: string;
  readonly askingAgency: number;
  readonly askedAgency: number;
  readonly question: string;
  /** What it may take; those asked before there were limits have only their due time. */
  readonly limit?: TimeLimit;
  readonly due: Instant;
  readonly askedAt: Instant;
  /** The sector law by which silence is consent; absent: an overdue answer is reported. */
  readonly silenceBasis?: string;
  readonly answer?: string;
  readonly answeredBy?: string;
  readonly answeredAt?: Instant;
};

export type Opinions = {
  /** Those of one dossier, oldest first. */
  readonly of: (scope: Scope, dossier: string) => Promise<readonly Opinion[]>;
  /** Those an agency has been asked for and has not answered, the most urgent first; at most 200. */
  readonly askedOf: (scope: Scope, agency: number) => Promise<readonly Opinion[]>;
  /** Those whose deadline passed after `from` and up to `until` without an answer, where silence is no consent; oldest first, at most 200. For the runtime. */
  readonly overdue: (from: Instant, until: Instant) => Promise<readonly (Opinion & { readonly owner: number })[]>;
  readonly ask: (
    scope: Scope,
    opinion: Pick<
      Opinion,
      'id' | 'dossier' | 'code' | 'askedBy' | 'askingAgency' | 'askedAgency' | 'question' | 'limit' | 'due' | 'silenceBasis'
    > & {
      readonly owner: number;
    },
  ) => Promise<void>;
  /** Answered once; undefined when it is not this agency's to answer, answered already, or its silence has become consent. */
  readonly answer: (scope: Scope, id: string, agency: number, person: string, answer: string) => Promise<Opinion | undefined>;
};

const MOST_OPINIONS = 200;

type Row = {
  readonly id: string;
  readonly dossier_id: string;
  readonly dossier_code: string;
  readonly asked_by: string;
  readonly asking_agency_id: number;
  readonly asked_agency_id: number;
  readonly question: string;
  readonly time_limit: string | null;
  readonly due: string;
  readonly asked: string;
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly answered: string | null;
  readonly silence_basis: string | null;
};

const columns = `id, dossier_id, dossier_code, asked_by, asking_agency_id, asked_agency_id, question, time_limit, mc_ms(due_at) as due, mc_ms(asked_at) as asked,
  answer, answered_by, mc_ms(answered_at) as answered, silence_basis`;

export const storeOpinions = ({ scoped, write, plain }: Readers): Opinions => ({
  overdue: async (from, until) =>
    (
      await plain<Row & { readonly agency_id: number }>(
        `select agency_id, ${columns} from opinion where answer is null and silence = 'report' and due_at > mc_instant($1) and due_at <= mc_instant($2) order by due_at, id limit $3`,
        [from, until, MOST_OPINIONS],
      )
    ).map((row) => ({ ...opinion(row), owner: row.agency_id })),
  of: async (scope, dossier) =>
    (
      await scoped<Row>(
        scope,
        `select ${columns} from opinion where agency_id = (select agency_id from dossier where id = $1) and dossier_id = $1 order by asked_at, id limit $2`,
        [dossier, MOST_OPINIONS],
      )
    ).map(opinion),
  askedOf: async (scope, agency) =>
    (
      await scoped<Row>(
        scope,
        `select ${columns} from opinion where asked_agency_id = $1 and answer is null and (silence = 'report' or mc_now() <= due_at) order by due_at, id limit $2`,
        [agency, MOST_OPINIONS],
      )
    ).map(opinion),
  ask: async (scope, { owner, dossier, id, askedBy, askingAgency, askedAgency, code, question, limit, due, silenceBasis }) => {
    await write(
      scope,
      `insert into opinion (agency_id, dossier_id, id, asked_by, asking_agency_id, asked_agency_id, dossier_code, question, due_at, silence, silence_basis, time_limit)
       values ($1, $2, $3, $4, $5, $6, $7, $8, mc_instant($9::bigint), case when $10::text is null then 'report' else 'consent' end, $10, $11) on conflict do nothing`,
      [owner, dossier, id, askedBy, askingAgency, askedAgency, code, question, due, silenceBasis ?? null, limit ? writeLimit(limit) : null],
    );
  },
  answer: async (scope, id, agency, person, answer) => {
    if (!isUuid(id)) return undefined;
    const [row] = await write<Row>(
      scope,
      `update opinion set answer = $4, answered_by = $3, answered_at = mc_now() where id = $1 and asked_agency_id = $2 and answer is null and (silence = 'report' or mc_now() <= due_at) returning ${columns}`,
      [id, agency, person, answer],
    );
    return row && opinion(row);
  },
});

const limitOf = (written: string | null): TimeLimit | undefined => {
  const read = readLimit(written ?? '');
  return read.kind === 'limit' ? read.limit : undefined;
};

const withLimit = (limit: TimeLimit | undefined): Pick<Opinion, 'limit'> => (limit ? { limit } : {});

const opinion = (row: Row): Opinion => ({
  id: row.id,
  dossier: row.dossier_id,
  code: row.dossier_code,
  askedBy: row.asked_by,
  askingAgency: row.asking_agency_id,
  askedAgency: row.asked_agency_id,
  question: row.question,
  due: Number(row.due),
  ...withLimit(limitOf(row.time_limit)),
  askedAt: Number(row.asked),
  ...(row.silence_basis !== null && { silenceBasis: row.silence_basis }),
  ...(row.answer !== null && { answer: row.answer }),
  ...(row.answered_by !== null && { answeredBy: row.answered_by }),
  ...(row.answered !== null && { answeredAt: Number(row.answered) }),
});
