import { type Procedure } from '@mot-cua/procedure';
import { draw, each, type Scenario, scenario } from '../testing/index';
import { bounds } from './bounds';

const ordinary = draw('ordinary').start('s').task('a').path('s', 'a').build();
/** Whatever another dossier has met: this one goes on. */
const anotherGoesOn = () => {
  expect(scenario(ordinary).opens().completes('a').isClosed()).toBe(true);
};
const detailOf = ({ facts }: Scenario): string | undefined =>
  facts.flatMap((fact) => (fact.kind === 'IncidentRaised' ? [fact.detail ?? ''] : []))[0];

describe('a procedure that asks for too much', () => {
  afterEach(anotherGoesOn);

  it('that goes round without waiting stops at the bound of facts, with the click kept', () => {
    const endless = draw('p').start('s').task('a').exclusive('x').manual('m').path('s', 'a', 'x', 'm', 'x').build();
    const dossier = scenario(endless).opens().completes('a');
    expect(dossier.incidents()).toEqual(['p: command.too-long']);
    expect(detailOf(dossier)).toBe(String(bounds.maxFactsPerCommand));
    expect(dossier.facts.some(({ kind }) => kind === 'TaskCompleted')).toBe(true);
  });

  it.each([true, false])(
    'that wants 10,000 passages has them, one after the other (%s) or at once, and no more facts for it than they need',
    (sequential) => {
      const many = draw('p')
        .start('s')
        .script('count', 'n', 'n + 1', { loop: each({ cardinality: '10000', sequential, output: 'all', outputItem: 'loopCounter' }) })
        .task('after')
        .path('s', 'count', 'after')
        .build();
      const dossier = scenario(many).opens({ data: { n: 0 } });
      expect(dossier.incidents()).toEqual([]);
      expect(dossier.waiting()).toEqual(['after']);
      expect(dossier.data()['all']).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 1));
      expect(dossier.facts.length).toBeLessThan(40_020);
    },
  );

  it('that goes round and round a loop of 10,000 passages stops at the bound of facts with passages', () => {
    const endless = draw('p')
      .start('s')
      .exclusive('x')
      .script('count', 'n', '1', { loop: each({ cardinality: '10000' }) })
      .path('s', 'x', 'count', 'x')
      .build();
    const dossier = scenario(endless).opens();
    expect(dossier.incidents()).toEqual(['p: command.too-long']);
    expect(detailOf(dossier)).toBe(String(bounds.maxFactsWithPassages));
  });

  it('that wants 10,001 passages at once is told how many there may be, and starts none', () => {
    const many = draw('p')
      .start('s')
      .task('a', { loop: each({ cardinality: '10001' }) })
      .path('s', 'a')
      .build();
    const dossier = scenario(many).opens();
    expect(dossier.incidents()).toEqual(['a: items.too-many']);
    expect(detailOf(dossier)).toBe(`10001 > ${bounds.maxItems}`);
    expect(dossier.entered('a')).toBe(1);
  });

  it('that calls itself for ever stops at the bound of depth', () => {
    const called: Record<string, Procedure> = {};
    const round = (): Procedure => draw('round').start('s').call('again', 'round').path('s', 'again').calls(called).build();
    called['round'] = round();
    const dossier = scenario(called['round']).opens();
    expect(dossier.incidents()).toEqual([expect.stringMatching(/again: depth.too-deep$/)]);
    expect(detailOf(dossier)).toBe(String(bounds.maxDepth));
  });

  it('whose expression would never end fails at its bound and goes on once it is put right', () => {
    const bomb = draw('p').start('s').script('x', 'sum', 'sum(for a in 1..n, b in 1..n return a * b)').path('s', 'x').build();
    const dossier = scenario(bomb).opens({ data: { n: 10_000 } });
    expect(dossier.incidents()).toEqual(['x: expression.failed']);
    expect(dossier.corrects({ n: 2 }).retries('x').dossier).toMatchObject({ status: 'closed', data: { sum: 9 } });
  });

  it('is not given 100,000 values: the command is refused before anything is recorded', () => {
    const dossier = scenario(ordinary);
    const data = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`v${index}`, index]));
    expect(() => dossier.opens({ data })).toThrow(`"most":${bounds.maxValues}`);
    expect(dossier.facts).toEqual([]);
  });
});
