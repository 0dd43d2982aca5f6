import { draw, scenario, trigger } from '../../../testing/index';

const supplement = draw('supplement')
  .start('s')
  .eventGateway('answered')
  .catches('supplied', trigger.message('supplied'))
  .catches('silent', trigger.limit('15 calendar-days'))
  .receive('withdrawn', 'withdrawn')
  .task('go-on')
  .end('closed', { outcome: 'closed' })
  .end('stopped')
  .path('s', 'answered', 'supplied', 'go-on')
  .path('answered', 'silent', 'closed')
  .path('answered', 'withdrawn', 'stopped')
  .build();

describe('waiting for the first of several events', () => {
  it('goes on with the applicant who supplies what was missing, and listens for nothing else', () => {
    const dossier = scenario(supplement).opens();
    expect(dossier.waiting()).toEqual(['answered']);
    dossier.hears('supplied', { payload: { paper: 'map' } });
    expect(dossier.waiting()).toEqual(['go-on']);
    expect(dossier.data()).toEqual({ paper: 'map' });
    expect(dossier.allWaits()).toHaveLength(1);
  });

  it('closes the dossier when the applicant is silent for fifteen days (R-32)', () => {
    expect(scenario(supplement).opens().after('16 calendar-days').dossier.outcome).toBe('closed');
  });

  it('takes a receive task as well as a catching event', () => {
    expect(scenario(supplement).opens().hears('withdrawn').isClosed()).toBe(true);
  });

  it('uses a message that came before', () => {
    const early = draw('p')
      .start('s')
      .task('t')
      .eventGateway('g')
      .catches('a', trigger.message('a'))
      .catches('b', trigger.message('b'))
      .task('after')
      .path('s', 't', 'g', 'a')
      .path('g', 'b', 'after')
      .build();
    expect(scenario(early).opens().hears('b', { keepUntil: '2026-04-01T08:00' }).completes('t').waiting()).toEqual(['after']);
  });

  it('goes no further when its leaving fulfils the completion condition round it', () => {
    const procedure = draw('p')
      .start('s')
      .adHoc(
        'free',
        (inside) =>
          inside
            .eventGateway('g')
            .catches('a', trigger.message('a'))
            .catches('b', trigger.message('b'))
            .task('never')
            .path('g', 'a', 'never')
            .path('g', 'b', 'never'),
        { done: 'true' },
      )
      .task('after')
      .path('s', 'free', 'after')
      .build();
    const dossier = scenario(procedure).opens();
    dossier.asks({ kind: 'Choose', visit: dossier.visitOf('free'), node: 'g' }, { person: 'x' }).hears('a');
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.entered('never')).toBe(0);
  });
});
