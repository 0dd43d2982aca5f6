import { evaluate, evaluateCondition, evaluateTests } from './evaluate';

const dossier = {
  outcome: 'approved',
  fee: 135_000,
  applicant: { name: 'Nguyễn Thị Hòa', age: 34 },
  papers: [
    { name: 'Đơn đề nghị', original: true, copies: 1 },
    { name: 'Bản sao giấy chứng nhận', original: false, copies: 2 },
  ],
  received: '2026-02-13',
};
const valueOf = (expression: string) => {
  const answer = evaluate(expression, dossier, { now: Date.UTC(2026, 1, 13, 8, 20) });
  return answer.kind === 'value' ? answer.value : answer;
};

describe('an expression over a dossier', () => {
  it('reads a value, an entry of a value and an entry of every element of a list', () => {
    expect(valueOf('fee')).toBe(135_000);
    expect(valueOf('applicant.name')).toBe('Nguyễn Thị Hòa');
    expect(valueOf('papers.copies')).toEqual([1, 2]);
  });

  it('picks elements by place and by what they contain', () => {
    expect(valueOf('papers[1].name')).toBe('Đơn đề nghị');
    expect(valueOf('papers[-1].copies')).toBe(2);
    expect(valueOf('papers[not(original)].name')).toEqual(['Bản sao giấy chứng nhận']);
    expect(valueOf('papers[item.copies > 1].name')).toEqual(['Bản sao giấy chứng nhận']);
    expect(valueOf('papers[9]')).toBeNull();
  });

  it('counts, sums and asks about lists', () => {
    expect(valueOf('sum(papers.copies)')).toBe(3);
    expect(valueOf('count(papers[original])')).toBe(1);
    expect(valueOf('some paper in papers satisfies paper.copies > 1')).toBe(true);
    expect(valueOf('every paper in papers satisfies paper.original')).toBe(false);
    expect(valueOf('for paper in papers, n in 1..paper.copies return n')).toEqual([1, 1, 2]);
  });

  it('computes with dates and gives them back as text', () => {
    expect(valueOf('date(received) + duration("P3D")')).toBe('2026-02-16');
    expect(valueOf('date(received) < date("2026-02-14")')).toBe(true);
    expect(valueOf('day of week(date(received))')).toBe('Friday');
    expect(valueOf('years and months duration(date("2011-12-22"), date("2013-08-24"))')).toBe('P1Y8M');
    expect(valueOf('date("2026-02-30")')).toBeNull();
  });

  it('knows the time only as it is told, on the clock of Vietnam', () => {
    expect(valueOf('today()')).toBe('2026-02-13');
    expect(valueOf('now()')).toBe('2026-02-13T15:20:00+07:00');
    expect(valueOf('today() = date(received)')).toBe(true);
    expect(evaluate('today()', {}, { now: Date.UTC(2026, 1, 13, 17, 30) })).toMatchObject({ value: '2026-02-14' });
    expect(evaluate('today()', {})).toEqual({ kind: 'failed', code: 'clock.missing', detail: 'today()' });
  });

  it('takes names and texts of Vietnamese, composed or not, for the same', () => {
    expect(evaluate('hồ_sơ = "Hòa"'.normalize('NFD'), { hồ_sơ: 'Hòa' })).toMatchObject({ value: true });
  });

  it('never reaches what lies behind the values', () => {
    expect(valueOf('applicant.constructor')).toBeNull();
    expect(valueOf('applicant.toString')).toBeNull();
    expect(valueOf('constructor')).toBeNull();
    expect(valueOf('__proto__')).toBeNull();
    expect(valueOf('get value(applicant, "__proto__")')).toBeNull();
    expect(valueOf('{__proto__: 1}')).toMatchObject({ code: 'name.forbidden' });
    expect(valueOf('context put({}, "constructor", 1)')).toMatchObject({ code: 'name.forbidden' });
    expect(valueOf('context([{key: "__proto__", value: 1}])')).toMatchObject({ code: 'name.forbidden' });
    expect(valueOf('function(x) external {java: {class: "java.lang.Math"}}')).toMatchObject({ code: 'expression.refused' });
  });

  it('asks the caller for a value only when it needs it', () => {
    const asked: string[] = [];
    const ask = (name: string) => {
      asked.push(name);
      return name === 'outcome' ? 'approved' : undefined;
    };
    expect(evaluate('outcome = "approved" or fee > 5', ask)).toMatchObject({ value: true });
    expect(asked).toEqual(['outcome']);
  });

  it('says what it took for null', () => {
    expect(evaluate('outcom', dossier)).toEqual({ kind: 'value', value: null, hints: [{ code: 'name.unknown', detail: 'outcom' }] });
    expect(evaluate('fee + outcome', dossier)).toMatchObject({ value: null, hints: [{ code: 'type.unfit', detail: 'number + string' }] });
    expect(evaluate('applicant.phone', dossier)).toMatchObject({ value: null, hints: [{ code: 'entry.unknown', detail: 'phone' }] });
    expect(evaluate('fee / 0', dossier)).toMatchObject({ value: null, hints: [{ code: 'arguments.unfit' }] });
  });

  it('gives no function and no range as a result', () => {
    expect(valueOf('[1..5]')).toMatchObject({ code: 'result.not-a-value' });
    expect(valueOf('function(x) x')).toMatchObject({ code: 'result.not-a-value' });
    expect(valueOf('{a: count}')).toMatchObject({ code: 'result.not-a-value' });
  });
});

