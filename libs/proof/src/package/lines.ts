import { type Convention } from '@mot-cua/calendar';
import { type Command, type Fact } from '@mot-cua/engine';
import { type ProcedurePackage, type Text } from '@mot-cua/procedure';
import { type Hex } from '../digest';
import { type CalendarRevision } from '../lawful/calendar-at';
import { type LogLeaf, type SignedTreeHead } from '../tree-head';

export const PACKAGE_FORMAT = 'mot-cua/proof-package/1';

/** A leaf of the log with its way to the root of the package's head. */
export type ProvenLeaf = LogLeaf & { readonly n: number; readonly path: readonly Hex[] };

/** A person as they were when they acted. */
export type PersonThen = { readonly name: string; readonly post: string; readonly agency: Text };

/**
 * A package is JSON Lines: one object per line, `line` says what it is. Facts come line by line so that a package cut short still tells what it holds.
 * The last line seals all bytes before it.
 */
export type PackageLine =
  | {
      readonly line: 'package';
      readonly format: typeof PACKAGE_FORMAT;
      /** Milliseconds, by the clock of the database. */
      readonly made: number;
      readonly by: string;
      readonly purpose: string;
      readonly convention: Convention;
      readonly dossiers: number;
    }
  | { readonly line: 'key'; readonly use: 'log' | 'package'; readonly id: string; readonly publicKey: Hex }
  | { readonly line: 'head'; readonly head: SignedTreeHead }
  | {
      readonly line: 'version';
      readonly procedure: string;
      readonly version: number;
      readonly hash: Hex;
      readonly package: ProcedurePackage;
      readonly leaf?: ProvenLeaf;
    }
  | { readonly line: 'calendar'; readonly calendar: CalendarRevision }
  | {
      readonly line: 'dossier';
      readonly id: string;
      readonly code: string;
      readonly procedure: string;
      readonly version: number;
      readonly facts: number;
      readonly people: Readonly<Record<string, PersonThen>>;
      /** Components of the dossier (thành phần hồ sơ); `digest`: SHA-256 of the file, for those that are one. */
      readonly papers: readonly {
        readonly id: string;
        readonly name: Text;
        readonly state: string;
        readonly copies: number;
        readonly digest?: Hex;
      }[];
      /** Personal data taken away by law. */
      readonly erased: readonly { readonly at: number; readonly under: string }[];
      readonly leaf?: ProvenLeaf;
    }
  | { readonly line: 'command'; readonly caller: string; readonly body: Command }
  | { readonly line: 'fact'; readonly fact: Fact; readonly hash: Hex }
  /** `pdf`: the same as PDF, in Base64. */
  | { readonly line: 'report'; readonly html: string; readonly pdf?: string }
  | { readonly line: 'end'; readonly lines: number; readonly digest: Hex; readonly key: string; readonly signature: Hex };

/** What the signature under a package is made over. */
export const textOfSeal = (lines: number, digest: Hex): string => `${PACKAGE_FORMAT}\n${lines.toString()}\n${digest}\n`;
