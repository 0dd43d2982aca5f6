import { type Readers } from '../connection/readers';
import { type ErasableDossier, type Erasure, MOST_ERASABLE } from '.';

type ErasableRow = {
  readonly id: string;
  readonly code: string;
  readonly procedure_id: string;
  readonly closed: string;
  readonly due: string;
  readonly under: string;
  readonly values: string;
  readonly files: string;
};
const MOST_PROCEDURES = 10_000;

export const storeErasure = (readers: Readers): Erasure => ({
  schedule: async () => {
    const rows = await readers.plain<{ procedure_id: string; months: number; under: string; set_by: string; at: string }>(
      'select procedure_id, months, under, set_by, mc_ms(set_at) as at from retention order by procedure_id limit $1',
      [MOST_PROCEDURES],
    );
    return rows.map(({ procedure_id: procedure, months, under, set_by: by, at }) => ({ procedure, months, under, by, at: Number(at) }));
  },
  keepFor: async ({ procedure, months, under, by }) => {
    await readers.plain(
      `insert into retention (procedure_id, months, under, set_by) values ($1, $2, $3, $4)
       on conflict (procedure_id) do update set months = excluded.months, under = excluded.under, set_by = excluded.set_by, set_at = mc_now()`,
      [procedure, months, under, by],
    );
  },
  due: async (scope) => {
    const rows = await readers.scoped<ErasableRow>(
      scope,
      `select d.id, d.code, d.procedure_id, mc_ms(d.closed_at) as closed, mc_ms(d.closed_at + r.months * interval '1 month') as due, r.under,
              (select count(*) from personal_value p where p.agency_id = d.agency_id and p.dossier_id = d.id and p.erased_at is null) as values,
              (select count(*) from file f where f.dossier_id = d.id and f.state <> 'erased') as files
       from retention r join dossier d on d.procedure_id = r.procedure_id and d.status = 'closed' and d.closed_at + r.months * interval '1 month' <= mc_now()
       join applicant a on a.agency_id = d.agency_id and a.dossier_id = d.id
       where d.agency_id = any ($1::int[]) and a.erased_at is null order by d.closed_at, d.id limit $2`,
      [scope, MOST_ERASABLE],
    );
    return rows.map(erasable);
  },
  erase: async (dossier, under) => {
    const [row] = await readers.plain<{ gone: { values: number; loose: string[] } | null }>('select erase_personal($1, $2) as gone', [
      dossier,
      under,
    ]);
    return row?.gone ? { values: row.gone.values, looseBytes: row.gone.loose } : undefined;
  },
});

const erasable = (row: ErasableRow): ErasableDossier => ({
  id: row.id,
  code: row.code,
  procedure: row.procedure_id,
  closedAt: Number(row.closed),
  dueAt: Number(row.due),
  under: row.under,
  values: Number(row.values),
  files: Number(row.files),
});
