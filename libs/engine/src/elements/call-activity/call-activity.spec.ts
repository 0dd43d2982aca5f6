import { draw, each, scenario, trigger } from '../../../testing/index';

const fee = draw('fee')
  .start('fee-start')
  .script('compute', 'total', 'pages * 1000')
  .task('pay', { outcomes: ['paid', 'refused'] })
  .exclusive('paid', { default: 'paid-fee-end' })
  .end('fee-end', { outcome: 'unpaid' })
  .end('no-money', { triggers: [trigger.error('NO-MONEY')] })
  .path('fee-start', 'compute', 'pay', 'paid', 'fee-end')
  .flow('paid', 'no-money', { when: 'outcome = "refused"' })
  .build();

const caller = draw('caller')
  .start('s')
  .call('collect', 'fee', { inputs: { pages: 'count' }, outputs: { cost: 'total' } })
  .boundary('unpaid', 'collect', trigger.error('NO-MONEY'))
  .boundary('late', 'collect', trigger.after('P5D'))
  .task('after')
  .task('remind')
  .path('s', 'collect', 'after')
  .path('unpaid', 'remind')
  .path('late', 'remind')
  .calls({ fee })
  .build();

describe('a procedure called by another', () => {
  it('runs inside the dossier, sees only what it was given and gives back only what was asked for', () => {
    const dossier = scenario(caller).opens({ data: { count: 3, secret: 7 } });
    expect(dossier.waiting()).toEqual(['collect/pay']);
    expect(dossier.dossier.visits.find(({ node }) => node === 'collect')?.data).toEqual({ pages: 3, total: 3000 });
    dossier.completes('collect/pay', { outcome: 'paid' });
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.data()).toEqual({ count: 3, secret: 7, cost: 3000 });
  });

  it('does not see a name that was not given to it', () => {
    const nosy = draw('nosy').start('ns').script('look', 'seen', 'if secret = null then "nothing" else secret').path('ns', 'look').build();
    const procedure = draw('p')
      .start('s')
      .call('x', 'nosy', { outputs: { seen: 'seen' } })
      .task('after')
      .path('s', 'x', 'after')
      .calls({ nosy })
      .build();
    expect(
      scenario(procedure)
        .opens({ data: { secret: 7 } })
        .data(),
    ).toEqual({ secret: 7, seen: 'nothing' });
  });

  it('does not decide how the caller ends', () => {
    expect(
      scenario(caller)
        .opens({ data: { count: 1 } })
        .completes('collect/pay', { outcome: 'paid' })
        .completes('after').dossier.outcome,
    ).toBe('completed');
  });

  it('hands its error to the caller, and is ended', () => {
    const dossier = scenario(caller)
      .opens({ data: { count: 1 } })
      .completes('collect/pay', { outcome: 'refused' });
    expect(dossier.waiting()).toEqual(['remind']);
  });

  it('is ended by a limit of the caller', () => {
    expect(
      scenario(caller)
        .opens({ data: { count: 1 } })
        .at('2026-03-09T08:00')
        .waiting(),
    ).toEqual(['remind']);
  });

  it('is found again from the state alone, as after a restart of the server', () => {
    const dossier = scenario(caller).opens({ data: { count: 1 } });
    const restarted = scenario({ ...caller }, {});
    restarted.dossier = JSON.parse(JSON.stringify(dossier.dossier)) as typeof dossier.dossier;
    restarted.now = dossier.now;
    expect(restarted.completes('collect/pay', { outcome: 'paid' }).waiting()).toEqual(['after']);
  });

  it('runs once per item of a list, each passage with its own values, and the results are collected', () => {
    const double = draw('double').start('ds').script('compute', 'twice', 'number * 2').end('de').path('ds', 'compute', 'de').build();
    const procedure = draw('p')
      .start('s')
      .call('x', 'double', {
        inputs: { number: 'n' },
        outputs: { twice: 'twice' },
        loop: each({ collection: 'numbers', item: 'n', output: 'doubled', outputItem: 'twice' }),
      })
      .task('after')
      .path('s', 'x', 'after')
      .calls({ double })
      .build();
    const dossier = scenario(procedure).opens({ data: { numbers: [3, 1, 2] } });
    expect(dossier.data()).toEqual({ numbers: [3, 1, 2], doubled: [6, 2, 4] });
    expect(dossier.waiting()).toEqual(['after']);
  });

  it('that calls itself without end stops at the bound on depth', () => {
    const endless = draw('endless').start('s').call('again', 'endless').path('s', 'again').build();
    const calling = { ...endless, called: { endless } };
    Object.assign(endless, { called: { endless } });
    const dossier = scenario(calling, { bounds: { maxDepth: 10 } }).opens();
    expect(dossier.incidents()).toHaveLength(1);
    expect(dossier.incidents()[0]).toContain('depth.too-deep');
  });

  it('that is not in the package is an incident', () => {
    const lost = draw('lost').start('s').call('x', 'nobody').path('s', 'x').build();
    expect(scenario(lost).opens().incidents()).toEqual(['x: call.unknown']);
  });
});
