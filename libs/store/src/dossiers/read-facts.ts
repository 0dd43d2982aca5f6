import { type Fact } from '@mot-cua/engine';
import { CHAIN_START } from '@mot-cua/proof';
import { type Readers } from '../connection/readers';
import { type RecordedFact } from './records';

/** Facts `after + 1` to `last` of a dossier of an agency, in order, with their links. */
export type ReadFacts = (agency: number, dossier: string, after: number, last: number) => Promise<readonly RecordedFact[]>;

type FactRow = { readonly seq: number; readonly kind: string; readonly at: string; readonly body: object; readonly hash: string };

/** A fact as it was hashed: columns and body put together again. */
export const factOf = ({ seq, kind, at, body }: Omit<FactRow, 'hash'>): Fact => ({ ...body, seq, kind, at: Number(at) }) as unknown as Fact;

/** A fact of the row `f` as pieces of JSON text for `concat`: put together by the database, it costs a fraction of a row each. Kinds are names in ASCII. */
export const factText = `'{"seq":', f.seq, ',"kind":"', f.kind, '","at":', mc_ms(f.at), case when f.body = '{}' then '' else ',' end, substr(f.body::text, 2)`;

export const factColumns = `f.seq, f.kind, mc_ms(f.at) as at, f.body, encode(f.hash, 'hex') as hash`;

/** Reads as the owning agency sees it; whoever calls has made sure of the caller's right. */
export const readFacts =
  (readers: Readers): ReadFacts =>
  async (agency, dossier, after, last) => {
    const rows = await readers.scoped<FactRow>(
      [agency],
      `select ${factColumns} from fact f where f.agency_id = $1 and f.dossier_id = $2 and f.seq between $3 and $4 order by f.seq`,
      [agency, dossier, after, last],
    );
    return linked(rows, after);
  };

/** Rows from number `after` on (that one only for its hash) as recorded facts. */
export const linked = (rows: readonly FactRow[], after: number): RecordedFact[] => {
  let previous = after === 0 ? CHAIN_START : '';
  const recorded: RecordedFact[] = [];
  for (const row of rows) {
    if (row.seq > after) recorded.push({ fact: factOf(row), hash: row.hash, previous });
    previous = row.hash;
  }
  return recorded;
};
