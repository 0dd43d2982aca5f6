import { draw, scenario, trigger } from '../../../testing/index';

const register = draw('p')
  .start('s')
  .service('register', 'tax-office', { retries: 3 })
  .task('after')
  .path('s', 'register', 'after')
  .build();

describe('work of a machine', () => {
  it('goes on with what the machine answered', () => {
    const dossier = scenario(register).opens();
    expect(dossier.get('register', 'job').wait).toMatchObject({ name: 'tax-office', left: 3 });
    dossier.finishes('register', { taxCode: '0312' });
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.data()).toEqual({ taxCode: '0312' });
  });

  it('is tried as often as it may be, then asks for a person; the retry gives fresh attempts', () => {
    const dossier = scenario(register).opens().fails('register').fails('register');
    expect(dossier.get('register', 'job').wait.left).toBe(1);
    dossier.fails('register', { error: 'host unknown' });
    expect(dossier.incidents()).toEqual(['register: job.failed']);
    expect(dossier.allWaits()).toEqual([]);
    dossier.retries('register');
    expect(dossier.get('register', 'job').wait.left).toBe(3);
    expect(dossier.finishes('register').waiting()).toEqual(['after']);
  });

  it('cannot be finished twice, nor after its time was up', () => {
    const procedure = draw('p')
      .start('s')
      .service('a')
      .boundary('late', 'a', trigger.after('PT1H'))
      .task('by-hand')
      .path('s', 'a')
      .path('late', 'by-hand')
      .build();
    const dossier = scenario(procedure).opens();
    const { id } = dossier.get('a', 'job').wait;
    dossier.at('2026-03-02T10:00');
    expect(dossier.tries({ kind: 'CompleteJob', wait: id })?.code).toBe('job.not-waiting');
    expect(dossier.tries({ kind: 'FailJob', wait: id, error: 'x' })?.code).toBe('job.not-waiting');
  });

  it('with output mappings gives away only what they name', () => {
    const procedure = draw('p')
      .start('s')
      .service('a', 'x', { outputs: { total: 'price * 2' } })
      .task('after')
      .path('s', 'a', 'after')
      .build();
    expect(scenario(procedure).opens().finishes('a', { price: 5, internal: 1 }).data()).toEqual({ total: 10 });
  });

  it('whose answer cannot be mapped is an incident that keeps the answer; corrected and retried, it is used', () => {
    const procedure = draw('p')
      .start('s')
      .service('a', 'x', { outputs: { total: 'split(price, rate)' } })
      .task('after')
      .path('s', 'a', 'after')
      .flow('a', 'after', { when: 'sure', id: 'f2' })
      .build();
    const dossier = scenario(procedure).opens().finishes('a', { price: 5 });
    expect(dossier.incidents()).toEqual(['a: condition.not-boolean']);
    dossier.corrects({ sure: true }).retries('a');
    expect(dossier.waiting()).toContain('after');
  });
});
