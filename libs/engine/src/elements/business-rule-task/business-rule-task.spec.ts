import { type Decision } from '@mot-cua/procedure';
import { draw, type Scenario, scenario, table } from '../../../testing/index';

const asking = (decision: Decision, data: Readonly<Record<string, string | number | boolean>> = {}): Scenario =>
  scenario(
    draw('p').start('s').rule('look-up', decision.id, 'answer').task('after').path('s', 'look-up', 'after').decides(decision).build(),
  ).opens({
    data,
  });
const answer = (decision: Decision, data: Readonly<Record<string, string | number | boolean>>) => asking(decision, data).data()['answer'];

const byArea = table('fee-by-area', 'U', 'area -> fee', ['<= 100 -> 50000', '(100..500] -> 120000', '> 500 -> area * 300']);

describe('a decision table', () => {
  it('answers by the one rule that matches, and the history tells which', () => {
    const dossier = asking(byArea, { area: 600 });
    expect(dossier.data()).toEqual({ area: 600, answer: 180_000 });
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.facts.find(({ kind }) => kind === 'Noted')).toMatchObject({ put: { decision: 'fee-by-area', rules: ['r3'] } });
  });

  it('that no rule of matches is an incident, which goes on once the data are put right', () => {
    const positive = table('t', 'U', 'area -> fee', ['[0..100] -> 1']);
    const dossier = asking(positive, { area: -5 });
    expect(dossier.incidents()).toEqual(['look-up: decision.no-rule']);
    expect(dossier.retries('look-up').incidents()).toEqual(['look-up: decision.no-rule']);
    expect(dossier.corrects({ area: 5 }).retries('look-up').data()['answer']).toBe(1);
    expect(dossier.waiting()).toEqual(['after']);
  });

  it('with the policy U of which two rules match is an incident that names them', () => {
    const dossier = asking(table('t', 'U', 'area -> fee', ['< 10 -> 1', '< 20 -> 2', '>= 20 -> 3']), { area: 5 });
    expect(dossier.incidents()).toEqual(['look-up: decision.overlap']);
    expect(dossier.facts.find(({ kind }) => kind === 'IncidentRaised')).toMatchObject({ detail: 't: #1 #2' });
  });

  it('with the policy A takes several rules that say the same, and refuses rules that differ', () => {
    const same = table('t', 'A', 'area -> fee', ['< 10 -> 1', '< 20 -> 1', '< 30 -> 2']);
    expect(answer(same, { area: 25 })).toBe(2);
    expect(asking(same, { area: 5 }).incidents()).toEqual(['look-up: decision.conflict']);
    expect(answer(table('t', 'A', 'area -> fee', ['< 10 -> 1', '< 20 -> 1']), { area: 5 })).toBe(1);
  });

  it('with the policy F takes the first rule, with P the one whose answer stands highest', () => {
    const rules = ['< 20 -> "low"', '< 10 -> "high"', '- -> "middle"'];
    expect(answer(table('t', 'F', 'area -> risk', rules), { area: 5 })).toBe('low');
    const ordered = { values: { risk: ['"high"', '"middle"', '"low"'] } };
    expect(answer(table('t', 'P', 'area -> risk', rules, ordered), { area: 5 })).toBe('high');
    expect(answer(table('t', 'P', 'area -> risk', rules, ordered), { area: 15 })).toBe('middle');
  });

  it('with the policies R and O answers the list of all that match, in the order of the rules or of the values', () => {
    const rules = ['< 20 -> "low"', '< 10 -> "high"', '- -> "middle"'];
    const ordered = { values: { risk: ['"high"', '"middle"', '"low"'] } };
    expect(answer(table('t', 'R', 'area -> risk', rules), { area: 5 })).toEqual(['low', 'high', 'middle']);
    expect(answer(table('t', 'O', 'area -> risk', rules, ordered), { area: 5 })).toEqual(['high', 'middle', 'low']);
    expect(answer(table('t', 'R', 'area -> risk', ['< 1 -> "low"']), { area: 5 })).toEqual([]);
  });

  it('with the policy C collects, adds exactly, takes the least, the greatest, or counts', () => {
    const rules = ['> 0 -> 0.1', '> 1 -> 0.2', '> 2 -> 7', '> 100 -> 9'];
    const collected = (aggregator?: 'sum' | 'min' | 'max' | 'count', area = 2) =>
      answer(table('t', 'C', 'area -> fee', rules, aggregator && { aggregator }), { area });
    expect(collected()).toEqual([0.1, 0.2]);
    expect(collected('sum')).toBe(0.3);
    expect(collected('min', 3)).toBe(0.1);
    expect(collected('max', 3)).toBe(7);
    expect(collected('count')).toBe(2);
    expect(collected('count', 0)).toBe(0);
    expect(asking(table('t', 'C', 'area -> fee', rules, { aggregator: 'sum' }), { area: 0 }).incidents()).toEqual([
      'look-up: decision.no-rule',
    ]);
  });

  it('with several answers gives a record of them by their names, and a default when it has one', () => {
    const two = table('t', 'U', 'area, kind -> fee, days', ['> 0, "house" -> 500, 3'], { otherwise: { fee: '0', days: '1 + 1' } });
    expect(answer(two, { area: 5, kind: 'house' })).toEqual({ fee: 500, days: 3 });
    expect(answer(two, { area: 5, kind: 'shop' })).toEqual({ fee: 0, days: 2 });
  });

  it('refuses what is not among the values of a column', () => {
    const allowed = { allowed: { kind: '"house", "shop"' } };
    const closed = table('t', 'F', 'kind -> fee', ['"house" -> 1', '- -> 2'], allowed);
    expect(answer(closed, { kind: 'shop' })).toBe(2);
    expect(asking(closed, { kind: 'palace' }).incidents()).toEqual(['look-up: decision.input-invalid']);
    const wrong = table('t', 'F', 'kind -> risk', ['- -> kind'], { values: { risk: ['"low"'] } });
    expect(asking(wrong, { kind: 'high' }).incidents()).toEqual(['look-up: decision.output-invalid']);
  });

  it('refuses what is not of the kind of its column, and compares dates as dates', () => {
    const typed = (kind: 'number' | 'date', cell: string): Decision => {
      const plain = table('t', 'F', 'x -> y', [[[cell], ['1']], '- -> 2']);
      return { ...plain, inputs: plain.inputs.map((input) => ({ ...input, kind })) };
    };
    expect(asking(typed('number', '> 5'), { x: 'nine' }).incidents()).toEqual(['look-up: decision.input-invalid']);
    expect(answer(typed('date', '< date("2026-03-01")'), { x: '2026-02-28' })).toBe(1);
    expect(answer(typed('date', '< date("2026-03-01")'), { x: '2026-03-01' })).toBe(2);
    expect(asking(typed('date', '-'), { x: 'tomorrow' }).incidents()).toEqual(['look-up: decision.input-invalid']);
  });

  it('whose cell fails is an incident that names rule and column; a table that is not there is one too', () => {
    const bomb = table('t', 'F', 'x -> y', [[['-'], ['for a in 1..10000, b in 1..10000 return a * b']]]);
    const dossier = asking(bomb, { x: 1 });
    expect(dossier.incidents()).toEqual(['look-up: expression.failed']);
    expect(dossier.facts.find(({ kind }) => kind === 'IncidentRaised')).toMatchObject({
      detail: expect.stringContaining('t: #1 "y" evaluation.too-') as unknown,
    });
    const missing = scenario(draw('p').start('s').rule('look-up', 'nowhere', 'x').end('e').path('s', 'look-up', 'e').build()).opens();
    expect(missing.incidents()).toEqual(['look-up: decision.unknown']);
  });

  it('of many heavy cells ends at the steps they share', () => {
    const heavy = Array.from({ length: 60 }, (_, row) => [[`? > sum(for i in 1..9000 return i) + ${row}`], ['1']] as const);
    expect(asking(table('t', 'F', 'x -> y', heavy), { x: 1 }).incidents()).toEqual(['look-up: expression.failed']);
  });
});
