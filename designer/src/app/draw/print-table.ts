import { type Cells } from '@mot-cua/procedure';

const style = `
  @page { size: A4 landscape; margin: 15mm; }
  body { font: 12pt/1.3 'Times New Roman', Tinos, serif; color: #000; }
  h1 { font-size: 14pt; text-align: center; }
  table { width: 100%; border-collapse: collapse; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { border: 0.5pt solid #000; padding: 3pt 4pt; vertical-align: top; text-align: left; }
  th { text-align: center; }
`;

/** Prints a table on landscape paper, its head on every page. Cells are texts: nothing in them is read as markup. */
export function printTable(title: string, rows: Cells, language: string): void {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; width: 0; height: 0; border: 0';
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  const [page, shown] = [frame.contentDocument, frame.contentWindow];
  if (!page || !shown) return;
  page.documentElement.lang = language;
  page.title = title;
  const sheet = new (shown as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [sheet];
  const heading = page.createElement('h1');
  heading.textContent = title;
  const table = page.createElement('table');
  const [head, ...body] = rows;
  table.append(section(page, 'thead', 'th', [head ?? []]), section(page, 'tbody', 'td', body));
  page.body.append(heading, table);
  shown.addEventListener('afterprint', () => {
    frame.remove();
  });
  shown.print();
}

function section(page: Document, name: 'thead' | 'tbody', cell: 'th' | 'td', rows: Cells): HTMLElement {
  const part = page.createElement(name);
  for (const row of rows) {
    const line = page.createElement('tr');
    for (const text of row) {
      const place = page.createElement(cell);
      place.textContent = text;
      line.append(place);
    }
    part.append(line);
  }
  return part;
}
