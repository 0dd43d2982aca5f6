import { nationalCalendar } from '@mot-cua/calendar';
import { draw, moment, scenario, trigger } from '../testing/index';
import { bounds } from './bounds';
import { firstStartDue, startDueAfter, triggeredStarts } from './triggered-starts';

const context = { calendar: nationalCalendar(), convention: 'B' } as const;

const storm = draw('storm')
  .start('warned', { triggers: [trigger.signal('storm'), trigger.message('report')] })
  .task('check')
  .end('e')
  .path('warned', 'check', 'e')
  .build();
const weekly = (cycle: string) =>
  draw('weekly')
    .start('monday', { triggers: [trigger.every(cycle)] })
    .task('check')
    .path('monday', 'check')
    .build();
const definitionOf = (procedure: ReturnType<typeof weekly>) => {
  const [start] = triggeredStarts(procedure);
  if (start?.on !== 'timer') throw new Error('no timer start');
  return start.definition;
};
const opening = {
  kind: 'OpenDossier',
  pinned: { procedure: 'p', version: 1, process: 'p' },
  code: 'c',
  agencies: { 'one-stop': 1, department: 2 },
  calendar: 'vn/V1',
} as const;

describe('what opens dossiers of a procedure from outside', () => {
  it('is every message, signal and moment of its start events, each by itself', () => {
    expect(triggeredStarts(storm)).toEqual([
      { node: 'warned', trigger: 0, on: 'signal', name: 'storm' },
      { node: 'warned', trigger: 1, on: 'message', name: 'report' },
    ]);
    expect(triggeredStarts(weekly('R/P7D'))).toMatchObject([{ node: 'monday', trigger: 0, on: 'timer' }]);
  });

  it('is not what begins an event sub-process of a dossier that is under way', () => {
    const watched = draw('watched')
      .start('s')
      .task('check')
      .path('s', 'check')
      .eventSub('answered', trigger.message('report'), (inside) => inside.task('read').path('answered-start', 'read'))
      .build();
    expect(triggeredStarts(watched)).toEqual([]);
  });

  it('is what stands behind a gateway that begins a dossier, and a receive task that does', () => {
    const gateway = draw('p')
      .eventGateway('begins', { instantiates: 'first' })
      .catches('asked', trigger.message('request'))
      .receive('paid', 'payment')
      .task('check')
      .path('begins', 'asked', 'check')
      .path('begins', 'paid', 'check')
      .build();
    expect(triggeredStarts(gateway)).toEqual([
      { node: 'asked', trigger: 0, on: 'message', name: 'request' },
      { node: 'paid', trigger: 0, on: 'message', name: 'payment' },
    ]);
    const task = draw('p').receive('asked', 'request', { instantiates: 'first' }).task('check').path('asked', 'check').build();
    expect(triggeredStarts(task)).toEqual([{ node: 'asked', trigger: 0, on: 'message', name: 'request' }]);
  });

  it('is nothing that is awaited only inside a dossier', () => {
    const inside = draw('p').start('s').receive('asked', 'request').task('check').path('s', 'asked', 'check').build();
    expect(triggeredStarts(inside)).toEqual([]);
  });
});

describe('a dossier opened from outside', () => {
  it('says in its first fact what opened it, and hands on what that brought through the mappings of its beginning', () => {
    const mapped = draw('p')
      .start('told', { triggers: [trigger.message('report')], outputs: { place: 'where' } })
      .task('check')
      .path('told', 'check')
      .build();
    const dossier = scenario(mapped).opens({
      startAt: 'told',
      data: { where: 'Thôn 3', phone: '0912' },
      occasion: { name: 'report', message: 'm1', depth: 1 },
    });
    expect(dossier.facts[0]).toMatchObject({
      kind: 'DossierOpened',
      cause: 'message',
      occasion: { name: 'report', message: 'm1', depth: 1 },
    });
    expect(dossier.data()).toEqual({ place: 'Thôn 3' });
    expect(dossier.waiting()).toEqual(['check']);
  });

  it('records how late it was opened when the moment was noticed late', () => {
    const due = moment('2026-03-02T08:00');
    const dossier = scenario(weekly('R/P7D')).opens({ at: '2026-03-02T09:30', startAt: 'monday', occasion: { due, depth: 1 } });
    expect(dossier.facts[0]).toMatchObject({ cause: 'timer', occasion: { due, late: 90 * 60_000 } });
  });

  it('begins by whichever of several events came', () => {
    const dossier = scenario(storm).opens({ startAt: 'warned', occasion: { trigger: 1, name: 'report', depth: 1 } });
    expect(dossier.facts[0]).toMatchObject({ cause: 'message' });
    expect(dossier.waiting()).toEqual(['check']);
  });

  it('waits, where its start event asks for all of several events, for those that have not come, and keeps what each brought', () => {
    const both = draw('p')
      .start('both', { triggers: [trigger.message('report'), trigger.message('order')], parallelMultiple: true })
      .task('check')
      .path('both', 'check')
      .build();
    const dossier = scenario(both).opens({ startAt: 'both', data: { a: 1 }, occasion: { trigger: 1, name: 'order', depth: 1 } });
    expect(dossier.waiting()).toEqual(['both']);
    expect(dossier.tries({ kind: 'ReceiveMessage', messageId: 'x', name: 'order' })?.code).toBe('message.not-awaited');
    expect(dossier.hears('report', { payload: { b: 2 } }).waiting()).toEqual(['check']);
    expect(dossier.data()).toEqual({ a: 1, b: 2 });
  });

  it('is not opened when too many others in a row have each opened the next', () => {
    const deep = { ...opening, startAt: 'warned', occasion: { depth: bounds.maxOpenedDeep + 1 } };
    expect(scenario(storm).tries(deep)).toEqual({ code: 'occasion.too-deep', detail: { most: bounds.maxOpenedDeep } });
  });

  it('that stopped before its first step goes on, after the retry, where it was reached', () => {
    const wrong = draw('p')
      .start('told', { triggers: [trigger.message('report')] })
      .declares({ n: 'sum(from)' })
      .task('check')
      .path('told', 'check')
      .build();
    const dossier = scenario(wrong, { evaluate: (_, names) => (names('from') === 1 ? { value: 1 } : { failed: 'no' }) });
    dossier.opens({ startAt: 'told', data: { b: 2 }, occasion: { name: 'report', depth: 1 } });
    expect(dossier.incidents()).toEqual(['p: expression.failed']);
    expect(dossier.corrects({ from: 1 }).retries('p').waiting()).toEqual(['check']);
    expect(dossier.data()).toMatchObject({ b: 2 });
  });
});

