import { type Dossier, fold, notOpened } from '@mot-cua/engine';
import { canonicalJson, checkChain, type HashedFact } from '@mot-cua/proof';
import { messageOf } from '../connection/errors';
import { dossierRow } from '../dossiers/append';
import { nodeDigest } from '../dossiers/hash-chain';
import { type Levels, projections, type Row } from '../projections';
import { type Discrepancy } from '.';
import { type Kept } from './read-share';

/** Facts are the truth; everything else must follow from them. */
export const checkKept = (kept: Kept, levelsOf: (calendar: string) => Levels | undefined): CheckedDossier => {
  const { stored } = kept;
  const facts = kept.readFacts();
  const discrepancies: Discrepancy[] = [];
  const report: Report = (what, detail, more = {}) => void discrepancies.push({ dossier: stored.id, what, detail, ...more });
  const chained = checkChain(facts, nodeDigest);
  if (chained.kind === 'broken') report('chain', `fact ${chained.seq.toString()} is missing or was altered`, { seq: chained.seq });
  if (facts.at(-1)?.hash !== stored.head) report('facts', 'the last fact is not the one the dossier ends with');
  checkSigned(kept, facts, report);
  let state: Dossier;
  try {
    state = fold(
      facts.map(({ fact }) => fact),
      notOpened,
    );
  } catch (error) {
    report('unreadable', messageOf(error));
    return { facts: facts.length, discrepancies };
  }
  for (const [column, value] of Object.entries(dossierRow(stored.agency_id, state))) {
    if (canonicalJson(value) === canonicalJson(stored.row[column])) continue;
    report(column === 'state' ? 'state' : 'row', `column ${column} differs from the fold of the facts`, { where: column });
  }
  const levels = state.calendar === undefined ? undefined : levelsOf(state.calendar);
  if (levels) checkProjections(kept, state, levels, report);
  return { facts: facts.length, discrepancies };
};

/** How many facts a dossier has, and what does not tally. */
export type CheckedDossier = { readonly facts: number; readonly discrepancies: readonly Discrepancy[] };

type Report = (what: Discrepancy['what'], detail: string, more?: Partial<Discrepancy>) => void;

/** What was once signed must still be there, and what is there must be signed or on its way. */
const checkSigned = ({ signed, awaitsLog }: Kept, facts: readonly HashedFact[], report: Report): void => {
  const wrong = signed.find(({ seq, hash }) => facts.find(({ fact }) => fact.seq === seq)?.hash !== hash);
  if (wrong) report('log', `fact ${wrong.seq.toString()} is not the one in the public log`, { seq: wrong.seq });
  // Of a busy dossier the log takes several facts at once, in no order of its own.
  else if (signed.every(({ seq }) => seq < facts.length) && !awaitsLog)
    report('log', 'the newest fact is neither in the public log nor on its way');
};

const checkProjections = ({ stored: { id, agency_id: agency }, rows }: Kept, state: Dossier, levels: Levels, report: Report): void => {
  for (const { table, audit } of projections) {
    if (!audit) continue;
    const actual = (rows[table] ?? []).map(plain).sort();
    const expected = audit.expected(state, { agency, id, levels }).map(plain).sort();
    if (actual.length === expected.length && actual.every((row, index) => row === expected[index])) continue;
    const missing = expected.filter((wanted) => !actual.includes(wanted));
    const surplus = actual.filter((found) => !expected.includes(found));
    report('table', `missing ${missing.join(' ') || 'none'}; surplus ${surplus.join(' ') || 'none'}`, { where: table });
  }
};
const plain = (row: Row): string => canonicalJson(row);