describe('a condition', () => {
  it('is true or false', () => {
    expect(evaluateCondition('outcome = "approved" and fee > 100000', dossier)).toEqual({ kind: 'value', value: true });
    expect(evaluateCondition('outcome = "refused"', dossier)).toEqual({ kind: 'value', value: false });
  });

  it('fails when it is null, and names the cause', () => {
    expect(evaluateCondition('decision', dossier)).toEqual({
      kind: 'failed',
      code: 'condition.not-boolean',
      detail: 'name.unknown: decision',
    });
    expect(evaluateCondition('fee < "a"', dossier)).toMatchObject({ code: 'condition.not-boolean' });
    expect(evaluateCondition('null', dossier)).toMatchObject({ code: 'condition.not-boolean', detail: 'null' });
  });

  it('fails when it is a text or a number, and is never taken for false', () => {
    expect(evaluateCondition('outcome', dossier)).toEqual({ kind: 'failed', code: 'condition.not-boolean', detail: '"approved"' });
    expect(evaluateCondition('fee', dossier)).toMatchObject({ code: 'condition.not-boolean' });
  });

  it('that cannot be read fails with the place', () => {
    expect(evaluateCondition('fee >', dossier)).toMatchObject({ code: 'expression.syntax' });
    expect(evaluateCondition('', dossier)).toMatchObject({ code: 'expression.syntax' });
  });
});

describe('a cell of a decision table', () => {
  const passes = (tests: string, input: Parameters<typeof evaluateTests>[1]) => {
    const answer = evaluateTests(tests, input, dossier);
    return answer.kind === 'value' ? answer.value : answer;
  };

  it('compares the input with each of its tests', () => {
    expect(passes('-', 5)).toBe(true);
    expect(passes('1, 2', 2)).toBe(true);
    expect(passes('> 5', 5)).toBe(false);
    expect(passes('[1..5]', 5)).toBe(true);
    expect(passes('(1..5)', 5)).toBe(false);
    expect(passes('< 5, > 10', 7)).toBe(false);
    expect(passes('"hộ kinh doanh", "công ty"', 'công ty')).toBe(true);
    expect(passes('not("a", "b")', 'c')).toBe(true);
    expect(passes('null', null)).toBe(true);
    expect(passes('true', false)).toBe(false);
    expect(passes('false', false)).toBe(true);
  });

  it('may speak of its input as ?', () => {
    expect(passes('? > 5 and ? < 7', 6)).toBe(true);
    expect(passes('contains(?, "hộ")', 'hộ kinh doanh')).toBe(true);
    expect(passes('? = fee', 135_000)).toBe(true);
  });

  it('is not passed by an input of another kind', () => {
    expect(passes('> 5', 'a')).toBe(false);
    expect(passes('"a"', 5)).toBe(false);
  });

  it('compares dates with dates', () => {
    expect(evaluateTests('>= date("2026-01-01")', '2026-02-01', {})).toEqual({ kind: 'value', value: false });
    expect(evaluateTests('date(?) >= date("2026-01-01")', '2026-02-01', {})).toEqual({ kind: 'value', value: true });
  });
});
