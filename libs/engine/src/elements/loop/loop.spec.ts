import { draw, each, everyOrder, repeat, scenario, trigger } from '../../../testing/index';

const asked = (loop: Parameters<typeof each>[0]) =>
  draw('p')
    .start('s')
    .task('ask', { outcomes: ['yes', 'no'], loop: each(loop) })
    .task('after')
    .end('e')
    .path('s', 'ask', 'after', 'e')
    .build();
const agencies = { list: ['police', 'health', 'land'] };

describe('an activity for each of several', () => {
  it('asks all at once and goes on when all have answered, with the answers in the order of the list, not of their coming', () => {
    const procedure = asked({ collection: 'list', item: 'who', output: 'answers', outputItem: '{ who: who, said: outcome }' });
    for (const order of everyOrder([1, 2, 3])) {
      const dossier = scenario(procedure).opens({ data: agencies });
      const visits = dossier.dossier.visits.filter(({ part }) => part === 'item');
      expect(visits.map(({ data }) => data)).toEqual([
        { loopCounter: 1, who: 'police' },
        { loopCounter: 2, who: 'health' },
        { loopCounter: 3, who: 'land' },
      ]);
      const said = ['yes', 'no', 'yes'];
      for (const number of order) {
        expect(dossier.waiting()).not.toContain('after');
        const visit = visits[number - 1].id;
        dossier.asks({ kind: 'CompleteTask', visit, outcome: said[number - 1] }, { person: 'x', agency: 1, role: 'officer' });
      }
      expect(dossier.waiting()).toEqual(['after']);
      expect(dossier.data()['answers']).toEqual([
        { who: 'police', said: 'yes' },
        { who: 'health', said: 'no' },
        { who: 'land', said: 'yes' },
      ]);
      expect(dossier.data()).not.toHaveProperty('outcome');
    }
  });

  it('asks one after the other when it is sequential', () => {
    const dossier = scenario(asked({ collection: 'list', sequential: true })).opens({ data: agencies });
    for (let i = 0; i < 3; i++) {
      expect(dossier.waiting()).toEqual(['ask']);
      dossier.completes('ask', { outcome: 'yes' });
    }
    expect(dossier.waiting()).toEqual(['after']);
  });

  it('ends the rest when enough have answered: nobody is left with a task that no longer counts', () => {
    const dossier = scenario(asked({ cardinality: '3', completionCondition: 'numberOfCompletedInstances >= 2' })).opens();
    expect(dossier.completes('ask', { outcome: 'yes' }).waiting()).toEqual(['ask', 'ask']);
    expect(dossier.completes('ask', { outcome: 'no' }).waiting()).toEqual(['after']);
    expect(dossier.dossier.visits.map(({ node }) => node)).toEqual(['p', 'after']);
  });

  it('ends on the first refusal, seen by the condition with the value of that passage', () => {
    const dossier = scenario(
      asked({ cardinality: '3', completionCondition: 'outcome = "no"', output: 'all', outputItem: 'outcome' }),
    ).opens();
    expect(dossier.completes('ask', { outcome: 'yes' }).waiting()).toHaveLength(2);
    expect(dossier.completes('ask', { outcome: 'no', nth: 2 }).waiting()).toEqual(['after']);
    expect(dossier.data()['all']).toEqual(['yes', 'no']);
  });

  it('counts instances, active and completed ones', () => {
    const condition = 'numberOfInstances = 4 and numberOfActiveInstances = 1 and numberOfCompletedInstances = 3';
    const dossier = scenario(asked({ cardinality: '4', completionCondition: condition })).opens();
    dossier.completes('ask', { outcome: 'yes' }).completes('ask', { outcome: 'yes' });
    expect(dossier.waiting()).toHaveLength(2);
    expect(dossier.completes('ask', { outcome: 'yes' }).waiting()).toEqual(['after']);
  });

  it('of none goes on at once', () => {
    expect(
      scenario(asked({ cardinality: '0' }))
        .opens()
        .waiting(),
    ).toEqual(['after']);
    expect(
      scenario(asked({ collection: 'list', output: 'out' }))
        .opens({ data: { list: [] } })
        .data(),
    ).toMatchObject({ out: [] });
  });

  it.each([
    ['a negative number', { cardinality: '-1' }, 'items.invalid'],
    ['half a number', { cardinality: '1.5' }, 'items.invalid'],
    ['no number', { cardinality: 'unknown' }, 'items.invalid'],
    ['no list', { collection: '"police"' }, 'items.invalid'],
    ['more than may be', { cardinality: '10001' }, 'items.too-many'],
  ])('of %s is an incident, and nothing is begun', (_what, loop, code) => {
    const dossier = scenario(asked(loop)).opens();
    expect(dossier.incidents()).toEqual([`ask: ${code}`]);
    expect(dossier.waiting()).toEqual([]);
  });

  it('is one host for its boundary event, however many passages it has: a limit on the whole fires once', () => {
    const procedure = draw('p')
      .start('s')
      .task('ask', { loop: each({ cardinality: '3' }) })
      .boundary('silent', 'ask', trigger.after('P12D'))
      .task('consent')
      .end('e')
      .path('s', 'ask', 'e')
      .path('silent', 'consent')
      .build();
    const dossier = scenario(procedure).opens().completes('ask');
    expect(dossier.allWaits().filter(({ kind }) => kind === 'timer')).toHaveLength(1);
    expect(dossier.at('2026-03-14T08:00').waiting()).toEqual(['consent']);
  });

  it('runs a thousand automatic passages without overflowing, in one command', () => {
    for (const sequential of [true, false]) {
      const procedure = draw('p')
        .start('s')
        .script('count', 'n', 'n + 1', { loop: each({ cardinality: '1000', sequential }) })
        .task('after')
        .path('s', 'count', 'after')
        .build();
      const dossier = scenario(procedure).opens({ data: { n: 0 } });
      expect(dossier.waiting()).toEqual(['after']);
      expect(dossier.data()['n']).toBe(1000);
    }
  });

  it('repeats whole sub-processes, each with names of its own', () => {
    const procedure = draw('p')
      .start('s')
      .sub(
        'stage',
        (inside) => inside.start('s1').task('a').script('note', 'mine', 'loopCounter * 10').task('b').path('s1', 'a', 'note', 'b'),
        {
          properties: ['mine'],
          loop: each({ cardinality: '2', output: 'all', outputItem: 'mine' }),
        },
      )
      .task('after')
      .path('s', 'stage', 'after')
      .build();
    const dossier = scenario(procedure).opens().completes('a').completes('b').completes('a').completes('b');
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.data()['all']).toEqual([10, 20]);
    expect(dossier.data()).not.toHaveProperty('mine');
  });

  it('says so when what is to be thrown after a passage cannot be, and goes on at a retry', () => {
    const procedure = draw('p')
      .start('s')
      .task('ask', { loop: each({ cardinality: '1', behavior: 'None', events: [{ trigger: trigger.message('told', 'nobodyKnows') }] }) })
      .task('after')
      .path('s', 'ask', 'after')
      .build();
    const dossier = scenario(procedure).opens().completes('ask');
    expect(dossier.incidents()).toEqual(['ask: message.name-invalid']);
    expect(dossier.retries('ask').waiting()).toEqual(['after']);
  });

  it('may throw an event as each passage ends', () => {
    const procedure = draw('p')
      .start('s')
      .task('ask', { loop: each({ cardinality: '2', behavior: 'None', events: [{ trigger: trigger.escalation('answered') }] }) })
      .boundary('answered', 'ask', trigger.escalation('answered'), { interrupting: false })
      .task('read')
      .task('after')
      .path('s', 'ask', 'after')
      .path('answered', 'read')
      .build();
    const dossier = scenario(procedure).opens().completes('ask');
    expect(dossier.waiting()).toEqual(['ask', 'read']);
    expect(dossier.completes('ask').waiting()).toEqual(['read', 'after', 'read']);
  });
});

