import { draw, scenario, trigger } from '../../../testing/index';

describe('a signal', () => {
  it('is heard by what is drawn beside its throw, although that comes later in the document', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .throws('call', trigger.signal('go'))
      .catches('listen', trigger.signal('go'))
      .task('after')
      .end('e')
      .path('s', 'fork', 'call', 'e')
      .path('fork', 'listen', 'after')
      .build();
    expect(scenario(procedure).opens().waiting()).toEqual(['after']);
  });

  it('reaches everyone who listens, oldest first', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .catches('one', trigger.signal('go'))
      .catches('two', trigger.signal('go'))
      .task('a')
      .task('b')
      .path('s', 'fork', 'one', 'a')
      .path('fork', 'two', 'b')
      .build();
    const dossier = scenario(procedure).opens().signals('go');
    expect(dossier.waiting()).toEqual(['a', 'b']);
    expect(dossier.facts.filter(({ kind }) => kind === 'WaitMet').map((fact) => ('visit' in fact ? fact.visit : ''))).toEqual([
      'one#4',
      'two#5',
    ]);
  });

  it('does not reach one whom an earlier receiver has ended', () => {
    const procedure = draw('p')
      .start('s')
      .sub('work', (inside) => inside.start('s2').catches('inner', trigger.signal('go')).task('never').path('s2', 'inner', 'never'))
      .boundary('stop', 'work', trigger.signal('go'))
      .task('after')
      .path('s', 'work')
      .path('stop', 'after')
      .build();
    const dossier = scenario(procedure).opens().signals('go');
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.entered('never')).toBe(0);
  });

  it('from outside that nobody listens to is refused and leaves no trace; one thrown inside is no fault', () => {
    const dossier = scenario(draw('p').start('s').throws('call', trigger.signal('go')).task('a').path('s', 'call', 'a').build()).opens();
    expect(dossier.waiting()).toEqual(['a']);
    expect(dossier.tries({ kind: 'ReceiveSignal', name: 'go' })).toEqual({ code: 'message.not-awaited', detail: { name: 'go' } });
  });

  it('thrown inside what it interrupts ends its own thrower, which goes no further', () => {
    const procedure = draw('p')
      .start('s')
      .sub('work', (inside) => inside.start('s2').throws('call', trigger.signal('go')).task('never').path('s2', 'call', 'never'))
      .boundary('stop', 'work', trigger.signal('go'))
      .task('after')
      .path('s', 'work')
      .path('stop', 'after')
      .build();
    const dossier = scenario(procedure).opens();
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.entered('never')).toBe(0);
  });
});
