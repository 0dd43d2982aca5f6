/** What proves histories: packages, the public log, findings of the books, who read what. */
import { type SignedTreeHead } from '@mot-cua/proof';
import { type ReadingRow } from './dossiers';

// GET /api/dossiers/:id/package?purpose= (audit) -> application/jsonl: a proof package of one dossier, see tools/verifier/README.md
// GET /api/packages?from=2026-03-01&to=2026-04-01&procedure=&purpose= (audit) -> the same for all dossiers received in a period, at most 500
// GET /api/book-findings (audit, administer) -> Page<BookFindingRow>: what the nightly check of the books found, open ones first
export type BookFindingRow = {
  id: string;
  /** Absent: about the public log as a whole. */ dossier?: string;
  code?: string;
  what: 'chain' | 'facts' | 'state' | 'row' | 'unreadable' | 'table' | 'log' | 'unlawful';
  where?: string;
  seq?: number;
  detail: string;
  foundAt: string;
  seenAt: string;
  resolvedAt?: string;
};
// GET /api/readings?idNumber= (audit) -> Page<CitizenReadingRow>: everybody who looked at any dossier of a citizen
export type CitizenReadingRow = ReadingRow & { dossier: string; code: string };
// GET /api/public-log -> PublicLogView: the signed log of chain heads · GET /api/public-log/consistency?from=<size> -> ConsistencyView
export type PublicLogView = {
  head?: SignedTreeHead;
  keys: { id: string; publicKey: string; since: string }[];
  /** Name of the key that packages are sealed with. */ packageKey: string;
};
/** Shows that the log grew from its first `from` leaves (RFC 6962, section 2.1.2); `path` in hex. */
export type ConsistencyView = { head: SignedTreeHead; from: number; path: string[] };
