import { create } from 'qrcode';
import { type Sheet } from './document-kinds';
import { type Piece, type Run, type Signature } from './fill-template';
import { type Table } from './merge-fields';
import { PageFlow } from './page-flow';

const run = (text: string, bold = false, italic = false): Run => ({ text, bold, italic });

/**
 * Draws a filled paper as PDF with its fonts inside. Values are drawn as letters, never read as markup.
 * @param info title shown by readers, and the instant of the document: the same input gives the same bytes
 */
export async function drawPdf(
  pieces: readonly Piece[],
  sheet: Sheet,
  info: { readonly title: string; readonly at: number },
): Promise<Buffer> {
  const flow = new PageFlow(sheet, info);
  for (const piece of pieces) draw(flow, piece);
  return flow.bytes();
}

function draw(flow: PageFlow, piece: Piece): void {
  switch (piece.kind) {
    case 'head':
      return drawHead(flow, piece);
    case 'title':
      flow.y += 3;
      flow.write([run(piece.text, true)], { align: 'centre', size: flow.size + 2 });
      flow.y += 3;
      return;
    case 'centred':
      flow.write(piece.runs, { align: 'centre' });
      flow.y += 3;
      return;
    case 'paragraph':
      flow.write(piece.runs);
      flow.y += 2;
      return;
    case 'pair':
      return drawPair(flow, piece.left, piece.right);
    case 'list':
      return drawList(flow, piece.items);
    case 'table':
      return drawTable(flow, piece.table);
    case 'signatures':
      return drawSignatures(flow, piece.places);
    case 'qr':
      return drawQr(flow, piece.link, piece.text);
    default:
      return unreachable(piece);
  }
}

/** Office and number on the left, the name and motto of the state on the right (NĐ 30/2020 Phụ lục I). */
function drawHead(flow: PageFlow, { office, number, day }: Extract<Piece, { kind: 'head' }>): void {
  const [narrow, wide] = [flow.width * 0.42, flow.width * 0.56];
  const right = flow.left + flow.width - wide;
  const top = flow.y;
  const size = flow.size - 1.5;
  flow.write([run(office.toUpperCase(), true)], { align: 'centre', size, width: narrow });
  rule(flow, flow.left + narrow / 2, narrow * 0.3);
  flow.write([run(number)], { align: 'centre', size, width: narrow });
  const below = flow.y;
  flow.y = top;
  flow.write([run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true)], { align: 'centre', size: size - 0.5, left: right, width: wide });
  flow.write([run('Độc lập - Tự do - Hạnh phúc', true)], { align: 'centre', size, left: right, width: wide });
  rule(flow, right + wide / 2, wide * 0.5);
  flow.write([run(day.slice(0, 1).toUpperCase() + day.slice(1), false, true)], { align: 'centre', size, left: right, width: wide });
  flow.y = Math.max(flow.y, below) + 8;
}

function rule(flow: PageFlow, middle: number, length: number): void {
  flow.pdf
    .moveTo(middle - length / 2, flow.y + 1)
    .lineTo(middle + length / 2, flow.y + 1)
    .lineWidth(0.5)
    .stroke();
  flow.y += 4;
}

function drawPair(flow: PageFlow, left: readonly Run[], right: readonly Run[]): void {
  const half = flow.width / 2 - 4;
  const [a, b] = [flow.lines(left, half), flow.lines(right, half)];
  flow.need(Math.max(a.length, b.length) * flow.leading());
  a.forEach((line, index) => flow.line(line, flow.left, flow.y + index * flow.leading()));
  b.forEach((line, index) => flow.line(line, flow.left + half + 8, flow.y + index * flow.leading()));
  flow.y += Math.max(a.length, b.length) * flow.leading() + 2;
}

const INDENT = 16;

function drawList(flow: PageFlow, items: readonly string[]): void {
  items.forEach((item, index) => {
    flow.need(flow.leading());
    const [number] = flow.lines([run(`${String(index + 1)}.`)], INDENT);
    if (number) flow.line(number, flow.left + 3, flow.y);
    flow.write([run(item)], { left: flow.left + INDENT, width: flow.width - INDENT });
  });
  flow.y += 2;
}

const CELL = 3;

function drawTable(flow: PageFlow, { columns, rows }: Table): void {
  flow.y += 4;
  const size = flow.size - 1.5;
  const widths = columns.map(({ share }) => share * flow.width);
  const heads = columns.map(({ head }) => run(head, true));
  drawRow(flow, heads, widths, size, () => undefined);
  for (const row of rows) {
    const cells = columns.map((_, index) => run(row[index] ?? ''));
    // A table that goes on to another page says there again what its columns are.
    drawRow(flow, cells, widths, size, () => drawRow(flow, heads, widths, size, () => undefined));
  }
  flow.y += 4;
}

function drawRow(flow: PageFlow, cells: readonly Run[], widths: readonly number[], size: number, onNewPage: () => void): void {
  const texts = cells.map((cell, index) => flow.lines([cell], (widths[index] ?? 0) - 2 * CELL, size));
  const height = Math.max(1, ...texts.map(({ length }) => length)) * flow.leading(size) + 2 * CELL;
  if (flow.need(height)) onNewPage();
  let left = flow.left;
  texts.forEach((lines, index) => {
    const width = widths[index] ?? 0;
    flow.pdf.rect(left, flow.y, width, height).lineWidth(0.5).stroke();
    lines.forEach((line, place) => flow.line(line, left + CELL, flow.y + CELL + place * flow.leading(size), size));
    left += width;
  });
  flow.y += height;
}

/** Room for a signature by hand, in points. */
const SIGNING_ROOM = 40;

function drawSignatures(flow: PageFlow, places: readonly Signature[]): void {
  const width = flow.width / Math.max(1, places.length);
  flow.need(SIGNING_ROOM + 4 * flow.leading());
  flow.y += 6;
  const top = flow.y;
  let lowest = top;
  places.forEach(({ post, note, name }, index) => {
    const at = { align: 'centre', left: flow.left + index * width, width } as const;
    flow.y = top;
    if (post) flow.write([run(post, true)], at);
    if (note) flow.write([run(note, false, true)], { ...at, size: flow.size - 1 });
    flow.y += SIGNING_ROOM;
    if (name) flow.write([run(name, true)], at);
    lowest = Math.max(lowest, flow.y);
  });
  flow.y = lowest + 4;
}

const QR_SIDE = 54;

function drawQr(flow: PageFlow, link: string, text: string): void {
  flow.need(QR_SIDE + 6);
  flow.y += 4;
  const { modules } = create(link, { errorCorrectionLevel: 'M' });
  const square = QR_SIDE / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) flow.pdf.rect(flow.left + column * square, flow.y + row * square, square, square);
    }
  }
  flow.pdf.fill('black');
  const top = flow.y;
  flow.y = top + 6;
  flow.write([run(text, false, true)], { left: flow.left + QR_SIDE + 10, width: flow.width - QR_SIDE - 10, size: flow.size - 1.5 });
  flow.y = Math.max(flow.y, top + QR_SIDE) + 4;
}

function unreachable(piece: never): never {
  throw new Error(`not a piece of a paper: ${JSON.stringify(piece)}`);
}
