import { type Report } from '@mot-cua/proof';
import { extractText, getDocumentProxy } from 'unpdf';
import { reportPdf } from './report-pdf';

const columns = [
  { head: 'Số', share: 0.2 },
  { head: 'Sự việc', share: 0.8 },
];
const report = (facts: number): Report => ({
  title: 'Lịch sử giải quyết hồ sơ',
  made: 'Lập lúc 09:00 02/03/2026 bởi Lê Văn Hùng.',
  dossiers: [
    {
      title: 'Hồ sơ H99',
      paragraphs: ['Đăng ký khai sinh <b>x</b>'],
      deviations: { columns, rows: [] },
      facts: { columns, rows: Array.from({ length: facts }, (_, n) => [String(n + 1), `Đến bước ${String(n + 1)}`]) },
      head: 'a'.repeat(64),
    },
  ],
});
const printed = async (facts: number): Promise<string> => {
  const pdf = await reportPdf(report(facts), Date.UTC(2026, 2, 2));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.normalize('NFC').replaceAll(/\s+/g, ' ');
};

describe('the report of a proof package, as PDF', () => {
  it('tells every fact of a dossier in its order, and prints what people wrote as words', async () => {
    const said = await printed(120);
    expect(said).toContain('Đến bước 120');
    expect(said).toContain('Đăng ký khai sinh <b>x</b>');
    expect(said).toContain('Không có việc nào ngoài sơ đồ.');
    expect(said).not.toContain('Bản in này kê');
  });

  it('says how many facts of a very long history it holds, and where the others are', async () => {
    const said = await printed(1_010);
    expect(said).toContain('Bản in này kê 1000 trong 1010 sự việc');
    expect(said).not.toContain('Đến bước 1001');
  });
});
