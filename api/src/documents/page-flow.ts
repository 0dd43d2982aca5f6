import PDFDocument from 'pdfkit';
import { breakLines, type TextLine } from './break-lines';
import { type Sheet } from './document-kinds';
import { type Run } from './fill-template';
import { type Face, faceOf, fonts } from './fonts';

const MM = 72 / 25.4;
/** NĐ 30/2020 Phụ lục I has 30 mm on the left of an A4 letter; slips of half that size carry half. */
const MARGIN = { A5: 13 * MM, A4: 15 * MM } as const;
const SIZE = { A5: 10.5, A4: 10 } as const;
const LEADING = 1.28;
const MOST_WIDTHS = 50_000;

export type Words = { readonly align?: 'left' | 'centre'; readonly size?: number; readonly left?: number; readonly width?: number };

/** Pages filled from top to bottom; what does not fit goes on to the next. All lengths in points. */
export class PageFlow {
  readonly pdf: PDFKit.PDFDocument;
  readonly left: number;
  readonly width: number;
  readonly size: number;
  private readonly widths = new Map<string, number>();
  private readonly bottom: number;
  private readonly top: number;
  y: number;

  constructor({ size, layout }: Sheet, info: { readonly title: string; readonly at: number }) {
    const margin = MARGIN[size];
    this.pdf = new PDFDocument({
      size,
      layout,
      margin,
      lang: 'vi-VN',
      pdfVersion: '1.7',
      displayTitle: true,
      // The same document gives the same bytes whenever it is printed.
      info: { Title: info.title, Creator: 'Một Cửa', Producer: 'Một Cửa', CreationDate: new Date(info.at), ModDate: new Date(info.at) },
      font: fonts.plain,
      bufferPages: true,
    });
    for (const [face, file] of Object.entries(fonts)) this.pdf.registerFont(face, file);
    this.left = margin;
    this.width = this.pdf.page.width - 2 * margin;
    this.bottom = this.pdf.page.height - margin;
    this.top = margin;
    this.size = SIZE[size];
    this.y = margin;
  }

  /** Goes on to the next page when less than `height` is left. True: it did. */
  need(height: number): boolean {
    if (this.y + height <= this.bottom || this.y <= this.top) return false;
    this.pdf.addPage();
    this.y = this.top;
    return true;
  }

  lines(runs: readonly Run[], width: number, size = this.size): readonly TextLine[] {
    return breakLines(runs, width, (text, face) => this.widthOf(text, faceOf(face)) * size);
  }

  /** Width at a size of one point. Widths grow with the size, and a register says the same words again and again. */
  private widthOf(text: string, face: Face): number {
    const key = `${face} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    if (this.widths.size > MOST_WIDTHS) this.widths.clear();
    const width = this.pdf.font(face).fontSize(1).widthOfString(text);
    this.widths.set(key, width);
    return width;
  }

  leading(size = this.size): number {
    return size * LEADING;
  }

  /** Draws lines one below the other from `y` on, moving to further pages as needed. */
  write(runs: readonly Run[], { align = 'left', size = this.size, left = this.left, width = this.width }: Words = {}): void {
    for (const line of this.lines(runs, width, size)) {
      this.need(this.leading(size));
      this.line(line, align === 'centre' ? left + (width - line.width) / 2 : left, this.y, size);
      this.y += this.leading(size);
    }
  }

  /** Draws one line with its left end at `left` and its top at `top`. */
  line({ stretches }: TextLine, left: number, top: number, size = this.size): void {
    for (const { text, bold, italic, at } of stretches)
      this.pdf
        .font(faceOf({ bold, italic }))
        .fontSize(size)
        .text(text, left + at, top, { lineBreak: false });
  }

  /** Numbers the pages when there are several, then ends the document. */
  async bytes(): Promise<Buffer> {
    const parts: Buffer[] = [];
    const ended = new Promise<Buffer>((done, fail) => {
      this.pdf.on('data', (part: Buffer) => parts.push(part));
      this.pdf.on('end', () => done(Buffer.concat(parts)));
      this.pdf.on('error', fail);
    });
    this.numberPages();
    this.pdf.end();
    return ended;
  }

  private numberPages(): void {
    const { start, count } = this.pdf.bufferedPageRange();
    if (count < 2) return;
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(start + page);
      // Below the margin pdfkit would begin a new page.
      this.pdf.page.margins.bottom = 0;
      const [line] = this.lines([{ text: `${String(page + 1)}/${String(count)}`, bold: false, italic: false }], this.width, 8.5);
      if (line) this.line(line, this.left + this.width - line.width, this.pdf.page.height - 9 * MM, 8.5);
    }
  }
}
