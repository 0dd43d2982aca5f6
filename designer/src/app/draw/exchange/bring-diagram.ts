import { readingCatalogue } from '@mot-cua/engine';
import { type Finding, type Text, looksDrawable, partsOf, readBpmn, withPicture } from '@mot-cua/procedure';
import { foreignKind } from './foreign-kind';
import { textOfBytes } from './text-of-bytes';

/** What a file brings: a diagram to be drawn; or why it cannot be drawn, and what of it was understood. */
export type Brought =
  | { readonly kind: 'diagram'; readonly xml: string }
  | { readonly kind: 'refused'; readonly why: readonly Finding[]; readonly understood: readonly Text[] };

/** Findings that leave a file unread but not undrawn: an admin can put them right on the board. */
const mended: ReadonlySet<Finding['code']> = new Set(['process.several', 'id.missing']);

/** Reads a file found anywhere. Plain data in and out: it runs in a worker. */
export async function bringDiagram(bytes: Uint8Array): Promise<Brought> {
  const xml = textOf(bytes);
  const other = foreignKind(bytes, xml);
  if (other) return { kind: 'refused', why: [notBpmn(other)], understood: [] };
  if (xml === undefined) return { kind: 'refused', why: [unreadable], understood: [] };
  if (!looksDrawable(xml)) {
    const { procedure, findings } = await readBpmn(xml, readingCatalogue);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (!procedure && errors.some(({ code }) => !mended.has(code))) return { kind: 'refused', why: errors, understood: await partsOf(xml) };
  }
  return { kind: 'diagram', xml: await withPicture(xml) };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return textOfBytes(bytes);
  } catch {
    return undefined;
  }
}

const notBpmn = ({ vi, en }: Text): Finding => ({
  severity: 'error',
  code: 'bpmn.unreadable',
  message: {
    vi: `Đây là ${vi}, không phải sơ đồ BPMN 2.0. Hãy xuất sơ đồ ra tệp .bpmn rồi nhập lại.`,
    en: `This is ${en}, no BPMN 2.0 diagram. Export the diagram as a .bpmn file and import that.`,
  },
});

const unreadable: Finding = {
  severity: 'error',
  code: 'bpmn.unreadable',
  message: { vi: 'Không đọc được chữ trong tệp.', en: 'The letters of the file cannot be read.' },
};
