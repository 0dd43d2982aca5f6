import { type Dossier } from '@mot-cua/engine';
import { isUuid, pageLength, readCursor, writeCursor } from '../cursor';
import { type Readers } from '../connection/readers';
import { plain } from '../projections/search-word';
import { type Scope } from '../scope';
import { factColumns, linked } from './read-facts';
import { type HistoryText, readHistory, type Stretch } from './read-history';
import {
  type DossierFilter,
  type DossierOutline,
  type DossierRecord,
  type DossierSummary,
  type FactsPage,
  type Page,
  type PersonalValue,
} from './records';
import { type ApplicantRecord, type PaperRecord } from './requests';

/** The reading half of `Dossiers`. */
export type DossierReading = {
  readonly find: (scope: Scope, dossier: string) => Promise<DossierRecord | undefined>;
  readonly outline: (scope: Scope, dossier: string) => Promise<DossierOutline | undefined>;
  readonly findByCode: (scope: Scope, code: string) => Promise<DossierRecord | undefined>;
  readonly list: (scope: Scope, filter: DossierFilter) => Promise<Page<DossierSummary>>;
  /** What waits at an agency to be accepted (R-08), the oldest first; at most 500. */
  readonly submitted: (scope: Scope, agency: number) => Promise<readonly DossierRecord[]>;
  readonly facts: (
    scope: Scope,
    dossier: string,
    page?: { readonly after?: number; readonly limit?: number },
  ) => Promise<FactsPage | undefined>;
  readonly history: (scope: Scope, dossier: string, stretch: Stretch) => Promise<HistoryText | undefined>;
  readonly personal: (scope: Scope, dossier: string) => Promise<Readonly<Record<string, PersonalValue>>>;
};

const MOST_FACTS = 5_000;
const MOST_SUBMITTED = 500;
/** Hits a search looks at; beyond it the words should be refined. */
const MOST_HITS = 301;

type SummaryRow = {
  readonly id: string;
  readonly agency_id: number;
  readonly code: string;
  readonly procedure_id: string;
  readonly version: number;
  readonly full_name: string | null;
  readonly opened: string;
  readonly due: string | null;
  readonly status: DossierSummary['status'];
  readonly closed: string | null;
  readonly outcome: string | null;
  readonly state: Dossier;
  readonly now: string;
};
type DetailRow = SummaryRow & {
  readonly head: string;
  readonly channel: string;
  readonly return_by: string;
  readonly return_at_id: number | null;
  readonly note: string | null;
  readonly code_agency_id: number;
  readonly participants: number[];
  readonly received_by: string | null;
  readonly applicant: ApplicantRecord | null;
  readonly papers: PaperRecord[] | null;
};

const summaryColumns = `d.id, d.agency_id, d.code, d.procedure_id, d.version, a.full_name, mc_ms(d.opened_at) as opened, mc_ms(d.due_at) as due,
  d.status, mc_ms(d.closed_at) as closed, d.outcome, d.state, mc_ms(mc_now()) as now`;

const detail = `select ${summaryColumns}, encode(d.head, 'hex') as head, d.channel, d.return_by, d.return_at_id, d.note, d.code_agency_id, d.participants, d.received_by, a.data as applicant,
    (select jsonb_agg(jsonb_build_object('id', p.paper_id, 'state', p.state, 'copies', p.copies) order by p.position)
     from paper p where p.agency_id = d.agency_id and p.dossier_id = d.id) as papers
  from dossier d left join applicant a on a.agency_id = d.agency_id and a.dossier_id = d.id`;

export const dossierReading = (readers: Readers): DossierReading => ({
  find: async (scope, dossier) =>
    isUuid(dossier) ? record((await readers.scoped<DetailRow>(scope, `${detail} where d.id = $1`, [dossier]))[0]) : undefined,
  outline: async (scope, dossier) =>
    isUuid(dossier)
      ? (
          await readers.scoped<DossierOutline>(
            scope,
            'select agency_id as agency, procedure_id as procedure, version, participants from dossier where id = $1',
            [dossier],
          )
        )[0]
      : undefined,
  findByCode: async (scope, code) =>
    record((await readers.scoped<DetailRow>(scope, `${detail} where d.code = $1 order by d.agency_id limit 1`, [code]))[0]),
  list: (scope, filter) => list(readers, scope, filter),
  submitted: async (scope, agency) =>
    (
      await readers.scoped<DetailRow>(
        scope,
        `${detail} where d.agency_id = $1 and d.status = 'submitted' order by d.opened_at, d.id limit ${MOST_SUBMITTED.toString()}`,
        [agency],
      )
    ).flatMap((row) => record(row) ?? []),
  facts: (scope, dossier, page) => (isUuid(dossier) ? facts(readers, scope, dossier, page ?? {}) : Promise.resolve(undefined)),
  history: (scope, dossier, stretch) => (isUuid(dossier) ? readHistory(readers, scope, dossier, stretch) : Promise.resolve(undefined)),
  personal: (scope, dossier) => (isUuid(dossier) ? personal(readers, scope, dossier) : Promise.resolve({})),
});

const summary = (row: SummaryRow): DossierSummary => ({
  id: row.id,
  agency: row.agency_id,
  code: row.code,
  procedure: row.procedure_id,
  version: row.version,
  applicantName: row.full_name ?? '',
  openedAt: Number(row.opened),
  status: row.status,
  state: row.state,
  ...(row.due !== null && { due: Number(row.due) }),
  ...(row.closed !== null && { closedAt: Number(row.closed) }),
  ...(row.outcome !== null && { outcome: row.outcome }),
});

