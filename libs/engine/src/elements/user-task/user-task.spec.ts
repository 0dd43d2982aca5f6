import { draw, moment, scenario } from '../../../testing/index';

const permit = draw('permit')
  .start('received')
  .task('check', { outcomes: ['accept', 'refuse'], limit: '1 working-days' })
  .exclusive('complete')
  .task('sign', { agency: 'department', role: 'head' })
  .end('done')
  .end('refused', { outcome: 'refused' })
  .path('received', 'check', 'complete')
  .flow('complete', 'sign', { when: 'outcome = "accept"' })
  .flow('complete', 'refused', { when: 'outcome = "refuse"' })
  .path('sign', 'done')
  .build();

const officer = { person: 'hoa', agency: 1, role: 'officer' };

describe('a task of an officer', () => {
  it('passes the dossier on to the head of department when the papers are accepted', () => {
    const dossier = scenario(permit)
      .opens()
      .completes('check', { outcome: 'accept', data: { pages: 3 } });
    expect(dossier.waiting()).toEqual(['sign']);
    expect(dossier.get('sign', 'task').wait.work).toEqual({ role: 'head', agency: 2 });
    dossier.completes('sign');
    expect(dossier.dossier).toMatchObject({ status: 'closed', outcome: 'completed', visits: [] });
    expect(dossier.data()).toEqual({ pages: 3, outcome: 'done' });
  });

  it('closes the dossier as refused when the papers are refused, and the head never sees it', () => {
    const dossier = scenario(permit).opens().completes('check', { outcome: 'refuse' });
    expect(dossier.dossier.outcome).toBe('refused');
    expect(dossier.entered('sign')).toBe(0);
  });

  it('is refused to somebody of another role or another agency, naming who may', () => {
    const dossier = scenario(permit).opens();
    const complete = { kind: 'CompleteTask', visit: dossier.visitOf('check'), outcome: 'accept' } as const;
    const notYours = { code: 'task.not-yours', detail: { role: 'officer', agency: 1 } };
    expect(dossier.tries(complete, { ...officer, role: 'head' })).toEqual(notYours);
    expect(dossier.tries(complete, { ...officer, agency: 2 })).toEqual(notYours);
    expect(dossier.tries(complete, { system: 'runtime' })).toEqual(notYours);
    expect(dossier.waiting()).toEqual(['check']);
  });

  it('is for nobody but the one who took it, until it is put back', () => {
    const dossier = scenario(permit).opens();
    const visit = dossier.visitOf('check');
    const lan = { ...officer, person: 'lan' };
    dossier.asks({ kind: 'AssignTask', visit, to: 'hoa' }, officer);
    expect(dossier.tries({ kind: 'CompleteTask', visit, outcome: 'accept' }, lan)).toEqual({
      code: 'task.taken',
      detail: { holder: 'hoa' },
    });
    expect(dossier.tries({ kind: 'AssignTask', visit, to: 'lan' }, lan)?.code).toBe('task.taken');
    dossier.asks({ kind: 'AssignTask', visit }, officer).asks({ kind: 'AssignTask', visit, to: 'lan' }, lan);
    expect(dossier.get('check', 'task').wait.work?.holder).toBe('lan');
    expect(dossier.tries({ kind: 'CompleteTask', visit, outcome: 'accept' }, lan)).toBeUndefined();
  });

  it('may be completed by the one who stands in for the absent holder (R-143)', () => {
    const dossier = scenario(permit).opens();
    const visit = dossier.visitOf('check');
    dossier.asks({ kind: 'AssignTask', visit, to: 'hoa' }, officer);
    dossier.asks({ kind: 'CompleteTask', visit, outcome: 'accept' }, { ...officer, person: 'lan', inPlaceOf: 'hoa' });
    expect(dossier.waiting()).toEqual(['sign']);
  });

  it('cannot be completed twice, nor on a closed dossier', () => {
    const dossier = scenario(permit).opens();
    const visit = dossier.visitOf('check');
    dossier.completes('check', { outcome: 'accept' });
    expect(dossier.tries({ kind: 'CompleteTask', visit, outcome: 'accept' }, officer)?.code).toBe('task.not-waiting');
    dossier.completes('sign');
    expect(dossier.tries({ kind: 'CompleteTask', visit, outcome: 'accept' }, officer)?.code).toBe('dossier.closed');
  });

  it('names the legal outcomes when an unknown one or none is given', () => {
    const dossier = scenario(permit).opens();
    const visit = dossier.visitOf('check');
    expect(dossier.tries({ kind: 'CompleteTask', visit, outcome: 'perhaps' }, officer)).toEqual({
      code: 'task.outcome-unknown',
      detail: { outcome: 'perhaps', legal: 'accept, refuse' },
    });
    expect(dossier.tries({ kind: 'CompleteTask', visit }, officer)?.code).toBe('task.outcome-missing');
  });

  it('shows in the history that the step ran late, and by how much (R-22)', () => {
    const dossier = scenario(permit).opens({ at: '2026-03-02T08:00' });
    // One whole working day, the first not counted: until the office closes on Tuesday.
    expect(dossier.get('check', 'task').wait.due).toBe(moment('2026-03-03T17:30'));
    dossier.at('2026-03-04T09:30');
    expect(dossier.facts.filter(({ kind }) => kind === 'WaitMet')).toMatchObject([{ wait: 'check#3/check.limit', what: 'limit', late: 0 }]);
    dossier.completes('check', { outcome: 'accept' });
    expect(dossier.facts.find(({ kind }) => kind === 'TaskCompleted')).toMatchObject({ late: 16 * 3_600_000 });
  });

  it('says nothing of lateness when it is done in time, and its limit is watched no longer', () => {
    const dossier = scenario(permit).opens().completes('check', { outcome: 'accept' });
    expect(dossier.facts.find(({ kind }) => kind === 'TaskCompleted')).not.toHaveProperty('late');
    expect(dossier.tries({ kind: 'PassTimer', wait: 'check#3/check.limit' })?.code).toBe('wait.gone');
  });

  it('is not opened for an agency nobody named: the counter is told before anything is recorded', () => {
    const dossier = scenario(permit, { agencies: { 'one-stop': 1 } });
    expect(() => dossier.opens()).toThrow('{"code":"agency.missing","detail":{"agency":"department","node":"sign"}}');
    expect(dossier.facts).toEqual([]);
  });
});
