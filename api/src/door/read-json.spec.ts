import { readJson } from './read-json';

describe('reading the body of a request', () => {
  it.each([
    '{}',
    '[]',
    '""',
    'null',
    ' [1, -2.5e3, 0, true, false, null, "a\\"b\\\\\\u00e9\\n"] ',
    '{"a":{"b":[{"c":"d"}]}}',
    '{"toString":1,"hasOwnProperty":2}',
  ])('reads %s as every reader of JSON does', (text) => {
    expect(readJson(text)).toEqual({ value: JSON.parse(text) });
  });

  it.each([
    ['{"a":1,"b":{"c":1,"c":2}}', 'json.duplicate-key', '/b/c', 18],
    ['{"a":1,"\\u0061":2}', 'json.duplicate-key', '/a', 7],
    ['{"data":{"__proto__":{"admin":true}}}', 'json.forbidden-key', '/data/__proto__', 9],
    ['{"a":[{"constructor":1}]}', 'json.forbidden-key', '/a/0/constructor', 7],
    ['{"\\u005f_proto__":1}', 'json.forbidden-key', '/__proto__', 1],
    ['{"name":"An\\u0000h"}', 'json.nul', '/name', 8],
    ['{"name":"\\ud800"}', 'json.lone-surrogate', '/name', 8],
    ['{"fee":1e999}', 'json.number-too-large', '/fee', 7],
    ['{"a":1,}', 'json.syntax', '', 7],
    ['{"a":01}', 'json.syntax', '', 6],
    ['{"a" 1}', 'json.syntax', '/a', 5],
    ['"tab\there"', 'json.syntax', '', 4],
    ['"\\x41"', 'json.syntax', '', 1],
    ['"open', 'json.syntax', '', 0],
    ['[1] 2', 'json.syntax', '', 4],
    ['', 'json.syntax', '', 0],
    ['NaN', 'json.syntax', '', 0],
  ])('refuses %s and names the place', (text, code, path, offset) => {
    expect(readJson(text)).toEqual({ refused: { code, path, offset } });
  });

  it('takes 32 levels of nesting and refuses the 33rd', () => {
    expect(readJson('['.repeat(32) + ']'.repeat(32))).toHaveProperty('value');
    expect(readJson('['.repeat(32) + '1' + ']'.repeat(32))).toHaveProperty('value');
    expect(readJson('['.repeat(33) + '1' + ']'.repeat(33))).toMatchObject({ refused: { code: 'json.too-deep' } });
    expect(readJson('{"a":'.repeat(100_000))).toMatchObject({ refused: { code: 'json.too-deep' } });
  });

  it('turns decomposed Vietnamese letters into composed ones, in names and in values', () => {
    const decomposed = 'Nguyễn Thị Ánh'.normalize('NFD');
    expect(readJson(JSON.stringify({ [decomposed]: decomposed }))).toEqual({ value: { 'Nguyễn Thị Ánh': 'Nguyễn Thị Ánh' } });
  });

  it('takes the same name written in two Unicode forms for a duplicate', () => {
    expect(readJson(`{"é":1,"${'é'.normalize('NFD')}":2}`)).toMatchObject({ refused: { code: 'json.duplicate-key' } });
  });

  it('reads a diagram of five million characters without running out of stack', () => {
    const diagram = `${'<a b="c"/>\n'.repeat(400_000)}`;
    expect(readJson(JSON.stringify({ diagram }))).toEqual({ value: { diagram } });
  });
});
