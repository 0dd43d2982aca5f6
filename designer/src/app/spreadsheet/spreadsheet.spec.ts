import { DecompressionStream } from 'node:stream/web';
import { deflateRawSync } from 'node:zlib';
import { Blob } from 'node:buffer';
import { TextDecoder, TextEncoder } from 'node:util';
import { htmlCells } from './html-cells';
import { readXlsx } from './read-xlsx';
import { unzip } from './unzip';
import { writeXlsx } from './write-xlsx';
import { zip } from './zip';

beforeAll(() => {
  Object.assign(globalThis, { DecompressionStream, Blob, TextDecoder, TextEncoder });
});

describe('tables from and for spreadsheets', () => {
  const rows = [
    ['Bước', 'Nội dung', 'Thời gian'],
    ['1', 'Tiếp nhận <hồ sơ> & "chuyển"', '0,5 ngày'],
    ['2', '=HYPERLINK("http://x")', ''],
  ];

  it('reads the workbook it writes, letter by letter, and writes no formula', async () => {
    const bytes = writeXlsx({ name: 'Bảng: bước/1', rows, widths: [8, 40, 20] });
    expect(await readXlsx(bytes)).toEqual(rows);
    expect(await unzip(bytes).read('xl/worksheets/sheet1.xml')).not.toContain('<f');
  });

  it('reads a compressed workbook as Excel writes it: shared texts, numbers, empty rows and columns', async () => {
    const sheet =
      '<worksheet xmlns="m"><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2"><v>0.5</v></c></row><row r="4"><c r="A4" t="str"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>';
    const stored = zip({
      'xl/workbook.xml':
        '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Ẩn" state="hidden" r:id="a"/><sheet name="B" r:id="b"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="b" Target="worksheets/sheet2.xml"/></Relationships>',
      'xl/sharedStrings.xml': '<sst xmlns="m"><si><r><t>Thẩm </t></r><r><t>định</t></r></si></sst>',
      'xl/worksheets/sheet2.xml': sheet,
    });
    expect(await readXlsx(stored)).toEqual([[], ['', 'Thẩm định', '', '0.5'], [], ['2']]);
  });

  it('unpacks what is compressed', async () => {
    const text = 'Thẩm định hồ sơ '.repeat(100);
    const packed = deflateRawSync(Buffer.from(text));
    const bytes = zip({ a: packed.toString('latin1') });
    // The same file with its content as raw bytes and the method set to deflate.
    const raw = Buffer.concat([
      Buffer.from(bytes.subarray(0, 31)),
      packed,
      Buffer.from(bytes.subarray(31 + Buffer.byteLength(packed.toString('latin1')))),
    ]);
    const directory = raw.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    raw.writeUInt16LE(8, directory + 10);
    raw.writeUInt32LE(packed.length, directory + 20);
    raw.writeUInt32LE(directory, raw.length - 6);
    expect(await unzip(new Uint8Array(raw)).read('a')).toBe(text);
  });

  it('says that a file is no workbook', async () => {
    await expect(readXlsx(new TextEncoder().encode('xin chào'))).rejects.toThrow('not a ZIP file');
    await expect(readXlsx(zip({ 'word/document.xml': '<x/>' }))).rejects.toThrow('no workbook');
  });

  it('reads a table from Word with merged cells and several paragraphs in one cell', () => {
    const html =
      '<p>Quyết định</p><table><tr><th>TT</th><th>Nội dung</th><th>Thời gian</th></tr><tr><td>1</td><td><p>Tiếp nhận</p><p>hồ  sơ</p></td><td rowspan="2">2 ngày</td></tr><tr><td>2</td><td>Ký<script>globalThis.hacked = 1</script></td></tr><tr><td colspan="3">Giai đoạn II</td></tr></table>';
    expect(htmlCells(html)).toEqual([
      ['TT', 'Nội dung', 'Thời gian'],
      ['1', 'Tiếp nhận\nhồ sơ', '2 ngày'],
      ['2', expect.stringContaining('Ký'), ''],
      ['Giai đoạn II', '', ''],
    ]);
    expect('hacked' in globalThis).toBe(false);
    expect(htmlCells('<b>không có bảng</b>')).toBeUndefined();
  });
});
