import { draw, scenario, trigger } from '../../../testing/index';

const escalating = (interrupting: boolean) =>
  draw('p')
    .start('s')
    .sub('work', (work) => work.start('s1').throws('tell', trigger.escalation('late')).task('a').path('s1', 'tell', 'a'))
    .boundary('told', 'work', trigger.escalation('late'), { interrupting })
    .task('head')
    .path('s', 'work')
    .path('told', 'head')
    .build();

describe('an escalation', () => {
  it('tells the head beside the work, which goes on', () => {
    expect(scenario(escalating(false)).opens().waiting()).toEqual(['a', 'head']);
  });

  it('takes the work away when the event at the edge interrupts: nothing after the throw happens', () => {
    const dossier = scenario(escalating(true)).opens();
    expect(dossier.waiting()).toEqual(['head']);
    expect(dossier.entered('a')).toBe(0);
  });

  it('nobody cares for is recorded and goes on', () => {
    const procedure = draw('p').start('s').throws('tell', trigger.escalation('late')).task('a').path('s', 'tell', 'a').build();
    const dossier = scenario(procedure).opens();
    expect(dossier.waiting()).toEqual(['a']);
    expect(dossier.facts.find(({ kind }) => kind === 'EventThrown')).toMatchObject({ event: 'escalation', name: 'late' });
  });

  it('thrown by its own handler is not heard by it again', () => {
    const procedure = draw('p')
      .start('s')
      .sub('work', (work) =>
        work
          .start('s1')
          .throws('tell', trigger.escalation('late'))
          .task('a')
          .path('s1', 'tell', 'a')
          .eventSub(
            'told',
            trigger.escalation('late'),
            (handler) => handler.throws('again', trigger.escalation('late')).task('head').path('told-start', 'again', 'head'),
            { interrupting: false },
          ),
      )
      .boundary('outside', 'work', trigger.escalation('late'), { interrupting: false })
      .task('minister')
      .path('s', 'work')
      .path('outside', 'minister')
      .build();
    const dossier = scenario(procedure).opens();
    expect(dossier.entered('told')).toBe(1);
    expect(dossier.waiting()).toEqual(['a', 'head', 'minister']);
  });
});
