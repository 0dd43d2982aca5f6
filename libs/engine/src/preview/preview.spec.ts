import { type Procedure } from '@mot-cua/procedure';
import { draw, type Scenario, scenario, trigger } from '../../testing/index';
import { type CommandBody } from '../command';
import { judge, judgeAlike, preview, type Verdict } from './preview';

const permit = draw('permit')
  .start('s')
  .task('receive')
  .parallel('fork')
  .task('survey')
  .task('opinion')
  .parallel('join')
  .task('sign', { outcomes: ['signed', 'back'] })
  .exclusive('signed', { default: 'signed-e' })
  .end('e')
  .path('s', 'receive', 'fork', 'survey', 'join', 'sign', 'signed', 'e')
  .path('fork', 'opinion', 'join')
  .flow('signed', 'receive', { when: 'outcome = "back"' })
  .build();

const head = { person: 'head', agency: 1, role: 'head' };
const contextOf = ({ now, calendar, convention }: Scenario) => ({ now, calendar, convention });
const verdict = (procedure: Procedure, dossier: Scenario): Verdict => judge(procedure, dossier.dossier, contextOf(dossier));
const previewed = (dossier: Scenario, body: CommandBody) =>
  preview(dossier.procedure, dossier.dossier, { id: 'x', by: head, ...body }, contextOf(dossier));
const verdictAfter = (dossier: Scenario, body: CommandBody): Verdict => {
  const seen = previewed(dossier, body);
  if ('rejected' in seen) throw new Error(seen.rejected.code);
  return seen.verdict;
};

describe('whether a dossier can still finish', () => {
  it('is said of a sound procedure: always', () => {
    expect(verdict(permit, scenario(permit).opens())).toMatchObject({ kind: 'can-always-finish' });
  });

  it('is denied when it is sent back from one branch to before the fork while the other branch waits at the join', () => {
    const dossier = scenario(permit).opens().completes('receive').completes('survey');
    const move = { kind: 'Move', ground: 'redo', cancel: [dossier.visitOf('opinion')], drop: [], start: ['receive'] } as const;
    // The token of the survey stays before the join: a second one comes there, and one is left over for ever.
    expect(verdictAfter(dossier, move)).toEqual({
      kind: 'cannot-finish',
      states: 12,
      path: [
        { node: 'receive', what: 'done' },
        { node: 'survey', what: 'done' },
        { node: 'opinion', what: 'done' },
        { node: 'sign', what: 'signed' },
      ],
      stuck: ['join'],
    });
    const root = dossier.dossier.visits[0].id;
    expect(verdictAfter(dossier, { ...move, drop: [{ scope: root, flow: 'survey-join' }] })).toMatchObject({ kind: 'can-always-finish' });
  });

  it('is not put in doubt by a rest: a suspended dossier goes on when it is resumed', () => {
    const dossier = scenario(permit).opens().completes('receive');
    expect(verdictAfter(dossier, { kind: 'Suspend', ground: 'court order' })).toMatchObject({ kind: 'can-always-finish' });
    dossier.asks({ kind: 'Suspend', ground: 'court order' }, head);
    expect(verdictAfter(dossier, { kind: 'Resume', ground: 'settled' })).toMatchObject({ kind: 'can-always-finish' });
  });

  it('is answered once for dossiers that stand alike, and anew for one that lacks what the others wait for', () => {
    const alike = () => scenario(permit).opens().completes('receive').completes('survey');
    const first = alike();
    const before = judgeAlike(permit, first.dossier, contextOf(first));
    expect(before).toMatchObject({ kind: 'can-always-finish' });
    const second = alike();
    expect(judgeAlike(permit, second.dossier, contextOf(second))).toBe(before);
    const [root] = second.dossier.visits;
    const lost = previewed(second, { kind: 'Move', ground: 'x', cancel: [], drop: [{ scope: root.id, flow: 'survey-join' }], start: [] });
    if ('rejected' in lost) throw new Error(lost.rejected.code);
    expect(judgeAlike(permit, lost.dossier, contextOf(second))).toMatchObject({ kind: 'cannot-finish', stuck: ['join'] });
  });

  it('is not denied to what stopped: its data are put right first, and then it is tried again', () => {
    const paid = draw('paid')
      .start('s')
      .task('check')
      .exclusive('free', { default: 'free-sign' })
      .task('sign')
      .end('e')
      .path('s', 'check', 'free', 'sign', 'e')
      .flow('free', 'e', { when: 'fee = 0', id: 'for-nothing' })
      .build();
    const dossier = scenario(paid).opens({ data: { fee: 'none' } }).completes('check');
    expect(dossier.dossier.visits.some(({ blocked }) => blocked)).toBe(true);
    expect(verdict(paid, dossier)).toMatchObject({ kind: 'can-always-finish' });
    expect(verdictAfter(dossier, { kind: 'CorrectData', set: { fee: 5 }, ground: 'ghi nhầm' })).toMatchObject({
      kind: 'can-always-finish',
    });
  });

  it('is denied when it is put into one branch of a fork only', () => {
    const dossier = scenario(permit).opens();
    expect(
      verdictAfter(dossier, { kind: 'Move', ground: 'skip', cancel: [dossier.visitOf('receive')], drop: [], start: ['survey'] }),
    ).toMatchObject({ kind: 'cannot-finish', path: [{ node: 'survey', what: 'done' }], stuck: ['join'] });
    expect(
      verdictAfter(dossier, { kind: 'Move', ground: 'skip', cancel: [dossier.visitOf('receive')], drop: [], start: ['survey', 'opinion'] }),
    ).toMatchObject({
      kind: 'can-always-finish',
    });
  });

  it('is doubted with the shortest way there when only some ways get stuck', () => {
    const half = draw('half')
      .start('s')
      .task('check', { outcomes: ['one', 'both'] })
      .inclusive('fork', { default: 'fork-a' })
      .task('a')
      .task('b')
      .parallel('join')
      .end('e')
      .path('s', 'check', 'fork')
      .flow('fork', 'a')
      .flow('fork', 'a', { when: 'outcome = "both"', id: 'also-a' })
      .flow('fork', 'b', { when: 'outcome = "both"' })
      .path('a', 'join', 'e')
      .path('b', 'join')
      .build();
    expect(verdict(half, scenario(half).opens())).toMatchObject({
      kind: 'may-get-stuck',
      path: [
        { node: 'check', what: 'one' },
        { node: 'a', what: 'done' },
      ],
      stuck: ['join'],
    });
  });

  it('looks both ways where a condition depends on data that are not there yet', () => {
    const byFee = draw('by-fee')
      .start('s')
      .task('t')
      .exclusive('x', { default: 'x-e' })
      .task('dead-end')
      .parallel('never')
      .manual('nobody')
      .end('e')
      .path('s', 't', 'x', 'e')
      .flow('x', 'dead-end', { when: 'fee > 10' })
      .path('dead-end', 'never')
      .path('nobody', 'never')
      .build();
    expect(verdict(byFee, scenario(byFee).opens())).toMatchObject({
      kind: 'may-get-stuck',
      path: [{ node: 't', what: 'done' }, { node: 'dead-end' }],
    });
  });

  it('takes timers, messages, errors of machines and choices for possible', () => {
    const mixed = draw('mixed')
      .start('s')
      .eventGateway('g')
      .catches('told', trigger.message('m'))
      .catches('late', trigger.after('P9D'))
      .service('job')
      .boundary('failed', 'job', trigger.error('E'))
      .adHoc('free', (inside) => inside.task('a'), {})
      .task('watched')
      .boundary('remind', 'watched', trigger.every('R/P1D'), { interrupting: false })
      .end('e')
      .path('s', 'g', 'told', 'job', 'e')
      .path('g', 'late', 'free', 'watched', 'e')
      .path('failed', 'e')
      .path('remind', 'e')
      .build();
    expect(verdict(mixed, scenario(mixed).opens())).toMatchObject({ kind: 'can-always-finish' });
  });

  it('is left open, and says so, when there are too many states to look at', () => {
    const wide = draw('wide').start('s').parallel('fork').parallel('join').end('e').path('s', 'fork').path('join', 'e');
    for (let i = 0; i < 13; i++) wide.task(`t${i}`).path('fork', `t${i}`, 'join');
    const procedure = wide.build();
    const dossier = scenario(procedure).opens();
    expect(judge(procedure, dossier.dossier, contextOf(dossier), undefined, 100)).toMatchObject({ kind: 'too-big-to-say' });
  });
});

