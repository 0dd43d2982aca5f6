import { type Decision } from '@mot-cua/procedure';
import {
  addInput,
  addOutput,
  addRule,
  moveRule,
  newDecision,
  removeColumn,
  removeRule,
  setCell,
  setInput,
  setOutput,
} from './decision-change';
import { askWith, askedNames } from './test-row';

/** Fee by area: 2.000 đồng a square metre up to 100, a flat sum above. */
const fee = (): Decision => {
  const begun = setOutput(setInput(newDecision([]), 0, { expression: 'area', kind: 'number' }), 0, { kind: 'number' });
  const first = setCell(setCell(begun, 0, 'when', 0, '<= 100'), 0, 'then', 0, 'area * 2000');
  return setCell(setCell(addRule(first), 1, 'when', 0, '> 100'), 1, 'then', 0, '250000');
};

describe('a decision table built in the grid', () => {
  it('keeps one cell per column whatever is added, taken away and moved', () => {
    const wide = addOutput(addInput(addRule(fee())));
    expect(wide.rules.map(({ when, then }) => [when.length, then.length])).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    const narrow = removeColumn(removeColumn(removeRule(wide, 2), 'in2'), 'out2');
    expect(narrow).toEqual(fee());
    expect(moveRule(fee(), 1, -1).rules.map(({ id }) => id)).toEqual(['rule2', 'rule1']);
  });

  it('answers a test row, with the rules it rests on', () => {
    expect(askedNames(fee())).toEqual(['area']);
    expect(askWith(fee(), { area: '50' }, 0)).toEqual({ kind: 'answer', value: 100_000, rules: ['rule1'] });
    expect(askWith(fee(), { area: '100,5' }, 0)).toEqual({ kind: 'answer', value: 250_000, rules: ['rule2'] });
  });

  it('says that no rule matches', () => {
    expect(askWith(removeRule(fee(), 1), { area: '500' }, 0)).toMatchObject({ kind: 'failed', code: 'decision.no-rule' });
  });

  it('gives each table and column an id nobody has', () => {
    expect(newDecision(['decision1', 'decision3']).id).toBe('decision2');
  });
});
