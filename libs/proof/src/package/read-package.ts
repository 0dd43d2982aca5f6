import { type Digest, plainDigest } from '../digest';
import { type PackageLine } from './lines';

export type DossierLines = {
  readonly header: Extract<PackageLine, { line: 'dossier' }>;
  readonly facts: Extract<PackageLine, { line: 'fact' }>[];
  readonly commands: Extract<PackageLine, { line: 'command' }>[];
  /** Line of the file at which its first fact stands, from 1. */
  firstLine: number;
};

/** What a package says, as far as it could be read. */
export type ReadPackage = {
  header?: Extract<PackageLine, { line: 'package' }>;
  head?: Extract<PackageLine, { line: 'head' }>['head'];
  readonly keys: Extract<PackageLine, { line: 'key' }>[];
  readonly versions: Extract<PackageLine, { line: 'version' }>[];
  readonly calendars: Extract<PackageLine, { line: 'calendar' }>['calendar'][];
  readonly dossiers: DossierLines[];
  report?: Pick<Extract<PackageLine, { line: 'report' }>, 'html' | 'pdf'>;
  /** The seal, with the number of lines and the digest as they were counted anew. */
  end?: Extract<PackageLine, { line: 'end' }> & { readonly counted: number; readonly redigested: string };
  /** The first line that is not what a line can be; reading stopped there. */
  trouble?: { readonly line: number; readonly why: 'not-json' | 'unknown-line' | 'misplaced' | 'after-end' };
};

/** Reads a package line by line; never throws. What could be read before a trouble is kept. */
export const readPackage = (text: string, digest: Digest = plainDigest): ReadPackage => {
  const found: ReadPackage = { keys: [], versions: [], calendars: [], dossiers: [] };
  let at = 0;
  for (let number = 1; at < text.length; number++) {
    const end = text.indexOf('\n', at);
    const source = end < 0 ? text.slice(at) : text.slice(at, end);
    const why = found.end ? 'after-end' : take(found, source, number, { text, at, digest });
    if (why) {
      found.trouble = { line: number, why };
      break;
    }
    at = end < 0 ? text.length : end + 1;
  }
  return found;
};

const take = (
  found: ReadPackage,
  source: string,
  number: number,
  whole: { readonly text: string; readonly at: number; readonly digest: Digest },
): NonNullable<ReadPackage['trouble']>['why'] | undefined => {
  let line: PackageLine;
  try {
    line = JSON.parse(source) as PackageLine;
  } catch {
    return 'not-json';
  }
  if (typeof line !== 'object' || (line as PackageLine | null) === null) return 'unknown-line';
  if ((number === 1) !== (line.line === 'package')) return 'misplaced';
  const dossier = found.dossiers.at(-1);
  switch (line.line) {
    case 'package':
      found.header = line;
      return undefined;
    case 'key':
      found.keys.push(line);
      return undefined;
    case 'head':
      found.head = line.head;
      return undefined;
    case 'version':
      found.versions.push(line);
      return undefined;
    case 'calendar':
      found.calendars.push(line.calendar);
      return undefined;
    case 'dossier':
      found.dossiers.push({ header: line, facts: [], commands: [], firstLine: number + 1 });
      return undefined;
    case 'command':
      if (!dossier) return 'misplaced';
      dossier.commands.push(line);
      return undefined;
    case 'fact':
      if (!dossier || typeof (line.fact as unknown) !== 'object') return 'misplaced';
      if (dossier.facts.length === 0) dossier.firstLine = number;
      dossier.facts.push(line);
      return undefined;
    case 'report':
      found.report = line;
      return undefined;
    case 'end':
      found.end = { ...line, counted: number - 1, redigested: whole.digest('', whole.text.slice(0, whole.at)) };
      return undefined;
    default:
      return 'unknown-line';
  }
};
