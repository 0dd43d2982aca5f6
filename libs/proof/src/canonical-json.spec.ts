import { canonicalJson, inNfc, NotRecordable } from './canonical-json';

describe('canonical JSON (RFC 8785)', () => {
  it('orders keys by their UTF-16 code units and prints numbers as ECMAScript does', () => {
    // Examples of RFC 8785, sections 3.2.2 and 3.2.3.
    expect(
      canonicalJson({ numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001], literals: [null, true, false] }),
    ).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}');
    const keys = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'o',
    };
    expect(Object.values(JSON.parse(canonicalJson(keys)) as object)).toEqual([
      'One',
      'Carriage Return',
      'Control',
      'o',
      'Euro Sign',
      'Emoji',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('gives equal texts for values that differ only in the order of their keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: -0 }], a: undefined })).toBe(canonicalJson({ b: [{ c: 0, d: 1 }] }));
  });

  it.each([
    ['a number that is not finite', { amount: Number.NaN }, 'number', '/amount'],
    ['half a character', { name: ['\ud800'] }, 'text', '/name/0'],
    ['a NUL, which PostgreSQL cannot hold', 'a\0b', 'text', ''],
    ['a key that reaches into prototypes', JSON.parse('{"__proto__": 1}'), 'key', '/__proto__'],
    ['a function', { act: () => 1 }, 'type', '/act'],
  ])('refuses %s and names the place', (_what, value, why, path) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ why, path }) as NotRecordable);
  });

  it('refuses what is nested without end', () => {
    let deep: unknown = 1;
    for (let n = 0; n < 100; n++) deep = [deep];
    expect(() => canonicalJson(deep)).toThrow(NotRecordable);
  });

  it('makes equal words equal, however their accents were typed', () => {
    const typed = { ['t\u00ean']: 'Nguye\u0302\u0303n' };
    expect(inNfc(typed)).toEqual({ ['t\u00ean']: 'Nguy\u1ec5n' });
    const composed = { name: ['Nguy\u1ec5n', 1, null] };
    expect(inNfc(composed)).toBe(composed);
  });
});
