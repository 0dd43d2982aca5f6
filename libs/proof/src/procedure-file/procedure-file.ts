import { type ProcedurePackage } from '@mot-cua/procedure';
import { canonicalJson } from '../canonical-json';
import { type Digest, type Hex, isHash, plainDigest } from '../digest';
import { type CheckSignature, keyName } from '../tree-head';
import { type Seal } from '../package/write-package';

/** A procedure package on its way to another installation: what it says, its hash, and who vouches for it. */
export type ProcedureFile = {
  readonly package: ProcedurePackage;
  /** SHA-256 over the canonical JSON of the package. */
  readonly hash: Hex;
  /** The same of each part, so that a changed file can say where it was changed. They prove nothing: `hash` does. */
  readonly parts?: Readonly<Record<string, Hex>>;
  /** Ed25519 over `textOfProcedureSeal`; drafts carry none. */
  readonly seal?: { readonly key: string; readonly publicKey: Hex; readonly signature: Hex };
};

/** Why a file is no package that can be taken. `changed`: its content is not what its hash says; `forged`: the signature is not made over it. */
export type ProcedureFileTrouble = 'notJson' | 'notPackage' | 'changed' | 'forged';

/** `unknown`: this place cannot check signatures (plain http). */
export type ReadProcedureFile = {
  readonly file: ProcedureFile;
  readonly signed: 'unsigned' | 'good' | 'unknown';
};

const FORMAT = 'mot-cua/procedure-package/1';

export const procedureHash = (pack: ProcedurePackage, digest: Digest = plainDigest): Hex => digest('', canonicalJson(pack));

const textOfProcedureSeal = (hash: Hex): string => `${FORMAT}\n${hash}\n`;

/** The parts of a package: its entries, and of a list with ids each of its own. */
const partsOf = (pack: ProcedurePackage, digest: Digest = plainDigest): Readonly<Record<string, Hex>> =>
  Object.fromEntries(
    Object.entries(pack).flatMap(([name, value]: [string, unknown]): [string, Hex][] => {
      const listed = Array.isArray(value) && value.every((entry) => isRecord(entry) && typeof entry['id'] === 'string');
      if (!listed) return value === undefined ? [] : [[name, digest('', canonicalJson(value))]];
      return (value as readonly { readonly id: string }[]).map((entry) => [`${name}/${entry.id}`, digest('', canonicalJson(entry))]);
    }),
  );

/** Which parts of a file whose content is not what its hash says were changed, added or taken away: `diagram`, `forms/reception`. Empty: it does not say. */
export const changedParts = (text: string): readonly string[] => {
  const read = parsed(text);
  if (!isRecord(read) || !isRecord(read['parts']) || !isPackage(read['package'])) return [];
  const [said, are] = [read['parts'], partsOf(read['package'])];
  return [...new Set([...Object.keys(said), ...Object.keys(are)])].filter((part) => said[part] !== are[part]);
};

/** The file another installation reads. */
export const writeProcedureFile = (pack: ProcedurePackage, seal?: Seal & { readonly publicKey: Hex }): string => {
  const hash = procedureHash(pack);
  const file: ProcedureFile = {
    hash,
    parts: partsOf(pack),
    ...(seal && { seal: { key: seal.key, publicKey: seal.publicKey, signature: seal.sign(textOfProcedureSeal(hash)) } }),
    package: pack,
  };
  return JSON.stringify(file, undefined, 2);
};

/** Reads a package file: unchanged since it was written, and truly signed by the key it names. A bare package without hash and signature is taken too. */
export const readProcedureFile = async (text: string, check: CheckSignature): Promise<ReadProcedureFile | ProcedureFileTrouble> => {
  const read = parsed(text);
  if (read === undefined) return 'notJson';
  const outer = (isRecord(read) && 'package' in read ? read : { package: read }) as Partial<ProcedureFile>;
  if (!isPackage(outer.package)) return 'notPackage';
  const hash = procedureHash(outer.package);
  if (outer.hash !== undefined && outer.hash !== hash) return 'changed';
  const { seal } = outer;
  if (seal === undefined) return { file: { package: outer.package, hash }, signed: 'unsigned' };
  const file = { package: outer.package, hash, seal };
  if (!isSeal(seal) || keyName(seal.publicKey) !== seal.key) return 'forged';
  try {
    return (await check(seal.publicKey, textOfProcedureSeal(hash), seal.signature)) ? { file, signed: 'good' } : 'forged';
  } catch {
    return { file, signed: 'unknown' };
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPackage = (value: unknown): value is ProcedurePackage =>
  isRecord(value) &&
  value['format'] === FORMAT &&
  typeof value['diagram'] === 'string' &&
  Array.isArray(value['forms']) &&
  isRecord(value['name']);

const isSeal = (seal: NonNullable<ProcedureFile['seal']>): boolean =>
  isHash(seal.publicKey) && typeof seal.key === 'string' && /^[0-9a-f]{128}$/.test(seal.signature);
