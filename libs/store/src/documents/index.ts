import { type Instant } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';
import { type Readers } from '../connection/readers';
import { newDossierId } from '../dossiers/dossier-id';
import { type Scope } from '../scope';

/** The text of a form as an administrator wrote it. */
export type DocumentTemplate = {
  readonly form: string;
  readonly revision: number;
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
};

/** A paper issued in a dossier: numbered in its year, with what the officer wrote. */
export type IssuedDocument = {
  readonly id: string;
  readonly dossier: string;
  readonly form: string;
  readonly number: number;
  readonly year: number;
  readonly written: Readonly<Record<string, Json>>;
  readonly by: string;
  readonly at: Instant;
};

/** One line of the register of dossiers (Form 07, R-97). */
export type RegisterLine = {
  readonly id: string;
  readonly code: string;
  readonly procedure: string;
  readonly version: number;
  readonly applicantName: string;
  readonly address?: string;
  readonly phone?: string;
  readonly receivedAt: Instant;
  readonly due?: Instant;
  readonly closedAt?: Instant;
  readonly returnBy: string;
  /** The agency whose identifier the code bears: competent to resolve. */
  readonly lead: number;
};

export type Documents = {
  /** The newest text of each form that has one. */
  readonly templates: () => Promise<readonly DocumentTemplate[]>;
  /** Undefined: somebody else saved in between; `revision` is the one last read, 0 for none. */
  readonly saveTemplate: (template: Omit<DocumentTemplate, 'at'>) => Promise<DocumentTemplate | undefined>;
  /** Numbers and keeps a paper. The same person's `key` again: the paper issued then. Undefined: no such dossier. */
  readonly issue: (paper: {
    readonly dossier: string;
    readonly form: string;
    readonly written: IssuedDocument['written'];
    readonly by: string;
    readonly key: string;
  }) => Promise<IssuedDocument | undefined>;
  readonly of: (scope: Scope, dossier: string) => Promise<readonly IssuedDocument[]>;
  /** Dossiers an agency received from `from` on and before `until`, in order of reception, at most `limit`; only those of the procedures. */
  readonly register: (
    scope: Scope,
    what: {
      readonly agency: number;
      readonly procedures: readonly string[];
      readonly from: Instant;
      readonly until: Instant;
      readonly limit: number;
    },
  ) => Promise<readonly RegisterLine[]>;
  /** The place of a dossier among those its agency received of these procedures since `from`, counted from 1. */
  readonly ordinal: (scope: Scope, dossier: string, procedures: readonly string[], from: Instant) => Promise<number>;
  /** Records that somebody took these dossiers' data away. */
  readonly recordExport: (what: {
    readonly dossiers: readonly string[];
    readonly person: string;
    readonly assignment?: string;
    readonly purpose: string;
  }) => Promise<void>;
};

type DocumentRow = {
  readonly id: string;
  readonly dossier_id: string;
  readonly form: string;
  readonly number: number;
  readonly year: number;
  readonly written: IssuedDocument['written'];
  readonly issued_by: string;
  readonly issued_at: string;
};
type TemplateRow = {
  readonly form: string;
  readonly revision: number;
  readonly body: string;
  readonly updated_by: string;
  readonly at: string;
};
type RegisterRow = {
  readonly id: string;
  readonly code: string;
  readonly procedure_id: string;
  readonly version: number;
  readonly full_name: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly opened: string;
  readonly due: string | null;
  readonly closed: string | null;
  readonly return_by: string;
  readonly code_agency_id: number;
};

const MOST_DOCUMENTS = 500;

