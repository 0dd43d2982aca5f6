import { extractText, getDocumentProxy } from 'unpdf';
import { defaultTemplates } from './default-templates';
import { FORMS, formFaces } from './document-kinds';
import { drawPdf } from './draw-pdf';
import { fillTemplate } from './fill-template';
import { type FieldValues } from './merge-fields';
import { readTemplate } from './template';

const AT = Date.UTC(2026, 2, 2, 2, 42);
const everyVowel = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';

const print = async (template: string, values: FieldValues): Promise<string> => {
  const { lines, troubles } = readTemplate('01', template);
  expect(troubles).toEqual([]);
  return textOf(await drawPdf(fillTemplate(lines, values), formFaces['01'].sheet, { title: 'Thử', at: AT }));
};
const textOf = async (pdf: Buffer): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text.normalize('NFC');

describe('papers as PDF', () => {
  it('carry every Vietnamese letter, small and capital, as a letter of the font inside the file', async () => {
    const text = await print('{{chuHoSo}}\n**{{diaChi}}**\n*{{thuDienTu}}*', {
      chuHoSo: everyVowel,
      diaChi: everyVowel.toUpperCase(),
      thuDienTu: everyVowel,
    });
    expect(text.replaceAll(/\s/g, '')).toBe(everyVowel + everyVowel.toUpperCase() + everyVowel);
  });

  it('print words of strangers as words: neither stars nor braces nor tags in a name do anything', async () => {
    const name = '**Minh** {{soDinhDanh}} <b>x</b> @ky';
    expect(await print('Của: {{chuHoSo}}', { chuHoSo: name, soDinhDanh: 'SECRET' })).toBe(`Của: ${name}`);
  });

  it('leave room to write by hand where nothing is known, and leave out what is marked to go', async () => {
    const text = await print('Địa chỉ: {{diaChi}}\n? Người đại diện: {{nguoiDaiDien}}', {});
    expect(text).toBe('Địa chỉ: ……………');
  });

  it('are the same bytes whenever they are printed', async () => {
    const draw = () => drawPdf([{ kind: 'title', text: 'GIẤY' }], formFaces['01'].sheet, { title: 'Giấy', at: AT });
    expect((await draw()).equals(await draw())).toBe(true);
  });

  it('go on to further pages, and a table says there again what its columns are', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [String(index + 1), `Hồ sơ thứ ${String(index + 1)}`]);
    const columns = [
      { head: 'STT', share: 0.2 },
      { head: 'Tên cột riêng', share: 0.8 },
    ];
    const pdf = await drawPdf([{ kind: 'table', table: { columns, rows } }], formFaces['07'].sheet, { title: 'Sổ', at: AT });
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
    expect(totalPages).toBeGreaterThan(2);
    expect(text.every((page) => page.normalize('NFC').includes('Tên cột riêng'))).toBe(true);
  });
});

describe('the texts of the forms', () => {
  it.each(FORMS)('of Form %s name only fields the form has', (form) => {
    expect(readTemplate(form, defaultTemplates[form]).troubles).toEqual([]);
  });

  it('are refused with the line and the word when they name what the form does not have', () => {
    expect(readTemplate('03', 'Tốt\n{{tenToi}}\n- {{lyDo}}\n@nhac\n{{lyDo').troubles).toEqual([
      { line: 2, code: 'template.unknown-field', what: 'tenToi' },
      { line: 3, code: 'template.not-here', what: 'lyDo' },
      { line: 4, code: 'template.unknown-line', what: '@nhac' },
      { line: 5, code: 'template.open-brace', what: '{{lyDo' },
    ]);
  });
});
