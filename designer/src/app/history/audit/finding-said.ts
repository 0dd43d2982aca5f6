import { type BookFindingRow } from '@mot-cua/contract';

/** What a finding says to people: a key of the words under `history.books.said`, and what stands in them. */
export type FindingSaid = { readonly key: string; readonly place: string; readonly seq: string };

type About = Pick<BookFindingRow, 'what' | 'where' | 'seq'>;

/** The places the log names in its findings: `leaf 17`, `head 40`, `subtree 3/2`, or one word. */
const placesOfTheLog = ['leaf', 'head', 'subtree', 'size', 'published', 'publishing'] as const;

export function findingSaid(finding: About): FindingSaid {
  const [first, ...rest] = (finding.where ?? '').split(' ');
  const inLog = finding.what === 'log' && placesOfTheLog.some((place) => place === first);
  return {
    key: inLog ? `logPlace.${first}` : keyOf(finding),
    place: inLog ? rest.join(' ') : (finding.where ?? ''),
    seq: finding.seq === undefined ? '' : String(finding.seq),
  };
}

/** A dossier's fact that is missing from the log, and one that is in it with other words, are two things. */
const keyOf = ({ what, seq }: About): string => {
  if (what === 'log') return seq === undefined ? 'notInLog' : 'otherInLog';
  return what === 'unlawful' && seq === undefined ? 'undecided' : what;
};
