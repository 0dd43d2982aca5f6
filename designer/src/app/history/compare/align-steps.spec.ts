import { type Fact } from '@mot-cua/engine';
import { scenario } from '@mot-cua/engine/testing';
import { landHistory, landProcedure } from '../testing/land-history';
import { alignSteps, visitsOf } from './align-steps';

const byTheClock = (from: number, to: number): number => to - from;
const straight = (): readonly Fact[] =>
  scenario(landProcedure)
    .opens({ at: '2026-03-02T08:00', limit: '8 working-days', data: { area: 60 } })
    .completes('receive')
    .completes('check', { outcome: 'eligible' })
    .completes('sign').facts;

describe('two dossiers side by side', () => {
  it('stand step beside step; what only one of them went through has no counterpart', () => {
    const rows = alignSteps(visitsOf(landHistory(), byTheClock), visitsOf(straight(), byTheClock));
    expect(
      rows.map(({ node, left, right }) => `${node} ${left ? left.nth.toString() : '-'} ${right ? right.nth.toString() : '-'}`),
    ).toEqual(['receive 1 1', 'check 1 1', 'receive 2 -', 'check 2 -', 'sign 1 1']);
  });

  it('tell times, lateness, outcome and the values each act set', () => {
    const [, check] = visitsOf(landHistory(), byTheClock);
    expect(check.node).toBe('check');
    expect(check.waited + check.worked).toBeGreaterThan(0);
    expect(check.ended).toMatchObject({ how: 'completed', outcome: 'incomplete', late: 0 });
    expect(check.values).toEqual({ outcome: 'incomplete' });
    expect(visitsOf(landHistory(), byTheClock)[3].ended?.late).toBeGreaterThan(0);
  });

  it('of more steps than can be matched are laid side by side all the same', () => {
    const [visit] = visitsOf(straight(), byTheClock);
    const many = Array.from({ length: 700 }, (_, n) => ({ ...visit, visit: `receive#${n.toString()}` }));
    expect(alignSteps(many, many.slice(0, 650))).toHaveLength(700);
    expect(alignSteps([], [])).toEqual([]);
  });
});