describe('a start event with a condition', () => {
  const urgent = draw('p')
    .start('urgent', { triggers: [trigger.when('deaths > 0')] })
    .start('plain')
    .task('at-once')
    .task('check')
    .path('urgent', 'at-once')
    .path('plain', 'check')
    .build();

  it('begins the dossier when it holds for what was handed in, else the plain one does', () => {
    expect(
      scenario(urgent)
        .opens({ data: { deaths: 2 } })
        .waiting(),
    ).toEqual(['at-once']);
    expect(
      scenario(urgent)
        .opens({ data: { deaths: 0 } })
        .waiting(),
    ).toEqual(['check']);
    expect(scenario(urgent).opens().waiting()).toEqual(['check']);
  });

  it('lets nothing be received when it is the only one and does not hold', () => {
    const only = draw('p')
      .start('urgent', { triggers: [trigger.when('deaths > 0')] })
      .task('at-once')
      .path('urgent', 'at-once')
      .build();
    expect(scenario(only).tries({ ...opening, data: { deaths: 0 } })).toEqual({ code: 'start.triggered', detail: { nodes: 'urgent' } });
    expect(
      scenario(only)
        .opens({ data: { deaths: 1 } })
        .waiting(),
    ).toEqual(['at-once']);
  });
});

describe('a start by time', () => {
  const from = moment('2026-03-02T08:00');

  it('that repeats is due from the moment its version comes into force on', () => {
    expect(firstStartDue(definitionOf(weekly('R/P7D')), from, context)).toEqual({
      rule: { kind: 'cycle', cycle: 'R/P7D' },
      due: moment('2026-03-09T08:00'),
    });
  });

  it('anchored in the past keeps its beat, and the times before count as used up', () => {
    expect(firstStartDue(definitionOf(weekly('R5/2026-02-16T07:00/P7D')), from, context)).toMatchObject({
      due: moment('2026-03-09T07:00'),
      left: 2,
    });
    expect(firstStartDue(definitionOf(weekly('R2/2026-02-02T07:00/P7D')), from, context)).toBeUndefined();
  });

  it('at a date that has passed when the version comes into force begins nothing', () => {
    const at = (date: string) =>
      draw('p')
        .start('s', { triggers: [{ kind: 'timer', details: { kind: 'date', text: date } }] })
        .task('a')
        .path('s', 'a')
        .build();
    expect(firstStartDue(definitionOf(at('2026-03-01T08:00')), from, context)).toBeUndefined();
    expect(firstStartDue(definitionOf(at('2026-04-01T08:00')), from, context)?.due).toBe(moment('2026-04-01T08:00'));
  });

  it('is not made up for one by one after a standstill: the next is the first behind now', () => {
    const first = { rule: { kind: 'cycle', cycle: 'R6/P1D' }, due: moment('2026-03-03T08:00'), left: 6 } as const;
    expect(startDueAfter(first, moment('2026-03-06T12:00'), 420)).toEqual({ ...first, due: moment('2026-03-07T08:00'), left: 2 });
    expect(startDueAfter(first, moment('2026-03-30T12:00'), 420)).toBeUndefined();
  });

  it('that cannot be read is an incident for whoever reads it, not a start', () => {
    expect(() => firstStartDue({ kind: 'timer', details: null }, from, context)).toThrow('timer.invalid');
  });
});
