import { NO_DEVIATION, type Report, type ReportTable } from '@mot-cua/proof';
import { drawPdf } from '../documents/draw-pdf';
import { type Piece } from '../documents/fill-template';

/** Lines of facts a printed report holds; what is behind them stands in the page for a browser that goes with it. */
const MOST_PRINTED = 1_000;

const words = (text: string, bold = false): Piece => ({ kind: 'paragraph', runs: [{ text, bold, italic: false }] });

/**
 * The report of a proof package as PDF, with its fonts inside.
 * @param at the instant it was made: the same report gives the same bytes
 */
export const reportPdf = (report: Report, at: number): Promise<Buffer> => {
  let room = MOST_PRINTED;
  const pieces: Piece[] = [{ kind: 'title', text: report.title }, words(report.made)];
  for (const dossier of report.dossiers) {
    const shown = dossier.facts.rows.slice(0, room);
    room -= shown.length;
    pieces.push(
      words(dossier.title, true),
      ...dossier.paragraphs.map((text) => words(text)),
      ...(dossier.deviations.rows.length === 0
        ? [words(NO_DEVIATION)]
        : [words('Việc ngoài sơ đồ', true), table(dossier.deviations, dossier.deviations.rows)]),
      words('Các sự việc', true),
      ...(shown.length > 0 ? [table(dossier.facts, shown)] : []),
      ...(shown.length < dossier.facts.rows.length ? [words(cut(shown.length, dossier.facts.rows.length))] : []),
      words(`Mã băm cuối: ${dossier.head}`),
    );
  }
  return drawPdf(pieces, { size: 'A4', layout: 'landscape' }, { title: report.title, at });
};

const table = ({ columns }: ReportTable, rows: ReportTable['rows']): Piece => ({ kind: 'table', table: { columns, rows } });

const cut = (shown: number, all: number): string =>
  `Bản in này kê ${String(shown)} trong ${String(all)} sự việc; các sự việc sau đó có trong bản HTML của gói.`;
