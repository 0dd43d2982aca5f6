import { draw, moment, scenario, trigger } from '../testing/index';
import { type CommandBody } from './index';

const officer = { person: 'hoa', agency: 1, role: 'officer' };

/** As the approved tables are drawn: a way to the counter, where the dossier waits for 15 days at most. */
const permit = draw('permit')
  .start('s')
  .task('appraise', { outcomes: ['pass', 'supplement'], limit: '4 working-days' })
  .exclusive('way', { default: 'on' })
  .task('await', { counted: false, pauses: 'supplement', outcomes: ['supplemented'] })
  .boundary('expired', 'await', trigger.limit('15 calendar-days'))
  .end('closed', { outcome: 'closed' })
  .task('return', { counted: false })
  .end('e')
  .path('s', 'appraise', 'way')
  .flow('way', 'return', { id: 'on' })
  .flow('way', 'await', { when: 'outcome = "supplement"' })
  .path('await', 'appraise')
  .path('expired', 'closed')
  .path('return', 'e')
  .build();

/** Nobody drew a supplement. */
const plain = draw('plain')
  .start('s')
  .task('appraise', { limit: '4 working-days' })
  .task('return', { counted: false })
  .end('e')
  .path('s', 'appraise', 'return', 'e')
  .build();

const request = (visit: string, basis?: string): CommandBody => ({
  kind: 'RequestSupplement',
  visit,
  ground: 'thiếu bản vẽ',
  items: ['Bản vẽ thiết kế'],
  ...(basis !== undefined && { basis }),
});
const received = (limit = '10 working-days') => scenario(permit).opens({ at: '2026-06-01T08:00', limit });

describe('a supplement after appraisal', () => {
  it('ends the run of the clock, and begins the whole limit anew when the dossier is complete (R-30)', () => {
    const dossier = received().at('2026-06-03T10:00').completes('appraise', { outcome: 'supplement' });
    expect(dossier.dossier.clocks).toMatchObject([{ state: 'stopped', stoppedBy: 'supplement-request', requests: 1 }]);
    dossier.at('2026-06-15T09:00').completes('await');
    expect(dossier.dossier.clocks).toMatchObject([
      {
        state: 'running',
        startedAt: moment('2026-06-15T09:00'),
        due: moment('2026-06-29T17:30'),
        originalDue: moment('2026-06-15T17:30'),
        earlier: [{ startedAt: moment('2026-06-01T08:00'), endedAt: moment('2026-06-03T10:00'), due: moment('2026-06-15T17:30') }],
      },
    ]);
    expect(dossier.waiting()).toEqual(['appraise']);
  });

  it('is asked for within 3 working days of reception; later only with the sector law, and flagged (R-30)', () => {
    const inTime = received().at('2026-06-04T17:30');
    expect(inTime.completes('appraise', { outcome: 'supplement' }).dossier.clocks[0].state).toBe('stopped');
    const late = received().at('2026-06-05T08:00');
    const before = late.facts.length;
    const { visit } = late.get('appraise', 'task');
    const ask = { kind: 'CompleteTask', visit: visit.id, outcome: 'supplement' } as const;
    expect(late.tries(ask, officer)?.code).toBe('supplement.behind-window');
    expect(late.facts).toHaveLength(before);
    late.asks({ ...ask, basis: 'LXD Đ102' }, officer);
    expect(late.facts.filter(({ kind }) => kind === 'ClockChanged')).toMatchObject([
      { to: 'running' },
      { to: 'stopped', act: 'supplement-request', basis: 'LXD Đ102', flags: ['behind-window'] },
    ]);
  });

  it('is asked for once; again only with the sector law, and flagged (R-31)', () => {
    const dossier = received().completes('appraise', { outcome: 'supplement' }).at('2026-06-02T09:00').completes('await');
    const { visit } = dossier.get('appraise', 'task');
    const ask = { kind: 'CompleteTask', visit: visit.id, outcome: 'supplement' } as const;
    expect(dossier.tries(ask, officer)?.code).toBe('supplement.repeated');
    dossier.asks({ ...ask, basis: 'LXD Đ102: thông báo lần hai' }, officer);
    expect(dossier.dossier.clocks[0]).toMatchObject({ requests: 2, state: 'stopped' });
    expect(dossier.facts.findLast(({ kind }) => kind === 'ClockChanged')).toMatchObject({ flags: ['repeated'] });
  });

  it('that does not come closes the dossier when the whole fifteenth day is over, not before (R-32)', () => {
    const dossier = received().at('2026-06-03T10:00').completes('appraise', { outcome: 'supplement' });
    expect(dossier.get('expired', 'timer').wait.due).toBe(moment('2026-06-19T00:00'));
    expect(dossier.at('2026-06-18T23:59').isClosed()).toBe(false);
    expect(dossier.at('2026-06-19T00:00').dossier).toMatchObject({ status: 'closed', outcome: 'closed' });
    expect(dossier.dossier.clocks[0].state).toBe('stopped');
  });
});

