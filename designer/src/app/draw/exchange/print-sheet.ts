import { type Text } from '@mot-cua/procedure';
import { type Tongue } from '../../language/language';
import { lendFonts, ownFonts } from './own-fonts';

/** What stands round the diagram on its sheet. */
export type Sheet = {
  readonly name: string;
  readonly code: string;
  readonly version: string;
  /** `12/QĐ-UBND, 02/01/2026, Chủ tịch…`; empty: not approved. */
  readonly approval: string;
  /** SHA-256 of the canonical package, hex. */
  readonly hash: string;
  readonly limit: string;
};

const style = `
  @page { size: A3 landscape; margin: 10mm; }
  html, body { margin: 0; height: 100%; }
  body { display: flex; flex-direction: column; font: 11pt/1.35 'Times New Roman', Tinos, serif; color: #000; }
  h1 { margin: 0 0 2mm; font-size: 16pt; text-align: center; }
  .drawing { flex: 1; min-height: 0; border: 0.5pt solid #000; padding: 3mm; }
  .drawing svg { width: 100%; height: 100%; max-height: 215mm; }
  footer { display: grid; grid-template-columns: 2fr 3fr; gap: 6mm; margin-top: 3mm; font-size: 10pt; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 0 4mm; margin: 0; }
  dt { font-weight: bold; } dd { margin: 0; overflow-wrap: anywhere; }
  ul { margin: 0; padding: 0; list-style: none; columns: 2; }
  .hash { font: 8pt monospace; }
`;

const words = {
  code: { vi: 'Mã thủ tục', en: 'Code' },
  version: { vi: 'Phiên bản', en: 'Version' },
  approval: { vi: 'Quyết định phê duyệt', en: 'Approving decision' },
  none: { vi: 'chưa phê duyệt', en: 'not approved' },
  limit: { vi: 'Thời hạn giải quyết', en: 'Limit' },
  hash: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
  legend: { vi: 'Chú giải', en: 'Legend' },
} as const satisfies Record<string, Text>;
const legend: readonly Text[] = [
  { vi: 'Số ở góc: số bước', en: 'Number at the corner: step' },
  { vi: 'Nhãn đồng hồ: thời gian thực hiện', en: 'Clock badge: time limit' },
  { vi: 'Nền gạch, "không tính": ngoài thời hạn', en: 'Hatched, “not counted”: outside the limit' },
  { vi: 'Hình thoi X: rẽ một nhánh', en: 'Diamond X: one way' },
  { vi: 'Hình thoi +: các nhánh song song', en: 'Diamond +: all ways' },
  { vi: 'Vòng đậm: kết thúc', en: 'Thick circle: end' },
  { vi: 'Đồng hồ trên cạnh bước: việc xảy ra khi hết giờ', en: 'Clock on the edge of a step: what happens when time is up' },
];

/** Prints a diagram on an A3 sheet with its legend, version, approving decision and hash; the browser's print dialog also makes a PDF of it. */
export async function printSheet(svg: string, sheet: Sheet, tongue: Tongue): Promise<void> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; width: 0; height: 0; border: 0';
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  const [page, shown] = [frame.contentDocument, frame.contentWindow];
  if (!page || !shown) return;
  page.documentElement.lang = tongue;
  page.title = `${sheet.code} ${sheet.version}`;
  const own = shown as Window & typeof globalThis;
  const rules = new own.CSSStyleSheet();
  rules.replaceSync(style);
  page.adoptedStyleSheets = [rules];
  const drawing = page.createElement('div');
  drawing.className = 'drawing';
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  parsed.removeAttribute('width');
  parsed.removeAttribute('height');
  drawing.append(page.importNode(parsed, true));
  page.body.append(titled(page, 'h1', sheet.name), drawing, footer(page, sheet, tongue));
  shown.addEventListener('afterprint', () => {
    frame.remove();
  });
  // A frame knows no font of the page round it, and may not read those the drawing brings along.
  await lendFonts(await ownFonts(page.body.textContent, 'Source Sans 3', 'Tinos'), page, own);
  shown.print();
}

function footer(page: Document, sheet: Sheet, tongue: Tongue): HTMLElement {
  const foot = page.createElement('footer');
  const terms = page.createElement('dl');
  const rows = [
    [words.code, sheet.code],
    [words.version, sheet.version],
    [words.approval, sheet.approval || words.none[tongue]],
    [words.limit, sheet.limit],
    [words.hash, sheet.hash],
  ] as const;
  for (const [term, value] of rows) {
    const description = titled(page, 'dd', value);
    if (term === words.hash) description.className = 'hash';
    terms.append(titled(page, 'dt', term[tongue]), description);
  }
  const signs = page.createElement('div');
  const list = page.createElement('ul');
  for (const sign of legend) list.append(titled(page, 'li', sign[tongue]));
  signs.append(titled(page, 'b', words.legend[tongue]), list);
  foot.append(terms, signs);
  return foot;
}

function titled(page: Document, name: string, text: string): HTMLElement {
  const element = page.createElement(name);
  element.textContent = text;
  return element;
}
