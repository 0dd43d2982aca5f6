import { readingCatalogue } from '@mot-cua/engine';
import { type Finding, type Text, looksDrawable, partsOf, readBpmn, withPicture } from '@mot-cua/procedure';
import { textOfBytes } from './text-of-bytes';

/** What a file brings: a diagram to be drawn; or why it cannot be drawn, and what of it was understood. */
export type Brought =
  | { readonly kind: 'diagram'; readonly xml: string }
  | { readonly kind: 'refused'; readonly why: readonly Finding[]; readonly understood: readonly Text[] };

/** Findings that leave a file unread but not undrawn: an admin can put them right on the board. */
const mended: ReadonlySet<Finding['code']> = new Set(['process.several', 'id.missing']);

/** Reads a file found anywhere. Plain data in and out: it runs in a worker. */
export async function bringDiagram(bytes: Uint8Array): Promise<Brought> {
  let xml: string;
  try {
    xml = textOfBytes(bytes);
  } catch {
    return { kind: 'refused', why: [unreadable], understood: [] };
  }
  if (!looksDrawable(xml)) {
    const { procedure, findings } = await readBpmn(xml, readingCatalogue);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (!procedure && errors.some(({ code }) => !mended.has(code))) return { kind: 'refused', why: errors, understood: await partsOf(xml) };
  }
  return { kind: 'diagram', xml: await withPicture(xml) };
}

const unreadable: Finding = {
  severity: 'error',
  code: 'bpmn.unreadable',
  message: { vi: 'Không đọc được chữ trong tệp.', en: 'The letters of the file cannot be read.' },
};
