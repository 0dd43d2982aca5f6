import { each, draw, scenario, trigger } from '../../../testing/index';

const caller = draw('caller')
  .start('s')
  .call('land', 'land-registry', { own: true, agency: 'department', inputs: { plot: 'parcel' }, outputs: { area: 'measured' } })
  .boundary('no', 'land', trigger.error('refused'))
  .boundary('late', 'land', trigger.after('P5D'))
  .task('sign')
  .task('tell')
  .task('remind')
  .end('e')
  .path('s', 'land', 'sign', 'e')
  .path('no', 'tell')
  .path('late', 'remind')
  .build();
const received = () => scenario(caller).opens({ data: { parcel: 12, secret: 7 } });

describe('a call that opens a dossier of its own', () => {
  it('asks for it at the agency it names, with what the inputs give, and waits', () => {
    const dossier = received();
    expect(dossier.waiting()).toEqual(['land']);
    const [, call] = dossier.dossier.visits;
    expect(call.data).toEqual({ plot: 12 });
    expect(call.waits?.find(({ kind }) => kind === 'child')).toMatchObject({ id: `${call.id}/land`, name: 'land-registry', agency: 2 });
  });

  it('remembers which dossier was opened for it', () => {
    const dossier = received();
    const wait = `${dossier.dossier.visits[1].id}/land`;
    dossier.asks({ kind: 'AnswerCall', wait, answer: { what: 'opened', dossier: 'd-2', code: 'H61.013.00-260302-0002' } });
    expect(dossier.dossier.visits[1].memory).toEqual({ '.': { child: { dossier: 'd-2', code: 'H61.013.00-260302-0002' } } });
    expect(dossier.waiting()).toEqual(['land']);
  });

  it('goes on when that one is completed, with what the outputs name and nothing else', () => {
    const dossier = received().called('land', 'completed', { measured: 250, internal: 1 });
    expect(dossier.waiting()).toEqual(['sign']);
    expect(dossier.data()).toEqual({ parcel: 12, secret: 7, area: 250 });
  });

  it('goes the way of the error where the diagram catches how that one ended', () => {
    expect(received().called('land', 'refused').waiting()).toEqual(['tell']);
  });

  it('goes on like after any end where the diagram does not catch it', () => {
    expect(received().called('land', 'withdrawn').waiting()).toEqual(['sign']);
  });

  it('is given up by a limit of the caller, and no longer hears of it', () => {
    const dossier = received();
    const wait = `${dossier.dossier.visits[1].id}/land`;
    dossier.at('2026-03-09T08:00');
    expect(dossier.waiting()).toEqual(['remind']);
    expect(dossier.tries({ kind: 'AnswerCall', wait, answer: { what: 'ended', outcome: 'completed' } })).toMatchObject({
      code: 'call.not-waiting',
    });
  });

  it('is an incident when it cannot be opened, and is asked for again by a retry', () => {
    const dossier = received().refusesCall('land', 'procedure.not-in-force');
    expect(dossier.incidents()).toEqual(['land: call.refused']);
    const before = dossier.facts.length;
    dossier.retries('land');
    expect(dossier.incidents()).toEqual([]);
    expect(dossier.facts.slice(before).some((fact) => fact.kind === 'WaitOpened' && fact.wait.kind === 'child')).toBe(true);
    expect(dossier.called('land').waiting()).toEqual(['sign']);
  });

  it('ends while the caller is suspended, and the caller goes on when it is resumed', () => {
    const dossier = received().asks({ kind: 'Suspend', ground: 'flood' }, { person: 'head' });
    dossier.called('land', 'completed', { measured: 9 });
    expect(dossier.waiting()).toEqual(['land']);
    dossier.asks({ kind: 'Resume', ground: 'dry again' }, { person: 'head' });
    expect(dossier.waiting()).toEqual(['sign']);
    expect(dossier.data()).toMatchObject({ area: 9 });
  });

  it('stops at the named bound when dossiers call one another without end', () => {
    const deep = scenario(caller).opens({ data: { parcel: 1 }, calledBy: { dossier: 'd-1', code: 'x', wait: 'y', depth: 5 } });
    expect(deep.incidents()).toEqual(['land: call.too-deep']);
  });

  it('opens one dossier per item of a list and collects what each brings', () => {
    const several = draw('several')
      .start('s')
      .call('ask', 'opinion', { own: true, loop: each({ collection: 'plots', item: 'plot', output: 'answers', outputItem: 'answer' }) })
      .task('sum')
      .path('s', 'ask', 'sum')
      .build();
    const dossier = scenario(several).opens({ data: { plots: [1, 2] } });
    expect(dossier.waiting()).toEqual(['ask', 'ask']);
    dossier.called('ask', 'completed', { answer: 'yes' }).called('ask', 'completed', { answer: 'no' });
    expect(dossier.data()).toMatchObject({ answers: ['yes', 'no'] });
    expect(dossier.waiting()).toEqual(['sum']);
  });
});
