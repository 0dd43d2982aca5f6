import fc from 'fast-check';
import { evaluate as byFeelin } from 'feelin';
import { evaluate } from './evaluate';

const values = {
  a: { b: { c: 5 } },
  x: [1, 2, 3, 4],
  t: 'một cửa',
  people: [
    { name: 'An', age: 20 },
    { name: 'Bình', age: 40 },
  ],
};

const theirs = (expression: string): unknown => {
  try {
    return JSON.parse(JSON.stringify(byFeelin(expression, values).value ?? null));
  } catch {
    return 'failed';
  }
};
const ours = (expression: string): unknown => {
  const answer = evaluate(expression, values);
  return answer.kind === 'value' ? answer.value : answer.code;
};

const same = [
  '1+1',
  '-1',
  'a.b.c',
  'x[1]',
  'x[-1]',
  'x[item > 2]',
  'people[age > 30].name',
  'for i in 1..3 return i*2',
  'for i in [1..3], j in [10,20] return i+j',
  'some i in x satisfies i > 2',
  'every i in x satisfies i > 2',
  '{f: function(a, b) a+b, r: f(1,2)}.r',
  'if a.b.c = 5 then "y" else "n"',
  '3 between 1 and 5',
  '3 in (1,2,[3..4])',
  '3 in [1..2]',
  '3 in > 2',
  '{a: 1, "b c": 2, d e: a+1}',
  '[1,2,"x"]',
  'date("2026-02-13") < date("2026-03-01")',
  'date("2026-02-13") + duration("P1D")',
  'date and time("2026-02-13T10:00:00+07:00") - date and time("2026-02-12T10:00:00+07:00")',
  '@"2026-02-13".year',
  '@"PT5H".hours',
  'day of week(@"2026-02-13")',
  'day of year(@"2026-02-13")',
  'month of year(@"2026-02-13")',
  'week of year(@"2026-02-13")',
  '"a" + "b"',
  'string length("Nguyễn")',
  'upper case("đường")',
  'lower case("ABC")',
  'substring("foobar",3)',
  'substring("foobar",3,2)',
  'substring("foobar",-2,1)',
  'contains("foobar","oba")',
  'starts with("abc","a")',
  'ends with("abc","c")',
  'substring before("foobar","bar")',
  'substring after("foobar","ob")',
  'string join(["a","b"],"-")',
  'split("a,b",",")',
  'replace("aba","a","x")',
  'count([1,2])',
  'sum([1,2.5])',
  'min(1,2,3)',
  'max([3,4])',
  'mean([1,2,3])',
  'median([6,1,2,3])',
  'mode([6,3,9,6,6])',
  'all([true,false])',
  'any([true,null])',
  'sublist([1,2,3],2)',
  'sublist([1,2,3],1,2)',
  'append([1],2,3)',
  'concatenate([1],[2])',
  'insert before([1,3],1,2)',
  'remove([1,2,3],2)',
  'reverse([1,2])',
  'index of([1,2,3,2],2)',
  'union([1,2],[2,3])',
  'distinct values([1,2,1])',
  'flatten([[1,[2]],3])',
  'sort([3,1,2], function(x,y) x < y)',
  'get value({a:1},"a")',
  'get entries({a:1})',
  'context merge([{a:1},{b:2}])',
  'context put({a:1},"b",2)',
  'context([{key: "a", value: 1}])',
  'floor(1.5)',
  'ceiling(1.5)',
  'decimal(1/3,2)',
  'round half up(2.5,0)',
  'round half down(2.5,0)',
  'round up(1.121,2)',
  'round down(1.129,2)',
  'modulo(10,4)',
  'modulo(-10,4)',
  'abs(-1)',
  'sqrt(16)',
  'odd(3)',
  'even(2)',
  'log(1)',
  'number("1,000.5",",",".")',
  'string(1.5)',
  'string([1,"a"])',
  'string({a: 1})',
  'not(true)',
  'not(null)',
  'null = null',
  '1 = "1"',
  'a = null',
  'missing',
  'missing = null',
  'true and null',
  'false and null',
  'true or null',
  'null or false',
  '5 / 0',
  '2 ** 3',
  'a instance of context',
  '1 instance of number',
  '[1] instance of list<number>',
  'before(1,2)',
  'after(1,2)',
  'before([1..5],[6..7])',
  'includes([1..10],5)',
  'meets([1..5],[5..7])',
  'overlaps([1..5],[4..7])',
  'is(1,1)',
  'duration("P1Y2M")',
  'date("2026-13-01")',
  'date and time(date("2026-01-01"), time("10:00:00"))',
  'time("10:30:00").hour',
  'x = [1,2,3,4]',
  '{a:1} = {a:1}',
  'for i in 1..4 return if i = 1 then 1 else partial[-1] * i',
  'list contains([1,null],null)',
  'some x in [] satisfies x',
  'every x in [] satisfies x',
  '[][1]',
  'people[1].name',
  'people.name',
  '"a" in ("a","b")',
  'date("2026-02-13").weekday',
  '-(3)',
  '10 - 3 - 2',
  '2*3+4',
  '(1+2)*3',
  'list replace([2,4,7,8], 3, 6)',
  '"x" < "y"',
  '@"P1D" + @"P1D"',
  '@"P1D" < @"P2D"',
  'string(@"2026-02-13")',
  'null + 1',
  'date(2026, 2, 13)',
  'time(10, 30, 0)',
  '@"10:30:00"',
  '@"2026-02-13T10:00:00"',
  'substring(string: "foobar", start position: 3)',
];

describe('FEEL here and in feelin', () => {
  it.each(same)('agree on %s', (expression) => {
    expect(ours(expression)).toEqual(theirs(expression));
  });

  it.each([
    ['0.1 + 0.2', 0.3, 'decimals are exact'],
    ['1e3', 1000, 'feelin reads 1'],
    ['1 < "a"', null, 'different kinds have no order (DMN, comparison); feelin says false'],
    ['years and months duration(date("2011-12-22"), date("2013-08-24"))', 'P1Y8M', 'feelin leaves the days in'],
    ['if null then 1 else 2', 2, 'as in feelin'],
    ['list contains([[1]], [1])', true, 'equality of lists, feelin compares identity'],
    ['[1..5]', 'result.not-a-value', 'a range is no result'],
  ])('%s gives %s: %s', (expression, value, _why) => {
    expect(ours(expression)).toEqual(value);
  });

  const leaf = fc.oneof(
    fc.integer({ min: -20, max: 20 }).map(String),
    fc.constantFrom('a.b.c', 'x[2]', 'x[-1]', 'count(x)', 'true', 'false', 'null', 't', '"a"', 'people[1].age', 'missing', '[1, 2]', 'x'),
  );
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '=', '!=', 'and', 'or'), tie('expression'))
        .map(([l, o, r]) => `(${l} ${o} ${r})`),
      fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([c, y, n]) => `(if ${c} = true then ${y} else ${n})`),
      tie('expression').map((e) => `not(${e})`),
      tie('expression').map((e) => `(some i in x satisfies (i = ${e}))`),
      tie('expression').map((e) => `{k: ${e}}.k`),
      tie('expression').map((e) => `(for i in [1, 2] return ${e})`),
      fc.integer({ min: 0, max: 8 }).map((n) => `(${n} in (1, [2..6], "a"))`),
    ),
  }));

  it('agree on three hundred composed expressions', () => {
    fc.assert(
      fc.property(expression, (text) => {
        expect({ text, value: ours(text) }).toEqual({ text, value: theirs(text) });
      }),
      { numRuns: 300, seed: 2026 },
    );
  });
});
