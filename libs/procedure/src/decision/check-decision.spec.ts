import { type Decision } from './decision';
import { checkDecision } from './check-decision';

const text = (vi: string) => ({ vi, en: vi });
const sound: Decision = {
  id: 'fee',
  name: text('Lệ phí'),
  hitPolicy: 'U',
  inputs: [
    { id: 'area', label: text('Diện tích'), expression: 'area', kind: 'number', values: '>= 0' },
    { id: 'kind', label: text('Loại'), expression: 'kind', kind: 'text', values: '"house", "shop"' },
  ],
  outputs: [{ id: 'fee', name: 'fee', label: text('Mức'), kind: 'number' }],
  rules: [
    { id: 'r1', when: ['<= 100', '"house"'], then: ['50000'] },
    { id: 'r2', when: ['> 100', '"house"'], then: ['area * 600'] },
    { id: 'r3', when: ['-', '"shop"'], then: ['200000'] },
  ],
};
const codes = (more: Partial<Decision>) => checkDecision({ ...sound, ...more }).map(({ code }) => code);
const [area, kind] = sound.inputs;
const [fee] = sound.outputs;
const [r1, r2, r3] = sound.rules;
if (!area || !kind || !fee || !r1 || !r2 || !r3) throw new Error('the table is incomplete');

describe('a decision table before publishing', () => {
  it('without faults has no findings', () => {
    expect(checkDecision(sound)).toEqual([]);
  });

  it('names the cell whose expression cannot be used', () => {
    const [finding] = checkDecision({ ...sound, rules: [r1, { ...r2, when: ['> (5', '-'] }, r3] });
    expect(finding).toMatchObject({ severity: 'error', code: 'decision.expression', decision: { id: 'fee', rule: 'r2', column: 'area' } });
    expect(finding?.message.vi).toBe('Bảng ‹Lệ phí›: quy tắc 2, cột ‹Diện tích›: biểu thức không dùng được (ký tự 5): > (5');
    expect(codes({ rules: [r1, { ...r2, then: ['matches('] }, r3] })).toEqual(['decision.expression']);
    expect(codes({ inputs: [{ ...area, expression: 'f(' }, kind] })).toEqual(['decision.expression']);
    expect(codes({ inputs: [{ ...area, values: '>' }, kind] })).toEqual(['decision.expression']);
  });

  it('says what its columns lack', () => {
    expect(codes({ inputs: [] })).toContain('decision.no-input');
    expect(codes({ outputs: [] })).toContain('decision.no-output');
    expect(codes({ rules: [] })).toEqual(['decision.no-rules']);
    expect(codes({ inputs: [{ ...area, expression: ' ' }, kind] })).toEqual(['decision.expression-missing']);
    expect(codes({ inputs: [area, { ...kind, id: 'area' }] })).toContain('decision.column-twice');
    expect(codes({ outputs: [fee, { ...fee, id: 'again' }] })).toContain('decision.output-name');
    expect(codes({ id: 'a b' })).toContain('decision.id');
    expect(codes({ name: text('') })).toEqual(['decision.name']);
  });

  it('says what its rules lack', () => {
    expect(codes({ rules: [r1, r2, { ...r3, then: [] }] })).toEqual(['decision.cells']);
    expect(codes({ rules: [r1, { ...r2, id: 'r1' }, r3] })).toEqual(['decision.rule-twice']);
    expect(codes({ rules: [r1, r2, { ...r3, then: ['-'] }] })).toEqual(['decision.cell-empty']);
    expect(codes({ rules: [r1, r2, { ...r3, then: ['"much"'] }] })).toEqual(['decision.kind']);
    expect(codes({ outputs: [{ ...fee, values: ['50000', '200000'] }], rules: [r1, { ...r2, then: ['60000'] }, r3] })).toEqual([
      'decision.not-allowed',
    ]);
  });

  it('asks of each hit policy what it needs', () => {
    expect(codes({ hitPolicy: 'P' })).toEqual(['decision.priority-missing']);
    expect(codes({ hitPolicy: 'O', outputs: [{ ...fee, values: ['50000', '200000'] }] })).toEqual([]);
    expect(codes({ aggregator: 'sum' })).toEqual(['decision.aggregator']);
    expect(codes({ hitPolicy: 'C', aggregator: 'sum' })).toEqual([]);
    expect(codes({ hitPolicy: 'C', aggregator: 'sum', outputs: [{ ...fee, kind: 'text' }], rules: [{ ...r3, then: ['"x"'] }] })).toEqual([
      'decision.aggregator',
    ]);
    const second = { ...fee, id: 'days', name: 'days' };
    expect(
      codes({ outputs: [{ ...fee, otherwise: '0' }, second], rules: sound.rules.map((rule) => ({ ...rule, then: [...rule.then, '1'] })) }),
    ).toEqual(['decision.otherwise-partial']);
  });

  it('tells with an example when no rule matches, or two where only one may', () => {
    const gap = checkDecision({ ...sound, rules: [r1, r2] });
    expect(gap.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'decision.gap']]);
    expect(gap[0]?.message.vi).toBe('Bảng ‹Lệ phí›: không quy tắc nào khớp khi Diện tích = 0, Loại = "shop".');
    expect(codes({ rules: [r1, r2], outputs: [{ ...fee, otherwise: '0' }] })).toEqual([]);
    const overlap = checkDecision({ ...sound, rules: [r1, { ...r2, when: ['>= 100', '"house"'] }, r3] });
    expect(overlap).toMatchObject([{ severity: 'error', code: 'decision.overlap', decision: { rule: 'r2' } }]);
    expect(overlap[0]?.message.en).toBe('Table ‹Lệ phí›: rules 1, 2 all match when Diện tích = 100, Loại = "house".');
    expect(codes({ hitPolicy: 'F', rules: [r1, { ...r2, when: ['>= 100', '"house"'] }, r3] })).toEqual([]);
  });

  it('leaves alone what depends on more than the column', () => {
    expect(codes({ rules: [r1, { ...r2, when: ['> limit', '"house"'] }] })).toEqual([]);
  });

  it('is refused when it is too large, without looking further', () => {
    const rules = Array.from({ length: 1_001 }, (_, index) => ({ ...r1, id: `r${index}` }));
    expect(codes({ rules })).toEqual(['decision.too-large']);
  });
});
