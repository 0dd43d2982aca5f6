import { canonicalJson } from './canonical-json';
import { type Digest, type Hex, isHash, plainDigest } from './digest';
import { leafHash } from './merkle';

/** What a leaf of the log says: at that time the history of a dossier ended with this fact, or this version of a procedure was published. */
export type LogLeaf = {
  readonly kind: 'dossier' | 'version';
  /** Dossier, or procedure. */
  readonly id: string;
  /** Number of the last fact, or of the version. */
  readonly seq: number;
  /** Hash of that fact, or of the package published. */
  readonly hash: Hex;
};

export const hashOfLeaf = ({ kind, id, seq, hash }: LogLeaf, digest: Digest = plainDigest): Hex =>
  leafHash(canonicalJson({ kind, id, seq, hash }), digest);

export const HEAD_FORMAT = 'mot-cua/tree-head/1';

/** The whole log at one moment, in one hash. */
export type TreeHead = {
  readonly format: typeof HEAD_FORMAT;
  readonly size: number;
  readonly root: Hex;
  /** Milliseconds since 1970, by the clock of the database. */
  readonly at: number;
  /** Name of the key it is signed with: the first 16 hexadecimal digits of SHA-256 of the public key. */
  readonly key: string;
};
/** Signed by Ed25519 (RFC 8032) over `textOfHead`. */
export type SignedTreeHead = TreeHead & { readonly signature: Hex };

/** Ed25519: whether `signature` was made over `text` by the owner of the public key (32 bytes). Where it cannot be told, it throws. */
export type CheckSignature = (publicKey: Hex, text: string, signature: Hex) => Promise<boolean>;

/** What is signed: canonical JSON, which is also what is printed. */
export const textOfHead = ({ format, size, root, at, key }: TreeHead): string => canonicalJson({ format, size, root, at, key });

export const keyName = (publicKey: Hex, digest: Digest = plainDigest): string => digest(publicKey, '').slice(0, 16);

/** A published line read again; undefined when it is not one. */
export const readHead = (line: string): SignedTreeHead | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isHead(value) ? value : undefined;
};

export const isHead = (value: unknown): value is SignedTreeHead => {
  const head = value as Partial<SignedTreeHead> | null;
  return (
    typeof head === 'object' &&
    head?.format === HEAD_FORMAT &&
    Number.isSafeInteger(head.size) &&
    (head.size ?? -1) >= 0 &&
    isHash(head.root) &&
    Number.isSafeInteger(head.at) &&
    typeof head.key === 'string' &&
    typeof head.signature === 'string' &&
    /^[0-9a-f]{128}$/.test(head.signature)
  );
};

/** Whether a head is what the owner of the key signed. */
export const isSigned = async (head: SignedTreeHead, publicKey: Hex, check: CheckSignature): Promise<boolean> =>
  head.key === keyName(publicKey) && (await check(publicKey, textOfHead(head), head.signature));
