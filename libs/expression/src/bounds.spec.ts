import { MAX_EXPRESSION_BYTES, MAX_EXPRESSION_DEPTH, MAX_ITEMS, MAX_STEPS } from './bounds';
import { outline } from './check';
import { evaluate } from './evaluate';

/** Generous: the bound is about 100 ms on an idle machine, and tests run on busy ones. Without the bounds these take minutes, or all memory. */
const SECONDS = 10;

const failure = (expression: string, values = {}) => {
  const from = Date.now();
  const answer = evaluate(expression, values);
  expect((Date.now() - from) / 1000).toBeLessThan(SECONDS);
  return answer.kind === 'failed' ? answer.code : answer.value;
};

describe('an expression written to stall the office', () => {
  it('loops in loops', () => {
    expect(failure('count(for a in 1..100, b in 1..100, c in 1..100 return 1)')).toBe('evaluation.too-large');
    expect(failure('some a in 1..9999, b in 1..9999, c in 1..9999 satisfies a + b + c < 0')).toBe('evaluation.too-long');
    expect(
      failure('every a in list satisfies every b in list satisfies every c in list satisfies true', {
        list: Array.from({ length: 5_000 }, (_, n) => n),
      }),
    ).toBe('evaluation.too-long');
  });

  it('asks for a huge range', () => {
    expect(failure('for a in 1..1000000000000 return a')).toBe('evaluation.too-large');
    expect(failure('count(for a in 1..10000 return a)')).toBe(MAX_ITEMS);
    expect(failure('for a in 1..2.5 return a')).toBeNull();
    expect(failure('5000000000 in [1..10000000000]')).toBe(true);
  });

  it('calls itself for ever, or twice each time', () => {
    expect(failure('{f: function(n) f(n), r: f(1)}.r')).toBe('evaluation.too-deep');
    expect(failure('{f: function(n) if n = 0 then 0 else f(n - 1) + f(n - 1), r: f(40)}.r')).toBe('evaluation.too-long');
  });

  it('doubles a list or a text', () => {
    const doubling = (first: string, double: (name: string) => string) =>
      `{a0: ${first}, ${Array.from({ length: 40 }, (_, n) => `a${n + 1}: ${double(`a${n}`)}`).join(', ')}}.a40`;
    expect(failure(doubling('[1]', (name) => `concatenate(${name}, ${name})`))).toBe('evaluation.too-large');
    expect(failure(doubling('"a"', (name) => `${name} + ${name}`))).toBe('evaluation.too-large');
    expect(failure(doubling('[1]', (name) => `[${name}, ${name}]`))).toBe('evaluation.too-long');
    expect(failure('string length((for i in 1..60 return if i = 1 then "a" else partial[-1] + partial[-1])[-1])')).toBe(
      'evaluation.too-large',
    );
    expect(failure('replace("' + 'a'.repeat(500) + '", "a", "' + 'b'.repeat(500) + '")')).toBe('evaluation.too-large');
    expect(failure('context put({}, "' + 'k'.repeat(100) + '", for i in 1..10000 return i)')).toMatchObject({});
  });

  it('matches a text against a pattern that takes for ever', () => {
    expect(evaluate('matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")', {})).toMatchObject({ value: false });
    expect(evaluate('replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$", "")', {})).toMatchObject({
      value: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
    });
    expect(evaluate('split("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")', {})).toMatchObject({ value: ['aaaaaaaaaaaaaaaaaaaaaaaaaaaa!'] });
    expect(failure('split("a;b;c", ";")')).toEqual(['a', 'b', 'c']);
    expect(failure('replace("a-b-c", "-", "/")')).toBe('a/b/c');
  });

  it('nests without end', () => {
    for (const [open, close] of [
      ['(', ')'],
      ['[', ']'],
      ['{a: ', '}'],
      ['f(', ')'],
    ] as const)
      expect(failure(open.repeat(800) + '1' + close.repeat(800))).toBe('expression.too-deep');
    for (const open of ['if a then 1 else ', 'for a in [1] return ', 'function(a) ', '-', 'not '])
      expect(['expression.too-deep', 'expression.syntax', 'expression.refused', null]).toContain(failure(open.repeat(200) + '1'));
    expect(failure('('.repeat(MAX_EXPRESSION_DEPTH) + '1' + ')'.repeat(MAX_EXPRESSION_DEPTH))).toBe(1);
    expect(failure('('.repeat(4_000))).toBe('expression.too-deep');
    expect(failure('"((((((((((((((((((((((((((((((((((((((((((((((((((((((("')).toHaveLength(55);
  });

  it('is long: 4 KB and no more, and a long chain is no deep one', () => {
    expect(failure(`"${'a'.repeat(MAX_EXPRESSION_BYTES - 2)}"`)).toHaveLength(MAX_EXPRESSION_BYTES - 2);
    expect(failure(`"${'a'.repeat(MAX_EXPRESSION_BYTES - 1)}"`)).toBe('expression.too-long');
    expect(failure(`"${'ệ'.repeat(1_400)}"`)).toBe('expression.too-long');
    expect(failure('1' + '+1'.repeat(300))).toBe(301);
    expect(failure('true' + ' and true'.repeat(300))).toBe(true);
  });

  it('grows numbers beyond what is exact', () => {
    expect(failure('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(failure('9007199254740991 + 1')).toBe('number.not-exact');
    expect(failure('10 ** 400')).toBe('number.not-exact');
    expect(failure('exp(1000)')).toBe('number.not-exact');
    expect(failure('product(for i in 1..100 return i)')).toBe('number.not-exact');
    expect(failure('1e400')).toBe('number.not-exact');
  });

  it('computes dates by the thousand', () => {
    expect(failure('for i in 1..9999 return @"2026-01-01" + duration("P1D")')).toBe('evaluation.too-long');
    expect(failure('date("-99999-01-01")')).toBeNull();
    expect(failure('@"2026-01-01" + duration("P9999999999D")')).toBeNull();
  });

  it('brings a hundred thousand values', () => {
    const values = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`v${n}`, n]));
    expect(failure('v99999 = 99999', values)).toBe(true);
  });

  it('brings values nested deeper than any form', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 5_000; level += 1) deep = [deep];
    expect(failure('a = b', { a: [deep, 1], b: [deep, 1] })).toBe('evaluation.too-deep');
    expect(failure('a', { a: deep })).toBe('evaluation.too-deep');
    expect(failure('string(a)', { a: deep })).toBe('evaluation.too-deep');
    expect(failure('count(flatten(a))', { a: deep })).toBe(1);
  });

  it('costs what the bound says, not more', () => {
    expect(failure(`count(for i in 1..${MAX_STEPS / 50} return i * 2 + 1)`)).toBe(MAX_STEPS / 50);
  });
});

describe('reading alone', () => {
  it('refuses the same without evaluating', () => {
    expect(outline('('.repeat(60) + '1' + ')'.repeat(60))).toMatchObject({ code: 'expression.too-deep' });
    expect(outline('function(x) external {}')).toMatchObject({ code: 'expression.refused' });
    expect(outline('a +')).toMatchObject({ code: 'expression.syntax', position: 3 });
    expect(outline('x'.repeat(5_000))).toMatchObject({ code: 'expression.too-long' });
  });
});