describe('a supplement that nobody drew', () => {
  it('is asked for by whom the task waits for, with what is missing; until it comes the task cannot be ended (R-30)', () => {
    const dossier = scenario(plain).opens({ at: '2026-06-01T08:00', limit: '10 working-days' }).at('2026-06-03T10:00');
    const visit = dossier.visitOf('appraise');
    expect(dossier.tries(request(visit), { ...officer, role: 'receiver' })?.code).toBe('task.not-yours');
    expect(dossier.tries({ ...request(visit), items: [' '] } as CommandBody, officer)?.code).toBe('supplement.items-missing');
    dossier.asks(request(visit), officer);
    expect(dossier.tries({ kind: 'CompleteTask', visit }, officer)?.code).toBe('supplement.awaited');
    expect(dossier.tries(request(visit), officer)?.code).toBe('supplement.awaited');
    dossier.at('2026-06-15T09:00').asks({ kind: 'ReceiveSupplement', ground: 'đủ hồ sơ' }, { person: 'clerk' });
    expect(dossier.dossier.clocks).toMatchObject([{ state: 'running', due: moment('2026-06-29T17:30') }]);
    // The step has its own limit anew too: four working days from the fifteenth.
    expect(dossier.get('appraise', 'task').wait.due).toBe(moment('2026-06-19T17:30'));
    expect(dossier.tries({ kind: 'ReceiveSupplement', ground: 'again' }, { person: 'clerk' })?.code).toBe('supplement.not-awaited');
    dossier.completes('appraise');
    expect(dossier.waiting()).toEqual(['return']);
  });

  it('keeps neither the dossier nor the step from being late only while it is awaited', () => {
    const dossier = scenario(plain).opens({ at: '2026-06-01T08:00', limit: '3 working-days' }).at('2026-06-03T10:00');
    dossier.asks(request(dossier.visitOf('appraise')), officer).at('2026-06-17T08:00');
    expect(dossier.facts.filter(({ kind }) => kind === 'WaitMet')).toEqual([]);
    dossier.asks({ kind: 'ReceiveSupplement', ground: 'đủ' }, { person: 'clerk' }).at('2026-07-01T08:00');
    expect(dossier.facts.filter(({ kind }) => kind === 'WaitMet')).toHaveLength(3);
  });

  it('closes the dossier by itself after 15 days (R-32)', () => {
    const dossier = scenario(plain).opens({ at: '2026-06-01T08:00', limit: '10 working-days' }).at('2026-06-03T10:00');
    dossier.asks(request(dossier.visitOf('appraise')), officer);
    expect(dossier.at('2026-06-18T23:59').isClosed()).toBe(false);
    expect(dossier.at('2026-06-19T00:00').dossier).toMatchObject({ status: 'closed', outcome: 'closed', visits: [] });
  });

  it('is not asked for a second time without the sector law, nor behind the window (R-30, R-31)', () => {
    const dossier = scenario(plain).opens({ at: '2026-06-01T08:00', limit: '10 working-days' }).at('2026-06-05T08:00');
    const visit = dossier.visitOf('appraise');
    expect(dossier.tries(request(visit), officer)?.code).toBe('supplement.behind-window');
    dossier.asks(request(visit, 'LXD Đ102'), officer).asks({ kind: 'ReceiveSupplement', ground: 'đủ' }, { person: 'clerk' });
    expect(dossier.tries(request(visit), officer)?.code).toBe('supplement.repeated');
  });
});