export const storeDocuments = (readers: Readers): Documents => ({
  templates: async () =>
    (
      await readers.plain<TemplateRow>(
        'select distinct on (form) form, revision, body, updated_by, mc_ms(updated_at) as at from document_template order by form, revision desc',
      )
    ).map(templateOf),
  saveTemplate: async ({ form, revision, text, by }) => {
    const rows = await readers.plain<TemplateRow>(
      `insert into document_template (form, revision, body, updated_by)
       select $1, $2 + 1, $3, $4 where coalesce((select max(revision) from document_template where form = $1), 0) = $2
       on conflict do nothing returning form, revision, body, updated_by, mc_ms(updated_at) as at`,
      [form, revision, text, by],
    );
    return rows.map(templateOf)[0];
  },
  issue: async ({ dossier, form, written, by, key }) =>
    (
      await readers.plain<DocumentRow>('select * from issue_document($1, $2, $3, $4, $5, $6)', [
        newDossierId(),
        dossier,
        form,
        JSON.stringify(written),
        by,
        key,
      ])
    ).map(documentOf)[0],
  of: async (scope, dossier) =>
    (
      await readers.scoped<DocumentRow>(
        scope,
        `select id, dossier_id, form, number, year, written, issued_by, mc_ms(issued_at) as issued_at from document
         where dossier_id = $1 and agency_id = (select agency_id from dossier where id = $1) order by issued_at, id limit ${MOST_DOCUMENTS.toString()}`,
        [dossier],
      )
    ).map(documentOf),
  register: async (scope, { agency, procedures, from, until, limit }) =>
    (
      await readers.scoped<RegisterRow>(
        scope,
        `select d.id, d.code, d.procedure_id, d.version, a.full_name, a.data ->> 'address' as address, a.data ->> 'phone' as phone,
           mc_ms(d.opened_at) as opened, mc_ms(d.due_at) as due, mc_ms(d.closed_at) as closed, d.return_by, d.code_agency_id
         from dossier d left join applicant a on a.agency_id = d.agency_id and a.dossier_id = d.id
         where d.agency_id = $1 and d.procedure_id = any ($2) and d.opened_at >= mc_instant($3) and d.opened_at < mc_instant($4)
           and d.status <> 'submitted' and d.outcome is distinct from 'notAccepted'
         order by d.opened_at, d.id limit $5`,
        [agency, procedures, from, until, limit],
      )
    ).map(lineOf),
  ordinal: async (scope, dossier, procedures, from) => {
    const [row] = await readers.scoped<{ place: number }>(
      scope,
      `select count(*)::int as place from dossier d, dossier me where me.id = $1 and d.agency_id = me.agency_id and d.procedure_id = any ($2)
       and d.opened_at >= mc_instant($3) and (d.opened_at, d.id) <= (me.opened_at, me.id)
       and d.status <> 'submitted' and d.outcome is distinct from 'notAccepted'`,
      [dossier, procedures, from],
    );
    return row?.place ?? 0;
  },
  recordExport: async ({ dossiers, person, assignment, purpose }) => {
    await readers.plain('select record_export($1, $2, $3, $4)', [dossiers, person, assignment ?? null, purpose]);
  },
});

const templateOf = ({ form, revision, body, updated_by: by, at }: TemplateRow): DocumentTemplate => ({
  form,
  revision,
  text: body,
  by,
  at: Number(at),
});

const documentOf = (row: DocumentRow): IssuedDocument => ({
  id: row.id,
  dossier: row.dossier_id,
  form: row.form,
  number: row.number,
  year: row.year,
  written: row.written,
  by: row.issued_by,
  at: Number(row.issued_at),
});

const lineOf = (row: RegisterRow): RegisterLine => ({
  id: row.id,
  code: row.code,
  procedure: row.procedure_id,
  version: row.version,
  applicantName: row.full_name ?? '',
  receivedAt: Number(row.opened),
  returnBy: row.return_by,
  lead: row.code_agency_id,
  ...(row.address !== null && { address: row.address }),
  ...(row.phone !== null && { phone: row.phone }),
  ...(row.due !== null && { due: Number(row.due) }),
  ...(row.closed !== null && { closedAt: Number(row.closed) }),
});
