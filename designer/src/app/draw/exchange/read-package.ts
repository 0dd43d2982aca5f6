import { type ProcedurePackage } from '@mot-cua/procedure';
import { canonicalJson } from '@mot-cua/proof';

/** What a package file holds beside the package: the hash it was written with. */
export type PackageFile = { readonly package: ProcedurePackage; readonly hash: string };

/** Why a file is no package that can be taken. */
export type PackageTrouble = 'notJson' | 'notPackage' | 'changed';

const FORMAT = 'mot-cua/procedure-package/1';

/** Reads a package file: one that was written by this application, unchanged since. A bare package without a hash is taken too. */
export async function readPackage(text: string): Promise<PackageFile | PackageTrouble> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return 'notJson';
  }
  const outer = read as { package?: unknown; hash?: unknown } | null;
  const pack = (
    outer !== null && typeof outer === 'object' && 'package' in outer ? outer.package : read
  ) as Partial<ProcedurePackage> | null;
  const whole =
    typeof pack === 'object' &&
    pack !== null &&
    pack.format === FORMAT &&
    typeof pack.diagram === 'string' &&
    Array.isArray(pack.forms) &&
    typeof pack.name === 'object';
  if (!whole) return 'notPackage';
  const hash = await packageHash(pack as ProcedurePackage);
  return typeof outer?.hash === 'string' && outer.hash !== hash ? 'changed' : { package: pack as ProcedurePackage, hash };
}

/** The file another installation reads: the package with the hash of its canonical form. */
export const writePackage = async (pack: ProcedurePackage): Promise<string> =>
  JSON.stringify({ hash: await packageHash(pack), package: pack }, undefined, 2);

/** SHA-256 over the canonical JSON (RFC 8785), hex: the same as the server's. Where a page may not hash (plain http), as many zeros. */
export async function packageHash(pack: ProcedurePackage): Promise<string> {
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (!subtle) return '0'.repeat(64);
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(pack)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
