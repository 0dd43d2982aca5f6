import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type ConsistencyView, type PublicLogView } from '@mot-cua/contract';
import { growsFrom, isHead, isSigned, readHead, type SignedTreeHead } from '@mot-cua/proof';
import { firstValueFrom } from 'rxjs';
import { browserInstruments } from './browser-instruments';

const REMEMBERED = 'mot-cua.public-log';

/** What became of a head that was known before: the log grew from it, or it did not. */
export type Growth =
  | { readonly kind: 'first'; readonly head: SignedTreeHead }
  | { readonly kind: 'grown'; readonly known: SignedTreeHead; readonly head: SignedTreeHead }
  /** The log that was known is not the beginning of the one shown now: it was rolled back or rewritten. */
  | { readonly kind: 'not-grown'; readonly known: SignedTreeHead; readonly head?: SignedTreeHead }
  | { readonly kind: 'not-signed'; readonly known: SignedTreeHead }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'none' };

/** Every browser that looked at the log once remembers its head: whoever takes the log back has all of them against them. */
@Injectable()
export class LogWitness {
  private readonly http = inject(HttpClient);

  log(): Promise<PublicLogView> {
    return firstValueFrom(this.http.get<PublicLogView>('api/public-log'));
  }

  /** Compares the log with what this browser saw last, and remembers the newer of the two; a log that did not grow is not remembered. */
  async look(log: PublicLogView): Promise<Growth> {
    const { head } = log;
    if (!head) return { kind: 'none' };
    const known = remembered(log);
    const growth: Growth = known ? await this.compare(known, log) : { kind: 'first', head };
    if (growth.kind === 'first' || growth.kind === 'grown') localStorage.setItem(REMEMBERED, JSON.stringify(head));
    return growth;
  }

  /** Compares the log with a line as it was published or printed. */
  async against(line: string, log: PublicLogView): Promise<Growth> {
    const known = readHead(line.trim());
    return known ? this.compare(known, log) : { kind: 'no-line' };
  }

  private async compare(known: SignedTreeHead, log: PublicLogView): Promise<Growth> {
    const key = log.keys.find(({ id }) => id === known.key);
    if (!key || !(await signed(known, key.publicKey))) return { kind: 'not-signed', known };
    if (!log.head || known.size > log.head.size) return { kind: 'not-grown', known, ...(log.head ? { head: log.head } : {}) };
    const { head, path } = await firstValueFrom(this.http.get<ConsistencyView>(`api/public-log/consistency?from=${String(known.size)}`));
    const grown = growsFrom({ old: known.size, oldRoot: known.root, size: head.size, root: head.root, path });
    return grown ? { kind: 'grown', known, head } : { kind: 'not-grown', known, head };
  }
}

/** Where the browser knows no signatures, the line is taken as it is: that the log grew from it can be told all the same. */
const signed = async (head: SignedTreeHead, publicKey: string): Promise<boolean> => {
  try {
    return await isSigned(head, publicKey, browserInstruments.checkSignature);
  } catch {
    return true;
  }
};

/** A head signed with a key of another installation is none of this log's. */
const remembered = ({ keys }: PublicLogView): SignedTreeHead | undefined => {
  try {
    const head: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null');
    return isHead(head) && keys.some(({ id }) => id === head.key) ? head : undefined;
  } catch {
    return undefined;
  }
};
