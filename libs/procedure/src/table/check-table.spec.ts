import { checkTable } from './check-table';
import { chain, days, hours, sevenSteps, step, table, text } from './testing/tables';
import { longestWay } from './table-time';
import { type StepTable } from './step-table';

const codes = (of: StepTable, severity?: string): readonly string[] =>
  checkTable(of)
    .filter((finding) => !severity || finding.severity === severity)
    .map((finding) => finding.code);

const forked = (a: readonly string[], before: readonly string[]): StepTable =>
  table([
    step('s0', 'r', 'o', [], { nextType: 'exclusive', next: before.map((to) => ({ to, when: text(to) })) }),
    step('s1', 'r', 'o', ['a', 'b'], { nextType: 'parallel' }),
    step('a', 'r', 'o', [], { nextType: 'exclusive', next: a.map((to) => ({ to, when: text(to) })) }),
    step('b', 'r', 'o', ['z']),
    step('z', 'r', 'o', ['end']),
  ]);
const intoBranch = forked(['z', 'wait-applicant'], ['s1', 'b']);
const endsInBranch = forked(['z', 'end'], ['s1', 'end-refused']);

describe('an approved table is checked before it is drawn', () => {
  it('finds nothing in the commonest table of provincial decisions', () => {
    expect(checkTable(sevenSteps())).toEqual([]);
  });

  it('warns when the steps add up to less than the stated total (R-23, fx-land-hn-917)', () => {
    const [finding] = checkTable(chain([1, 2, 1, 0.5, 0.5, 2, 0.5, 0.5, 0.5], 10));
    expect(finding).toMatchObject({ severity: 'warning', code: 'table.sum-differs' });
    expect(finding?.message.vi).toBe('Các bước cộng 8,5 ngày làm việc, tổng ghi 10 ngày làm việc.');
  });

  it('warns when the steps add up to more than the stated total (R-23, fx-land-hn-exchange)', () => {
    expect(checkTable(chain([0.5, 9, 2, 0.5], 10))[0]?.message.en).toBe(
      'The steps add up to 12 working days, the stated total is 10 working days.',
    );
  });

  it('compares the totals of stages as well (R-62)', () => {
    const two = table(
      [
        step('a', 'specialist', 'commune', ['b'], { stage: 'I', limit: days(4) }),
        step('b', 'specialist', 'province', ['end'], { stage: 'II', limit: days(5) }),
      ],
      {
        statutoryLimit: days(9),
        stages: [
          { stage: 'I', limit: days(3) },
          { stage: 'II', limit: days(5) },
        ],
      },
    );
    expect(codes(two)).toEqual(['table.sum-differs']);
    expect(checkTable(two)[0]?.message.vi).toContain('giai đoạn I ');
  });

  it('counts eight hours as a working day (R-15) and never turns calendar days into working days (R-14)', () => {
    const inHours = table([step('a', 'specialist', 'office', ['end'], { limit: hours(80) })], { statutoryLimit: days(10) });
    expect(checkTable(inHours)).toEqual([]);
    const mixed = table(
      [
        step('a', 'specialist', 'office', ['b'], { limit: days(5) }),
        step('b', 'specialist', 'office', ['end'], { limit: { value: 5, unit: 'calendar-days' } }),
      ],
      { statutoryLimit: days(10) },
    );
    expect(codes(mixed)).toEqual(['table.sum-mixed']);
  });

  it('takes the longest of parallel branches and leaves out what is not counted (R-17, R-23)', () => {
    const steps = [
      step('s1', 'specialist', 'commune', ['s2', 's3'], { nextType: 'parallel', limit: days(1) }),
      step('s2', 'police_officer', 'police', ['s4'], { nextType: 'join', limit: days(2) }),
      step('s3', 'insurance_officer', 'insurance', ['s4'], { nextType: 'join', limit: days(3) }),
      step('s4', 'one_stop_clerk', 'one-stop', ['end'], { counted: false, limit: days(9) }),
    ];
    expect(longestWay(table(steps))).toEqual({ kind: 'sum', limit: { value: 32, unit: 'working-hours' } });
  });

  it('warns of two steps labelled "Bước 3" and of a missing stage II (fx-duplicate-step-number)', () => {
    const label = { label: 'Bước 3' };
    const twice = table([
      step('a', 'specialist', 'office', ['b'], { ...label, stage: 'I', limit: days(1) }),
      step('b', 'specialist', 'office', ['c'], { ...label, stage: 'I', limit: days(1) }),
      step('c', 'specialist', 'office', ['end'], { ...label, stage: 'III', limit: days(1) }),
    ]);
    expect(codes(twice)).toEqual(['table.label-repeated', 'table.stage-skipped']);
  });

  it('says which time cell is no number', () => {
    const cell = 'Trong thời gian thông báo tuyển dụng';
    const [finding] = checkTable(table([step('a', 'specialist', 'office', ['end'], { timeCell: cell })]));
    expect(finding).toMatchObject({ severity: 'warning', code: 'table.limit-missing', element: 'a' });
    expect(finding?.message.vi).toContain(cell);
  });

  it.each([
    [
      'a hundred and one steps',
      chain(
        Array.from({ length: 101 }, () => 1),
        101,
      ),
      'table.too-long',
    ],
    ['a way into a parallel branch from outside', intoBranch, 'table.branch-entered'],
    ['a parallel branch that ends the process', endsInBranch, 'table.branch-ends'],
    ['no step at all', table([]), 'table.empty'],
    ['a step that leads nowhere known', table([step('a', 'r', 'o', ['zz'])]), 'table.target-unknown'],
    ['a step nobody reaches', table([step('a', 'r', 'o', ['end']), step('b', 'r', 'o', ['end'])]), 'table.step-unreached'],
    ['a procedure that never ends', table([step('a', 'r', 'o', ['b']), step('b', 'r', 'o', ['a'])]), 'table.no-end'],
    ['a step without a role', table([step('a', '', 'o', ['end'])]), 'table.role-missing'],
    ['a step without an agency', table([step('a', 'r', '', ['end'])]), 'table.agency-missing'],
    ['a step without work', table([step('a', 'r', 'o', ['end'], { name: text(' ') })]), 'table.name-missing'],
    ['two steps with one key', table([step('a', 'r', 'o', ['a']), step('a', 'r', 'o', ['end'])]), 'table.id-repeated'],
    ['a limit of 0', table([step('a', 'r', 'o', ['end'], { limit: days(0) })]), 'table.limit-unreasonable'],
    ['a limit of 10,000 days', table([step('a', 'r', 'o', ['end'], { limit: days(10_000) })]), 'table.limit-unreasonable'],
    [
      'a parallel branch to nowhere',
      table([step('a', 'r', 'o', ['b', 'end'], { nextType: 'parallel' }), step('b', 'r', 'o', ['end'])]),
      'table.fork-ends',
    ],
  ])('refuses %s', (_, wrong, code) => {
    expect(codes(wrong, 'error')).toContain(code);
  });
});
