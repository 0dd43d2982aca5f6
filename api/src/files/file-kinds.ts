/** A kind of file offices hand in. `shown`: browsers draw it themselves, without running anything in it. */
export type FileKind = { readonly type: string; readonly extensions: readonly string[]; readonly shown: boolean };

/** What may be handed in (ASVS 5.0, V5): scans, photographs, and documents without macros. Everything else is refused, archives and programs first. */
export const fileKinds: readonly FileKind[] = [
  { type: 'application/pdf', extensions: ['pdf'], shown: true },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], shown: true },
  { type: 'image/png', extensions: ['png'], shown: true },
  { type: 'image/tiff', extensions: ['tif', 'tiff'], shown: false },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'], shown: false },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'], shown: false },
];

export const extensionsTaken = fileKinds.flatMap(({ extensions }) => extensions);

/** Why a file is not taken: its bytes are of no kind on the list, or of another than its name says. */
export type Mismatch = { readonly kind: 'not-taken'; readonly found: string } | { readonly kind: 'renamed'; readonly found: string };

/**
 * Holds what the bytes are against what the name says; both must agree.
 * @param found media type and usual extension found in the bytes; absent: none known
 */
export function kindOf(name: string, found: { readonly mime: string; readonly ext: string } | undefined): FileKind | Mismatch {
  const kind = fileKinds.find(({ type }) => type === found?.mime);
  if (!kind) return { kind: 'not-taken', found: found?.ext ?? '?' };
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return kind.extensions.includes(extension) ? kind : { kind: 'renamed', found: kind.extensions[0] ?? '' };
}

/** A name fit to be kept and shown: NFC, no path, no control characters, at most 200 letters with its extension. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  // Control characters and the marks that turn the direction of text go.
  const clean = last.replaceAll(/[\u0000-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').trim();
  const [, stem = clean, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/.exec(clean) ?? [];
  return `${stem.slice(0, 190)}${extension}`;
}
