import { draw, scenario, trigger } from '../../../testing/index';

const guarded = (interrupting: boolean) =>
  draw('p')
    .start('s')
    .task('collect')
    .task('more')
    .boundary('enough', 'more', trigger.when('papers >= 3'), { interrupting })
    .task('after')
    .end('e')
    .path('s', 'collect', 'more', 'e')
    .path('enough', 'after')
    .build();

describe('a conditional event', () => {
  it('that is already true when it begins to listen counts at once', () => {
    expect(
      scenario(guarded(true))
        .opens({ data: { papers: 5 } })
        .completes('collect')
        .waiting(),
    ).toEqual(['after']);
  });

  it('fires when the data come to fulfil it, and not before', () => {
    const dossier = scenario(guarded(true))
      .opens({ data: { papers: 1 } })
      .completes('collect');
    expect(dossier.waiting()).toEqual(['more']);
    expect(dossier.corrects({ papers: 2 }).waiting()).toEqual(['more']);
    expect(dossier.corrects({ papers: 3 }).waiting()).toEqual(['after']);
  });

  it('beside the task fires on each rise from false to true, not on every change while it is true', () => {
    const dossier = scenario(guarded(false))
      .opens({ data: { papers: 0 } })
      .completes('collect');
    dossier.corrects({ papers: 3 }).corrects({ papers: 4 });
    expect(dossier.entered('after')).toBe(1);
    dossier.corrects({ papers: 1 }).corrects({ papers: 9 });
    expect(dossier.entered('after')).toBe(2);
  });

  it('sees at the resumption what was corrected while the dossier was suspended', () => {
    const dossier = scenario(guarded(true))
      .opens({ data: { papers: 1 } })
      .completes('collect');
    dossier.asks({ kind: 'Suspend', ground: 'court' }).corrects({ papers: 9 });
    expect(dossier.waiting()).toEqual(['more']);
    expect(dossier.asks({ kind: 'Resume', ground: 'lifted' }).waiting()).toEqual(['after']);
  });

  it('without an answer is not yet true, and no incident', () => {
    const dossier = scenario(guarded(true)).opens().completes('collect');
    expect(dossier.incidents()).toEqual([]);
    expect(dossier.waiting()).toEqual(['more']);
  });

  it('interrupts before the next token moves: the step after the change is never begun', () => {
    const procedure = draw('p')
      .start('s')
      .task('check', { outcomes: ['go', 'stop'] })
      .task('next')
      .eventSub('stopped', trigger.when('outcome = "stop"'), (handler) => handler.task('explain').path('stopped-start', 'explain'))
      .path('s', 'check', 'next')
      .build();
    const dossier = scenario(procedure).opens().completes('check', { outcome: 'stop' });
    expect(dossier.waiting()).toEqual(['explain']);
    expect(dossier.entered('next')).toBe(0);
  });

  it('that makes itself true again for ever stops at the bound', () => {
    const procedure = draw('p')
      .start('s')
      .task('wait')
      .boundary('tick', 'wait', trigger.when('odd(n)'), { interrupting: false })
      .script('more', 'n', 'n + 1')
      .script('again', 'n', 'n + 1')
      .end('e')
      .path('s', 'wait')
      .path('tick', 'more', 'again', 'e')
      .build();
    const dossier = scenario(procedure, { bounds: { maxFactsPerCommand: 200 } }).opens({ data: { n: 1 } });
    expect(dossier.incidents()).toEqual(['p: command.too-long']);
    expect(dossier.waiting()).toEqual(['wait']);
  });
});
