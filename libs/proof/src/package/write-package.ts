import { canonicalJson } from '../canonical-json';
import { type Digest, type Hex, plainDigest } from '../digest';
import { type PackageLine, textOfSeal } from './lines';

export type Seal = { readonly key: string; readonly sign: (text: string) => Hex };

/** Writes lines as a package and seals it. */
export const writePackage = (lines: readonly Exclude<PackageLine, { line: 'end' }>[], seal: Seal, digest: Digest = plainDigest): string => {
  const text = lines.map((line) => `${canonicalJson(line)}\n`).join('');
  const over = digest('', text);
  const end: PackageLine = {
    line: 'end',
    lines: lines.length,
    digest: over,
    key: seal.key,
    signature: seal.sign(textOfSeal(lines.length, over)),
  };
  return `${text}${canonicalJson(end)}\n`;
};
