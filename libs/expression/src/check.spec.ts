import { names, outline } from './check';

const mentions = (expression: string) => {
  const read = outline(expression);
  return read.kind === 'outline' ? read.mentions : read;
};

describe('the names an expression reads', () => {
  it('are those it does not bring itself', () => {
    expect(names('outcome = "approved" and fee > total')).toEqual(['fee', 'outcome', 'total']);
    expect(names('applicant.name')).toEqual(['applicant']);
    expect(names('for x in list, y in x.parts return y + z')).toEqual(['list', 'z']);
    expect(names('some x in list satisfies x > limit')).toEqual(['limit', 'list']);
    expect(names('function(a, b) a + b + c')).toEqual(['c']);
    expect(names('{a: 1, b: a + d}.b')).toEqual(['d']);
    expect(names('{f: function(n) f(n - 1) + k, r: f(3)}')).toEqual(['k']);
    expect(names('count(list) + string length(text)')).toEqual(['list', 'text']);
    expect(names('f(a: x)')).toEqual([]);
    expect(names('sort(list, function(a, b) a < b)')).toEqual(['list']);
    expect(names('x instance of number')).toEqual(['x']);
    expect(names('not a')).toEqual(['not a']);
  });

  it('are told with the entries read of them', () => {
    expect(outline('residence.province = "Tỉnh Lai Châu" and (for x in list return x.name)[1] = y.b.c')).toMatchObject({
      entries: [
        { name: 'residence', entry: 'province' },
        { name: 'y', entry: 'b' },
      ],
    });
  });

  it('leave out what a filter may find in the elements', () => {
    expect(names('papers[copies > 1]')).toEqual(['papers']);
    expect(mentions('papers[copies > 1].name')).toEqual(['copies', 'name', 'papers']);
  });

  it('mention every way to reach personal data', () => {
    expect(mentions('get value(applicant, "idNumber")')).toEqual(['applicant', 'idNumber']);
    expect(mentions('{"phone": 1}.phone')).toEqual(['phone']);
  });
});

describe('reading at publishing', () => {
  it('finds functions that do not exist, where values from outside are never functions', () => {
    expect(outline('isComplete(papers)')).toMatchObject({ code: 'expression.refused', detail: 'isComplete()', position: 0 });
    expect(outline('1 + foo bar(2)')).toMatchObject({ code: 'expression.refused', detail: 'foo bar()', position: 4 });
    expect(outline('{f: function(x) x, y: f(1)}.y')).toMatchObject({ kind: 'outline' });
    expect(outline('x instance of Customer')).toMatchObject({ code: 'expression.refused' });
  });

  it('tells what depends on the time', () => {
    expect(outline('date(d) < today()')).toMatchObject({ asksTheTime: true });
    expect(outline('date(d) < date("2026-01-01")')).toMatchObject({ asksTheTime: false });
  });

  it('reads cells of decision tables too', () => {
    expect(outline('> limit, [1..max]', 'tests')).toMatchObject({ kind: 'outline', names: ['limit', 'max'] });
    expect(outline('-', 'tests')).toMatchObject({ kind: 'outline', names: [] });
    expect(outline('not(', 'tests')).toMatchObject({ code: 'expression.syntax' });
  });
});
