import { TextDecoder } from 'node:util';
import { textOfBytes } from './text-of-bytes';

Object.assign(globalThis, { TextDecoder });

const read = (bytes: readonly number[] | Uint8Array) => textOfBytes(Uint8Array.from(bytes));
const wide = (text: string, little: boolean) =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

describe('the text of a file', () => {
  const words = 'Bước;Đơn vị\n1;Thẩm định';

  it('is read as UTF-8, with and without a byte order mark', () => {
    expect(read(Buffer.from(words))).toBe(words);
    expect(read([0xef, 0xbb, 0xbf, ...Buffer.from(words)])).toBe(words);
  });

  it('is read as UTF-16 in both orders, as Excel writes "Unicode text", with and without a mark', () => {
    expect(read([0xff, 0xfe, ...wide(words, true)])).toBe(words);
    expect(read([0xfe, 0xff, ...wide(words, false)])).toBe(words);
    expect(read(wide('<a>Bước</a>', true))).toBe('<a>Bước</a>');
    expect(read(wide('<a>Bước</a>', false))).toBe('<a>Bước</a>');
  });

  it('is read as Windows-1258 where it is no UTF-8: marks are put on their letters', () => {
    // "Thẩm định" with the marks behind the letters: â + hook above, i + dot below.
    expect(read([0x54, 0x68, 0xe2, 0xd2, 0x6d, 0x20, 0xf0, 0x69, 0xf2, 0x6e, 0x68])).toBe('Thẩm định');
  });

  it('is read as the XML declaration says', () => {
    const declared = '<?xml version="1.0" encoding="ISO-8859-1"?><a n="';
    expect(read([...Buffer.from(declared), 0xe9, ...Buffer.from('"/>')])).toBe(`${declared}é"/>`);
  });

  it('does not trust a declaration that is wrong', () => {
    const declared = '<?xml version="1.0" encoding="klingon"?><a n="ệ"/>';
    expect(read(Buffer.from(declared))).toBe(declared);
  });
});