const record = (row: DetailRow | undefined): DossierRecord | undefined =>
  row && {
    ...summary(row),
    head: row.head,
    channel: row.channel,
    returnBy: row.return_by,
    codeAgency: row.code_agency_id,
    participants: row.participants,
    papers: row.papers ?? [],
    now: Number(row.now),
    ...(row.return_at_id !== null && { returnAt: row.return_at_id }),
    ...(row.note !== null && { note: row.note }),
    ...(row.received_by !== null && { receivedBy: row.received_by }),
    ...(row.applicant !== null && { applicant: row.applicant }),
  };

/** Hits of a search: candidates by their words, then narrowed. $1 scope, $2 open, $3 procedure, $4 cursor, $6 words. */
const bySearch = `
  select distinct w.agency_id, w.dossier_id from (
    select s.agency_id, s.dossier_id from unnest($1::int[]) v(id)
    cross join lateral (select w.agency_id, w.dossier_id from search_word w
      where w.viewer_id = v.id and w.word >= $6 and w.word < $6 || U&'\\FFFF' limit ${MOST_HITS.toString()}) s) w
  join participant p on p.agency_id = w.agency_id and p.dossier_id = w.dossier_id and p.participant_id = any ($1)
  where ($2::boolean is null or p.open = $2) and ($3::text is null or p.procedure_id = $3) and ($4::uuid is null or w.dossier_id < $4)`;

/** The newest `limit` dossiers of each agency of the scope, open and closed ones apart, each by index. */
const newestOfEach = (more: string, limit: string): string => `
  select distinct n.agency_id, n.dossier_id from unnest($1::int[]) v(id) cross join unnest(array[true, false]) o(open)
  cross join lateral (select p.agency_id, p.dossier_id from participant p
    where p.participant_id = v.id and p.open = o.open and ($3::text is null or p.procedure_id = $3) and ($4::uuid is null or p.dossier_id < $4) ${more}
    order by p.dossier_id desc limit ${limit}) n
  where $2::boolean is null or o.open = $2`;

/**
 * The newest of all agencies together: a few of each ($6) show how old the page can be at most, then each gives only what is newer. An auditor's 300
 * agencies cost a few rows each instead of a page each.
 */
const byAgency = `
  with few as materialized (${newestOfEach('', '$6::int')}),
  oldest as materialized (select dossier_id from few order by dossier_id desc offset $5::int - 1 limit 1)
  ${newestOfEach(`and p.dossier_id >= coalesce((select dossier_id from oldest), '00000000-0000-0000-0000-000000000000')`, '$5::int')}`;

const list = async (readers: Readers, scope: Scope, filter: DossierFilter): Promise<Page<DossierSummary>> => {
  const limit = pageLength(filter.limit);
  const [before] = readCursor(filter.after, 1) ?? [];
  const q = plain(filter.q ?? '');
  const few = Math.ceil((2 * limit) / Math.max(1, scope.length)) + 2;
  const rows = await readers.scoped<SummaryRow>(
    scope,
    `with found as materialized (${q ? bySearch : byAgency}), page as materialized (select * from found order by dossier_id desc limit $5::int)
     select ${summaryColumns} from page join dossier d on d.agency_id = page.agency_id and d.id = page.dossier_id
     left join applicant a on a.agency_id = d.agency_id and a.dossier_id = d.id order by d.id desc`,
    [scope, filter.open ?? null, filter.procedure ?? null, isUuid(before) ? before : null, limit + 1, q || few],
  );
  const shown = rows.slice(0, limit).map(summary);
  const last = shown.at(-1);
  const now = Number(rows[0]?.now ?? (await readers.plain<{ now: string }>('select mc_ms(mc_now()) as now'))[0]?.now);
  return { rows: shown, now, ...(rows.length > limit && last && { next: writeCursor([last.id]) }) };
};

const facts = async (
  readers: Readers,
  scope: Scope,
  dossier: string,
  page: { readonly after?: number; readonly limit?: number },
): Promise<FactsPage | undefined> => {
  const after = Math.max(0, Math.trunc(page.after ?? 0));
  const limit = Math.min(MOST_FACTS, Math.max(1, Math.trunc(page.limit ?? 1_000)));
  // One row for the dossier itself, so that "no such dossier" and "no further fact" differ; the fact before the page gives the first link.
  const rows = await readers.scoped<Parameters<typeof linked>[0][number] & { readonly total: number }>(
    scope,
    `select ${factColumns}, d.seq as total from dossier d
     left join fact f on f.agency_id = d.agency_id and f.dossier_id = d.id and f.seq between $2 and $3 where d.id = $1 order by f.seq`,
    [dossier, after, after + limit],
  );
  const [first] = rows;
  if (!first) return undefined;
  const recorded = linked(
    rows.filter(({ seq }) => seq !== null),
    after,
  );
  const last = recorded.at(-1)?.fact.seq;
  return { facts: recorded, ...(last !== undefined && last < first.total && { next: last }) };
};

type PersonalRow = {
  readonly commitment: string;
  readonly name: string;
  readonly value: PersonalValue['value'] | null;
  readonly erased: string | null;
  readonly erased_under: string | null;
};

const personal = async (readers: Readers, scope: Scope, dossier: string): Promise<Readonly<Record<string, PersonalValue>>> => {
  const rows = await readers.scoped<PersonalRow>(
    scope,
    `select encode(commitment, 'hex') as commitment, name, value, mc_ms(erased_at) as erased, erased_under from personal_value where dossier_id = $1 and agency_id = (select agency_id from dossier where id = $1)`,
    [dossier],
  );
  return Object.fromEntries(
    rows.map(({ commitment, name, value, erased, erased_under: under }) => [
      commitment,
      { commitment, name, ...(erased === null ? { value: value ?? null } : { erased: { at: Number(erased), under: under ?? '' } }) },
    ]),
  );
};
