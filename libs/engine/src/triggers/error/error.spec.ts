import { draw, scenario, trigger } from '../../../testing/index';

const inside = (code: string) =>
  draw('p')
    .start('s')
    .sub('outer', (outer) =>
      outer
        .start('s1')
        .sub('inner', (inner) =>
          inner
            .start('s2')
            .end('wrong', { triggers: [trigger.error(code)] })
            .path('s2', 'wrong'),
        )
        .task('inner-handled')
        .path('s1', 'inner'),
    )
    .task('outer-handled')
    .path('s', 'outer');

describe('an error', () => {
  it('is caught at the nearest level, even by a catch-all, before a farther one that names it', () => {
    const procedure = inside('E1').boundary('far', 'outer', trigger.error('E1')).path('far', 'outer-handled');
    const near = draw('p')
      .start('s')
      .sub('outer', (outer) =>
        outer
          .start('s1')
          .sub('inner', (inner) =>
            inner
              .start('s2')
              .end('wrong', { triggers: [trigger.error('E1')] })
              .path('s2', 'wrong'),
          )
          .boundary('near', 'inner', trigger.error())
          .task('inner-handled')
          .path('s1', 'inner')
          .path('near', 'inner-handled'),
      )
      .boundary('far', 'outer', trigger.error('E1'))
      .task('outer-handled')
      .path('s', 'outer')
      .path('far', 'outer-handled')
      .build();
    expect(scenario(near).opens().waiting()).toEqual(['inner-handled']);
    expect(scenario(procedure.build()).opens().waiting()).toEqual(['outer-handled']);
  });

  it('goes to the handler that names its code before the one that takes all, whatever their order', () => {
    const procedure = inside('E1')
      .task('any')
      .boundary('all', 'outer', trigger.error())
      .boundary('exact', 'outer', trigger.error('E1'))
      .path('all', 'any')
      .path('exact', 'outer-handled')
      .build();
    expect(scenario(procedure).opens().waiting()).toEqual(['outer-handled']);
  });

  it('of another code passes by a handler that names one', () => {
    const procedure = inside('E2').boundary('exact', 'outer', trigger.error('E1')).path('exact', 'outer-handled').build();
    expect(scenario(procedure).opens().incidents()).toEqual(['wrong: error.uncaught']);
  });

  it('nobody handles is an incident at its thrower: the dossier goes on living', () => {
    const procedure = draw('p')
      .start('s')
      .parallel('fork')
      .task('other')
      .end('wrong', { triggers: [trigger.error('E1')] })
      .path('s', 'fork', 'other')
      .path('fork', 'wrong')
      .build();
    const dossier = scenario(procedure).opens();
    expect(dossier.incidents()).toEqual(['wrong: error.uncaught']);
    expect(dossier.waiting()).toEqual(['other']);
  });

  it('of a machine is handled at the edge of its task, and the job is gone', () => {
    const procedure = draw('p')
      .start('s')
      .service('tax')
      .boundary('refused', 'tax', trigger.error('NO-TAX-CODE'))
      .task('by-hand')
      .task('after')
      .path('s', 'tax', 'after')
      .path('refused', 'by-hand')
      .build();
    const dossier = scenario(procedure).opens().fails('tax', { code: 'NO-TAX-CODE' });
    expect(dossier.waiting()).toEqual(['by-hand']);
    expect(dossier.allWaits()).toHaveLength(1);
  });

  it('in one of several passages ends them all when it is caught at the edge of the loop', () => {
    const procedure = draw('p')
      .start('s')
      .service('ask', 'register', { loop: { kind: 'multi', sequential: false, cardinality: '3', behavior: 'All', events: [] } })
      .boundary('refused', 'ask', trigger.error('NO'))
      .task('by-hand')
      .path('s', 'ask')
      .path('refused', 'by-hand')
      .build();
    expect(scenario(procedure).opens().fails('ask', { code: 'NO', nth: 2 }).waiting()).toEqual(['by-hand']);
  });

  it('thrown inside an event sub-process is not for its brothers in the same scope', () => {
    const procedure = draw('p')
      .start('s')
      .sub('work', (work) =>
        work
          .start('s1')
          .task('a')
          .path('s1', 'a')
          .eventSub('on-message', trigger.message('stop'), (handler) =>
            handler.end('wrong', { triggers: [trigger.error('E1')] }).path('on-message-start', 'wrong'),
          )
          .eventSub('on-error', trigger.error('E1'), (handler) => handler.task('brother').path('on-error-start', 'brother')),
      )
      .boundary('edge', 'work', trigger.error('E1'))
      .task('outside')
      .path('s', 'work')
      .path('edge', 'outside')
      .build();
    expect(scenario(procedure).opens().hears('stop').waiting()).toEqual(['outside']);
  });
});