describe('an activity that is repeated', () => {
  it('is done once and again while the condition holds when it is tested after', () => {
    const procedure = draw('p')
      .start('s')
      .task('fix', { outcomes: ['good', 'bad'], loop: repeat({ condition: 'outcome = "bad"' }) })
      .task('after')
      .path('s', 'fix', 'after')
      .build();
    const dossier = scenario(procedure).opens().completes('fix', { outcome: 'bad' });
    expect(dossier.waiting()).toEqual(['fix']);
    expect(dossier.completes('fix', { outcome: 'good' }).waiting()).toEqual(['after']);
    expect(dossier.entered('after')).toBe(1);
  });

  it('is not done at all when it is tested before and the condition does not hold', () => {
    const procedure = draw('p')
      .start('s')
      .task('fix', { loop: repeat({ testBefore: true, condition: 'broken' }) })
      .task('after')
      .path('s', 'fix', 'after')
      .build();
    expect(
      scenario(procedure)
        .opens({ data: { broken: false } })
        .waiting(),
    ).toEqual(['after']);
    expect(
      scenario(procedure)
        .opens({ data: { broken: true } })
        .waiting(),
    ).toEqual(['fix']);
  });

  it('ends at its maximum although the condition still holds', () => {
    const procedure = draw('p')
      .start('s')
      .task('fix', { loop: repeat({ condition: 'true', maximum: 2 }) })
      .task('after')
      .path('s', 'fix', 'after')
      .build();
    expect(scenario(procedure).opens().completes('fix').completes('fix').waiting()).toEqual(['after']);
  });

  it('without end stops at the bound as an incident', () => {
    const procedure = draw('p')
      .start('s')
      .script('spin', 'n', 'loopCounter', { loop: repeat({ condition: 'true' }) })
      .path('s', 'spin')
      .build();
    expect(scenario(procedure).opens().incidents()).toEqual(['spin: items.too-many']);
  });
});
