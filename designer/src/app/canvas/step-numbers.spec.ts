import { type Numberable, stepNumbers } from './step-numbers';

const step = (id: string, ...next: string[]): Numberable => ({ id, step: true, next });
const other = (id: string, ...next: string[]): Numberable => ({ id, step: false, next });
const numbered = (...nodes: Numberable[]) => Object.fromEntries(stepNumbers(nodes));

describe('the numbers of the steps', () => {
  it('follow the way of the dossier, whatever the order in the file', () => {
    expect(numbered(step('return'), other('start', 'receive'), step('receive', 'check'), step('check', 'return'))).toEqual({
      receive: 1,
      check: 2,
      return: 3,
    });
  });

  it('count the steps of a branch before the step where the branches meet', () => {
    const nodes = [
      other('start', 'receive'),
      step('receive', 'due?'),
      other('due?', 'meet', 'assess'),
      step('assess', 'pay'),
      step('pay', 'meet'),
      other('meet', 'sign'),
      step('sign'),
    ];
    expect(numbered(...nodes)).toEqual({ receive: 1, assess: 2, pay: 3, sign: 4 });
  });

  it('keep the order of the file among branches that run side by side', () => {
    expect(numbered(other('fork', 'b', 'a'), step('a'), step('b'))).toEqual({ a: 1, b: 2 });
  });

  it('give a step one number although the dossier may be sent back to it', () => {
    expect(
      numbered(other('start', 'draft'), step('draft', 'sign'), step('sign', 'ok?'), other('ok?', 'draft', 'end'), other('end')),
    ).toEqual({
      draft: 1,
      sign: 2,
    });
  });

  it('number a step nothing leads to as well, and a loop without entrance', () => {
    expect(Object.keys(numbered(other('start', 'a'), step('a'), step('lost'), step('x', 'y'), step('y', 'x'))).sort()).toEqual([
      'a',
      'lost',
      'x',
      'y',
    ]);
  });

  it('do not need a deep stack for ten thousand steps in a row', () => {
    const nodes = Array.from({ length: 10_000 }, (_, index) => step(`s${index}`, `s${index + 1}`));
    expect(stepNumbers(nodes).get('s9999')).toBe(10_000);
  });
});
