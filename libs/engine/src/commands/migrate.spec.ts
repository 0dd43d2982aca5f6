import { draw, each, moment, scenario, trigger } from '../../testing/index';

const line = (tasks: readonly string[], limit = '2 working-days') => {
  const drawing = draw('p').start('s').end('e');
  for (const task of tasks) drawing.task(task, { limit });
  return drawing.path('s', ...tasks, 'e').build();
};

describe('moving a dossier to another version of its procedure', () => {
  it('goes on by the new version from where it stands', () => {
    const dossier = scenario(line(['check', 'sign']))
      .opens()
      .completes('check');
    expect(dossier.migratesTo(line(['check', 'sign', 'seal']))).toBeUndefined();
    expect(dossier.dossier.pinned).toMatchObject({ version: 2 });
    expect(dossier.waiting()).toEqual(['sign']);
    expect(dossier.completes('sign').waiting()).toEqual(['seal']);
  });

  it('reckons a changed limit from the old beginning: time that was used is not given back', () => {
    const dossier = scenario(line(['check'], '2 working-days'))
      .opens({ at: '2026-03-02T08:00' })
      .at('2026-03-03T10:00');
    dossier.migratesTo(line(['check'], '5 working-days'));
    expect(dossier.get('check', 'task').wait.due).toBe(moment('2026-03-09T17:30'));
    expect(dossier.facts.filter(({ kind }) => kind === 'WaitOpened').at(-1)?.at).toBe(moment('2026-03-03T10:00'));
  });

  it('keeps the officer who took the task', () => {
    const by = { person: 'hoa', agency: 1, role: 'officer' };
    const dossier = scenario(line(['check'])).opens();
    dossier.asks({ kind: 'AssignTask', visit: dossier.visitOf('check'), to: 'hoa' }, by).migratesTo(line(['check', 'sign']));
    expect(dossier.get('check', 'task').wait.work?.holder).toBe('hoa');
  });

  it('follows a step that has another name now', () => {
    const dossier = scenario(line(['check', 'sign'])).opens();
    expect(dossier.migratesTo(line(['examine', 'sign']), { nodes: { check: 'examine' } })).toBeUndefined();
    expect(dossier.completes('examine').waiting()).toEqual(['sign']);
  });

  it('watches for what the new version adds, and does not repeat what has already happened', () => {
    const reminded = draw('p')
      .start('s')
      .task('t')
      .boundary('once', 't', trigger.after('P1D'), { interrupting: false })
      .manual('note')
      .end('e')
      .path('s', 't', 'e')
      .path('once', 'note')
      .build();
    const more = draw('p')
      .start('s')
      .task('t')
      .boundary('once', 't', trigger.after('P1D'), { interrupting: false })
      .boundary('stop', 't', trigger.message('stop'))
      .manual('note')
      .task('stopped')
      .end('e')
      .path('s', 't', 'e')
      .path('once', 'note')
      .path('stop', 'stopped')
      .build();
    const dossier = scenario(reminded).opens().at('2026-03-04T08:00');
    expect(dossier.entered('note')).toBe(1);
    dossier.migratesTo(more);
    expect(dossier.at('2026-03-10T08:00').entered('note')).toBe(1);
    expect(dossier.hears('stop').waiting()).toEqual(['stopped']);
  });

  it('is refused when what waits has no place in the new version, is another kind of step there, lies elsewhere or is repeated otherwise', () => {
    const dossier = scenario(line(['check', 'sign'])).opens();
    const illegal = (why: string, at = 'check') => ({ code: 'migrate.illegal', detail: { why, at } });
    expect(dossier.migratesTo(line(['sign']))).toEqual(illegal('node'));
    expect(dossier.migratesTo(draw('p').start('s').service('check').path('s', 'check').build())).toEqual(illegal('kind'));
    expect(
      dossier.migratesTo(
        draw('p')
          .start('s')
          .sub('x', (inside) => inside.task('check'))
          .path('s', 'x')
          .build(),
      ),
    ).toEqual(illegal('scope'));
    expect(
      dossier.migratesTo(
        draw('p')
          .start('s')
          .task('check', { loop: each({ cardinality: '2' }) })
          .path('s', 'check')
          .build(),
      ),
    ).toEqual(illegal('loop'));
    expect(dossier.waiting()).toEqual(['check']);
    expect(dossier.dossier.pinned).toMatchObject({ version: 1 });
  });

  it('carries tokens that wait before a join, and is refused when their flow is gone', () => {
    const fork = (last: string) =>
      draw('p')
        .start('s')
        .parallel('f')
        .task('a')
        .task('b')
        .parallel('j')
        .task(last)
        .path('s', 'f', 'a', 'j', last)
        .path('f', 'b', 'j')
        .build();
    const dossier = scenario(fork('end-task')).opens().completes('a');
    const withoutFlow = draw('p').start('s').parallel('f').task('b').parallel('j').path('s', 'f', 'b', 'j').build();
    expect(dossier.migratesTo(withoutFlow)).toEqual({ code: 'migrate.illegal', detail: { why: 'flow', at: 'a-j' } });
    expect(dossier.migratesTo(fork('another'))).toBeUndefined();
    expect(dossier.completes('b').waiting()).toEqual(['another']);
  });

  it('is refused while something is being undone', () => {
    const undoing = draw('p')
      .start('s')
      .task('a')
      .task('una', { forCompensation: true })
      .throws('undo', trigger.compensate())
      .path('s', 'a', 'undo')
      .undoneBy('a', 'una')
      .build();
    expect(
      scenario(undoing)
        .opens()
        .completes('a')
        .migratesTo({ ...undoing }),
    ).toMatchObject({ detail: { why: 'compensating' } });
  });
});