describe('moving a dossier', () => {
  it('ends what is cancelled and starts what is named, in the history as an act of its own with its ground', () => {
    const dossier = scenario(permit).opens().completes('receive');
    dossier.asks(
      { kind: 'Move', ground: 'wrong map', cancel: [dossier.visitOf('survey'), dossier.visitOf('opinion')], drop: [], start: ['receive'] },
      head,
    );
    expect(dossier.waiting()).toEqual(['receive']);
    expect(dossier.facts.find(({ kind }) => kind === 'DossierMoved')).toMatchObject({ ground: 'wrong map', by: head });
    expect(dossier.completes('receive').waiting()).toEqual(['survey', 'opinion']);
  });

  it('is refused for visits, tokens and steps that are not there, and without a ground', () => {
    const dossier = scenario(permit).opens();
    const nothing = { kind: 'Move', ground: 'x', cancel: [], drop: [], start: [] } as const;
    const root = dossier.dossier.visits[0].id;
    expect(dossier.tries({ ...nothing, ground: '' })?.code).toBe('ground.missing');
    expect(dossier.tries(nothing)).toEqual({ code: 'move.illegal', detail: { why: 'nothing' } });
    expect(dossier.tries({ ...nothing, cancel: ['x#9'] })).toMatchObject({ detail: { why: 'visit' } });
    expect(dossier.tries({ ...nothing, cancel: [root] })).toMatchObject({ detail: { why: 'whole' } });
    expect(dossier.tries({ ...nothing, drop: [{ scope: root, flow: 'survey-join' }] })).toMatchObject({ detail: { why: 'token' } });
    expect(dossier.tries({ ...nothing, start: ['elsewhere'] })).toMatchObject({ detail: { why: 'node' } });
  });

  it('into a sub-process that nobody is in is refused: there would be nothing to hold it', () => {
    const nested = draw('p')
      .start('s')
      .task('a')
      .sub('work', (inside) => inside.start('s1').task('b').path('s1', 'b'))
      .path('s', 'a', 'work')
      .build();
    const dossier = scenario(nested).opens();
    expect(dossier.tries({ kind: 'Move', ground: 'x', cancel: [], drop: [], start: ['b'] })).toMatchObject({ detail: { why: 'scope' } });
  });

  it('shows what it would do and changes nothing', () => {
    const dossier = scenario(permit).opens();
    const before = dossier.dossier;
    const seen = previewed(dossier, { kind: 'Move', ground: 'x', cancel: [dossier.visitOf('receive')], drop: [], start: ['sign'] });
    expect(seen).toMatchObject({ verdict: { kind: 'can-always-finish' } });
    expect(dossier.dossier).toBe(before);
  });
});
