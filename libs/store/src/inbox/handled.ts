import { type Dossier, type Fact, type Instant } from '@mot-cua/engine';
import { pageLength, readCursor, writeCursor } from '../cursor';
import { type Readers } from '../connection/readers';
import { type Page } from '../dossiers/records';
import { type Scope } from '../scope';

/** One act of a person on a dossier, with the dossier as it stands now. */
export type HandledDossier = {
  readonly dossier: string;
  readonly owner: number;
  readonly code: string;
  readonly procedure: string;
  readonly version: number;
  readonly applicantName: string;
  readonly at: Instant;
  readonly fact: Extract<Fact, { kind: 'TaskCompleted' | 'DossierOpened' }>;
  readonly state: Dossier;
};

export type HandledQuery = { readonly person: string; readonly onlyOpen: boolean; readonly after?: string; readonly limit?: number };

type Row = {
  readonly dossier_id: string;
  readonly agency_id: number;
  readonly code: string;
  readonly procedure_id: string;
  readonly version: number;
  readonly full_name: string | null;
  readonly at: string;
  readonly body: HandledDossier['fact'];
  readonly state: Dossier;
  readonly now: string;
};

/** What a person did, newest first; `onlyOpen`: each dossier once, as long as it is open. Looks at the last 1,000 acts before the cursor. */
export const readHandled = async (readers: Readers, scope: Scope, query: HandledQuery): Promise<Page<HandledDossier>> => {
  const limit = pageLength(query.limit);
  const [before = null] = readCursor(query.after, 1) ?? [];
  const rows = await readers.scoped<Row>(
    scope,
    `select h.dossier_id, h.agency_id, d.code, d.procedure_id, d.version, a.full_name, mc_ms(h.at) as at,
            h.body || jsonb_build_object('kind', h.kind) as body, d.state, mc_ms((select mc_now())) as now
     from handled_by($1, $2, coalesce(mc_instant($3::bigint), 'infinity'), $4) h
     join dossier d on d.agency_id = h.agency_id and d.id = h.dossier_id
     left join applicant a on a.agency_id = h.agency_id and a.dossier_id = h.dossier_id
     order by h.at desc`,
    [query.person, query.onlyOpen, before, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      dossier: row.dossier_id,
      owner: row.agency_id,
      code: row.code,
      procedure: row.procedure_id,
      version: row.version,
      applicantName: row.full_name ?? '',
      at: Number(row.at),
      fact: row.body,
      state: row.state,
    })),
    now: Number(rows[0]?.now ?? (await readers.plain<{ now: string }>('select mc_ms(mc_now()) as now'))[0]?.now),
    ...(rows.length > limit && last && { next: writeCursor([Number(last.at)]) }),
  };
};
