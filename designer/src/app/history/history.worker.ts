import { type History } from '@mot-cua/contract';
import { checkChain, type ChainVerdict, type HashedFact } from '@mot-cua/proof';
import { type Folded, foldHistory } from './replay';

/** `page`: one answer of the server, as it came; `end`: that was all of it. */
export type HistoryQuestion = { readonly kind: 'page'; readonly text: string } | { readonly kind: 'end' };
export type HistoryFinding =
  { readonly kind: 'folded'; readonly folded: Folded } | { readonly kind: 'checked'; readonly verdict: ChainVerdict };

const records: HashedFact[] = [];

/** Reads, folds and hashes one whole history away from the page: a hundred thousand facts must not freeze it. */
addEventListener('message', ({ data }: MessageEvent<HistoryQuestion>) => {
  if (data.kind === 'page') {
    for (const record of (JSON.parse(data.text) as History).facts) records.push(record);
    return;
  }
  tell({ kind: 'folded', folded: foldHistory(records.map(({ fact }) => fact)) });
  tell({ kind: 'checked', verdict: checkChain(records) });
});

const tell = (finding: HistoryFinding): void => {
  postMessage(finding);
};
