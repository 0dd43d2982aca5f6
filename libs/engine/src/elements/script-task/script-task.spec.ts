import { draw, scenario } from '../../../testing/index';

const fee = draw('p').start('s').script('compute', 'fee', 'pages * 2000 + 10000').task('collect').path('s', 'compute', 'collect').build();

describe('a computed value', () => {
  it('is stored under its name and seen by what follows', () => {
    const dossier = scenario(fee).opens({ data: { pages: 3 } });
    expect(dossier.data()).toEqual({ pages: 3, fee: 16_000 });
    expect(dossier.waiting()).toEqual(['collect']);
  });

  it('that cannot be computed is an incident; nothing is stored until it is put right', () => {
    const endless = draw('p')
      .start('s')
      .script('compute', 'x', 'for a in 1..10000, b in 1..10000 return a * b')
      .task('after')
      .path('s', 'compute', 'after')
      .build();
    const dossier = scenario(endless).opens();
    expect(dossier.incidents()).toEqual(['compute: expression.failed']);
    expect(dossier.data()).toEqual({});
    expect(dossier.tries({ kind: 'RetryIncident', visit: dossier.visitOf('compute'), ground: ' ' })?.code).toBe('ground.missing');
  });
});
