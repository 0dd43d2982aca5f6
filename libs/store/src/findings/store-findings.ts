import { type Readers } from '../connection/readers';
import { type Discrepancy } from '../books';
import { newDossierId } from '../dossiers/dossier-id';
import { type BookFinding, type BookFindings } from '.';

type FindingRow = {
  readonly id: string;
  readonly dossier_id: string | null;
  readonly code: string | null;
  readonly what: BookFinding['what'];
  readonly place: string;
  readonly seq: number | null;
  readonly detail: string;
  readonly found: string;
  readonly seen: string;
  readonly resolved: string | null;
};

const noted = async (
  readers: Readers,
  looked: readonly string[] | null,
  found: readonly Discrepancy[],
  seer: 'publishing' | 'check',
): Promise<void> => {
  const rows = found.map(({ where, ...one }) => ({ id: newDossierId(), ...one, place: where ?? '' }));
  await readers.plain('select note_findings($1, $2::jsonb, $3)', [looked, JSON.stringify(rows), seer]);
};

export const storeFindings = (readers: Readers): BookFindings => ({
  note: async (looked, found) => {
    if (looked.length > 0) await noted(readers, looked, found, 'check');
  },
  noteLog: (seer, found) => noted(readers, null, found, seer),
  list: async (scope) => {
    const rows = await readers.scoped<FindingRow>(
      scope,
      `select f.id, f.dossier_id, d.code, f.what, f.place, f.seq, f.detail, mc_ms(f.found_at) as found, mc_ms(f.seen_at) as seen, mc_ms(f.resolved_at) as resolved
       from book_finding f left join dossier d on d.agency_id = f.agency_id and d.id = f.dossier_id
       order by f.resolved_at is not null, f.found_at desc, f.id limit 500`,
    );
    return rows.map(({ id, dossier_id: dossier, code, what, place, seq, detail, found, seen, resolved }) => ({
      id,
      what,
      detail,
      foundAt: Number(found),
      seenAt: Number(seen),
      ...(dossier !== null && { dossier }),
      ...(code !== null && { code }),
      ...(place !== '' && { where: place }),
      ...(seq !== null && { seq }),
      ...(resolved !== null && { resolvedAt: Number(resolved) }),
    }));
  },
});
