import { DEFAULT_THRESHOLDS, nationalCalendar } from '@mot-cua/calendar';
import { type Fact, type FactBody } from '@mot-cua/engine';
import { clockAt, dueAt } from './clock-at';

const at = (text: string) => Date.parse(`${text}:00+07:00`);
const fact = (seq: number, when: string, body: FactBody): Fact => ({ seq, at: at(when), by: {}, command: 'c', step: 1, v: 1, ...body });
const counting = { calendar: nationalCalendar(), convention: 'A', thresholds: DEFAULT_THRESHOLDS } as const;
const limit = { value: 8, unit: 'working-days' } as const;
const clock = (to: 'running' | 'paused' | 'stopped', more: object = {}): FactBody => ({
  kind: 'ClockChanged',
  clock: 'resolution',
  to,
  ...more,
});

/** The land registration of the mock-up: paused for the tax office from 13/11 15:00 to 20/11 10:00. */
const facts = [
  fact(1, '2026-11-09T08:20', clock('running', { limit, due: at('2026-11-19T08:20') })),
  fact(2, '2026-11-13T15:00', clock('paused', { reason: 'tax-assessment' })),
  fact(3, '2026-11-20T10:00', clock('running', { due: at('2026-11-26T15:20') })),
  fact(4, '2026-11-26T09:00', clock('stopped')),
];

describe('the clock at a moment of the history', () => {
  it('has not started before the dossier was received', () => {
    expect(clockAt(facts, 0)).toBeUndefined();
  });

  it('knows while it is paused since when and why (R-18)', () => {
    expect(clockAt(facts, 2)).toMatchObject({ state: 'paused', reason: 'tax-assessment', pauses: [{ from: at('2026-11-13T15:00') }] });
  });

  it('keeps the due time of the receipt beside the one that holds (R-19)', () => {
    expect(clockAt(facts, 3)).toMatchObject({ state: 'running', originalDue: at('2026-11-19T08:20'), due: at('2026-11-26T15:20') });
  });

  it('derives the due time that was recorded, with the pause and the rest days left out', () => {
    const then = clockAt(facts, 3);
    const due = then && dueAt(then, counting, at('2026-11-20T10:00'));
    expect(due?.due).toBe(at('2026-11-26T15:20'));
    const last = due?.lines.find((line) => line.kind === 'due');
    expect(last?.to).toBe(at('2026-11-26T15:20'));
    expect(due?.lines.some((line) => line.kind === 'paused')).toBe(true);
    expect(due?.level).toBe('yellow');
  });

  it('leaves no time to reckon once it has stopped: what was left then is left', () => {
    const then = clockAt(facts, 4);
    expect(then?.state).toBe('stopped');
    expect(then && dueAt(then, counting, at('2027-03-01T08:00'))?.level).not.toBe('red');
  });
});
