import { flows } from '@mot-cua/procedure/testing';
import { definition, expression, node, task } from '../findings/parts';
import { readScenario, type Scenario } from '../index';

/**
 * Every event at every position BPMN 2.0.2 allows it (chapter Events, table "Types of Events and their Markers"), read from a file and played. A
 * position and a trigger the table does not join is not here: it is refused at publishing (see `findings`).
 */
type Trigger = 'message' | 'timer' | 'signal' | 'conditional';

const definitions: Readonly<Record<Trigger, string>> = {
  message: definition('message', 'messageRef="m"'),
  timer: definition('timer', '', expression('timeDuration', 'P1D')),
  signal: definition('signal', 'signalRef="s"'),
  conditional: definition('conditional', '', expression('condition', 'ready = true')),
};
const triggers = Object.keys(definitions) as Trigger[];
const pairs = triggers.flatMap((first, n) => triggers.slice(n + 1).map((second) => [first, second] as const));

const error = definition('error', 'errorRef="e"');
const escalation = definition('escalation', 'escalationRef="x"');

const play = (content: string): Promise<Scenario> =>
  readScenario(
    `<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mc="urn:mot-cua:bpmn:1" id="d" targetNamespace="t">
    <bpmn:message id="m" name="m"/><bpmn:signal id="s" name="s"/><bpmn:error id="e" name="e" errorCode="e"/><bpmn:escalation id="x" name="x" escalationCode="x"/>
    <bpmn:process id="p" isExecutable="true">${content}</bpmn:process></bpmn:definitions>`,
    { agencies: { office: 1 } },
  );

/** What the trigger waits for comes about. */
const comes = (dossier: Scenario, trigger: Trigger): Scenario => {
  switch (trigger) {
    case 'message':
      return dossier.hears('m');
    case 'timer':
      return dossier.at('2026-03-03T08:00');
    case 'signal':
      return dossier.signals('s');
    case 'conditional':
      return dossier.corrects({ ready: true });
  }
};

const start = node('startEvent', 'start');
const ends = (...ids: readonly string[]): string => ids.map((id) => node('endEvent', id)).join('');
/** A step `host`, and beside it what an event leads to: `after`. */
const hosted = (events: string, host = task('host')): string =>
  `${start}${host}${ends('end', 'end2')}${task('after')}${events}${flows(['start', 'host'], ['host', 'end'], ['after', 'end2'])}`;
const onEdge = (definition: string, attributes = ''): string =>
  `<bpmn:boundaryEvent id="event" attachedToRef="host" ${attributes}>${definition}</bpmn:boundaryEvent>${flows(['event', 'after'])}`;
const eventSubProcess = (definition: string, attributes = ''): string =>
  node(
    'subProcess',
    'beside',
    'triggeredByEvent="true"',
    `${node('startEvent', 'event', attributes, definition)}${task('after')}${ends('end2')}${flows(['event', 'after'], ['after', 'end2'])}`,
  );
const withEventSubProcess = (definition: string, attributes = ''): string =>
  `${start}${task('host')}${ends('end')}${flows(['start', 'host'], ['host', 'end'])}${eventSubProcess(definition, attributes)}`;
/** A sub-process `host` that waits at `go` and then throws; `on` follows its throw. */
const throwing = (definition: string, type: 'endEvent' | 'intermediateThrowEvent', outer = 'subProcess'): string =>
  node(
    outer,
    'host',
    '',
    type === 'endEvent'
      ? `${node('startEvent', 'in')}${task('go')}${node(type, 'throw', '', definition)}${flows(['in', 'go'], ['go', 'throw'])}`
      : `${node('startEvent', 'in')}${task('go')}${node(type, 'throw', '', definition)}${task('on')}${ends('out')}${flows(['in', 'go'], ['go', 'throw'], ['throw', 'on'], ['on', 'out'])}`,
  );

describe('an event that is waited for', () => {
  it.each(triggers)('begins a dossier: %s', async (trigger) => {
    const dossier = await play(
      `${node('startEvent', 'event', '', definitions[trigger])}${task('after')}${ends('end')}${flows(['event', 'after'], ['after', 'end'])}`,
    );
    expect(dossier.opens({ startAt: 'event' }).waiting()).toEqual(['after']);
  });

  it.each(triggers)('is waited for on the way: %s', async (trigger) => {
    const catching = node('intermediateCatchEvent', 'event', '', definitions[trigger]);
    const dossier = await play(
      `${start}${catching}${task('after')}${ends('end')}${flows(['start', 'event'], ['event', 'after'], ['after', 'end'])}`,
    );
    expect(dossier.opens().waiting()).toEqual(['event']);
    expect(comes(dossier, trigger).waiting()).toEqual(['after']);
    expect(dossier.completes('after').isClosed()).toBe(true);
  });

  it.each(triggers)('interrupts a step, or goes beside it: %s', async (trigger) => {
    const interrupting = (await play(hosted(onEdge(definitions[trigger])))).opens();
    expect(comes(interrupting, trigger).waiting()).toEqual(['after']);
    expect(interrupting.completes('after').isClosed()).toBe(true);
    const beside = (await play(hosted(onEdge(definitions[trigger], 'cancelActivity="false"')))).opens();
    expect(comes(beside, trigger).waiting()).toEqual(['host', 'after']);
    expect(beside.completes('host').completes('after').isClosed()).toBe(true);
  });

  it.each(triggers)('interrupts a whole procedure, or goes beside it, as an event sub-process: %s', async (trigger) => {
    const interrupting = (await play(withEventSubProcess(definitions[trigger]))).opens();
    expect(comes(interrupting, trigger).waiting()).toEqual(['after']);
    expect(interrupting.completes('after').isClosed()).toBe(true);
    const beside = (await play(withEventSubProcess(definitions[trigger], 'isInterrupting="false"'))).opens();
    expect(comes(beside, trigger).waiting()).toEqual(['host', 'after']);
    expect(beside.completes('host').completes('after').isClosed()).toBe(true);
  });

  it.each(triggers)('is one of the ways behind an event-based gateway: %s', async (trigger) => {
    const other = trigger === 'message' ? 'signal' : 'message';
    const dossier = (
      await play(`${start}${node('eventBasedGateway', 'which')}${node('intermediateCatchEvent', 'event', '', definitions[trigger])}${node('intermediateCatchEvent', 'other', '', definitions[other])}${task('after')}${task('else')}${ends('end')}
      ${flows(['start', 'which'], ['which', 'event'], ['which', 'other'], ['event', 'after'], ['other', 'else'], ['after', 'end'], ['else', 'end'])}`)
    ).opens();
    expect(comes(dossier, trigger).waiting()).toEqual(['after']);
    expect(dossier.allWaits()).toHaveLength(2); // The task and its own limit: nothing of the other way.
  });
});

describe('an event of several triggers', () => {
  const both = (first: Trigger, second: Trigger): string => `${definitions[first]}${definitions[second]}`;

  it.each(pairs)('goes on with either on the way: %s, %s', async (first, second) => {
    for (const one of [first, second]) {
      const catching = node('intermediateCatchEvent', 'event', '', both(first, second));
      const dossier = (
        await play(`${start}${catching}${task('after')}${ends('end')}${flows(['start', 'event'], ['event', 'after'], ['after', 'end'])}`)
      ).opens();
      expect(comes(dossier, one).waiting()).toEqual(['after']);
    }
  });

  it.each(pairs)('goes on with both when they are parallel, in either order: %s, %s', async (first, second) => {
    for (const [one, two] of [
      [first, second],
      [second, first],
    ] as const) {
      const catching = node('intermediateCatchEvent', 'event', 'parallelMultiple="true"', both(first, second));
      const dossier = (
        await play(`${start}${catching}${task('after')}${ends('end')}${flows(['start', 'event'], ['event', 'after'], ['after', 'end'])}`)
      ).opens();
      expect(comes(dossier, one).waiting()).toEqual(['event']);
      expect(comes(dossier, two).waiting()).toEqual(['after']);
    }
  });

  it.each(pairs)('stands at the edge of a step, single or parallel, interrupting or not: %s, %s', async (first, second) => {
    for (const one of [first, second])
      expect(comes((await play(hosted(onEdge(both(first, second))))).opens(), one).waiting()).toEqual(['after']);
    const beside = (await play(hosted(onEdge(both(first, second), 'cancelActivity="false"')))).opens();
    expect(comes(beside, first).waiting()).toEqual(['host', 'after']);
    const parallel = (await play(hosted(onEdge(both(first, second), 'parallelMultiple="true"')))).opens();
    expect(comes(parallel, first).waiting()).toEqual(['host']);
    expect(comes(parallel, second).waiting()).toEqual(['after']);
    const parallelBeside = (await play(hosted(onEdge(both(first, second), 'parallelMultiple="true" cancelActivity="false"')))).opens();
    expect(comes(comes(parallelBeside, first), second).waiting()).toEqual(['host', 'after']);
  });

  it.each(pairs)('begins an event sub-process, single or parallel: %s, %s', async (first, second) => {
    for (const one of [first, second])
      expect(comes((await play(withEventSubProcess(both(first, second)))).opens(), one).waiting()).toEqual(['after']);
    const parallel = (await play(withEventSubProcess(both(first, second), 'parallelMultiple="true"'))).opens();
    expect(comes(parallel, second).waiting()).toEqual(['host']);
    expect(comes(parallel, first).waiting()).toEqual(['after']);
    const beside = (await play(withEventSubProcess(both(first, second), 'parallelMultiple="true" isInterrupting="false"'))).opens();
    expect(comes(comes(beside, first), second).waiting()).toEqual(['host', 'after']);
  });

  it.each(pairs)('begins a dossier with either: %s, %s', async (first, second) => {
    const dossier = await play(
      `${node('startEvent', 'event', '', both(first, second))}${task('after')}${ends('end')}${flows(['event', 'after'], ['after', 'end'])}`,
    );
    expect(dossier.opens({ startAt: 'event' }).waiting()).toEqual(['after']);
  });

  it('throws all of them, on the way and at an end', async () => {
    const all = `${definitions.message}${definitions.signal}${escalation}`;
    const dossier = (
      await play(
        `${start}${node('intermediateThrowEvent', 'throw', '', all)}${node('endEvent', 'end', '', all)}${flows(['start', 'throw'], ['throw', 'end'])}`,
      )
    ).opens();
    const thrown = dossier.facts.flatMap((fact) => (fact.kind === 'EventThrown' ? [`${fact.visit.split('#')[0]} ${fact.event}`] : []));
    expect(thrown).toEqual(['throw message', 'throw signal', 'throw escalation', 'end message', 'end signal', 'end escalation']);
    expect(dossier.isClosed()).toBe(true);
  });
});

describe('an event that is thrown', () => {
  it.each(['message', 'signal'] as const)('goes out on the way and at an end: %s', async (trigger) => {
    const dossier = (
      await play(
        `${start}${node('intermediateThrowEvent', 'throw', '', definitions[trigger])}${node('endEvent', 'end', '', definitions[trigger])}${flows(['start', 'throw'], ['throw', 'end'])}`,
      )
    ).opens();
    expect(dossier.facts.filter(({ kind }) => kind === 'EventThrown')).toHaveLength(2);
    expect(dossier.isClosed()).toBe(true);
  });

  it('as an error ends the sub-process and goes on at its edge, with its code or without', async () => {
    for (const caught of [error, definition('error')]) {
      const dossier = (await play(hosted(onEdge(caught), throwing(error, 'endEvent')))).opens().completes('go');
      expect(dossier.waiting()).toEqual(['after']);
    }
  });

  it('as an error is caught by an event sub-process inside, which ends the others', async () => {
    const inside = `${node('startEvent', 'in')}${task('go')}${node('endEvent', 'throw', '', error)}${flows(['in', 'go'], ['go', 'throw'])}${eventSubProcess(error)}`;
    const dossier = (
      await play(
        `${start}${node('subProcess', 'host', '', inside)}${task('last')}${ends('end')}${flows(['start', 'host'], ['host', 'last'], ['last', 'end'])}`,
      )
    )
      .opens()
      .completes('go');
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.completes('after').waiting()).toEqual(['last']);
  });

  it.each(['endEvent', 'intermediateThrowEvent'] as const)('as an escalation interrupts, or goes beside: %s', async (type) => {
    const interrupting = (await play(hosted(onEdge(escalation), throwing(escalation, type)))).opens().completes('go');
    expect(interrupting.waiting()).toEqual(['after']);
    const beside = (await play(hosted(onEdge(escalation, 'cancelActivity="false"'), throwing(escalation, type)))).opens().completes('go');
    expect(beside.waiting().toSorted()).toEqual(type === 'endEvent' ? ['after'] : ['after', 'on']);
    expect(beside.dossier.visits.some(({ node: at }) => at === 'host')).toBe(type !== 'endEvent');
  });

  it.each(['true', 'false'])('as an escalation is caught by an event sub-process; it interrupts: %s', async (interrupting) => {
    const inside = `${node('startEvent', 'in')}${task('go')}${node('intermediateThrowEvent', 'throw', '', escalation)}${task('on')}${ends('out')}${flows(['in', 'go'], ['go', 'throw'], ['throw', 'on'], ['on', 'out'])}${eventSubProcess(escalation, `isInterrupting="${interrupting}"`)}`;
    const dossier = (
      await play(`${start}${node('subProcess', 'host', '', inside)}${ends('end')}${flows(['start', 'host'], ['host', 'end'])}`)
    )
      .opens()
      .completes('go');
    expect(dossier.waiting().toSorted()).toEqual(interrupting === 'true' ? ['after'] : ['after', 'on']);
  });

  it('as a link goes on where it leads', async () => {
    const dossier = (
      await play(`${start}${node('intermediateThrowEvent', 'there', '', definition('link', 'name="page 2"'))}${node('intermediateCatchEvent', 'here', '', definition('link', 'name="page 2"'))}${task('after')}${ends('end')}
      ${flows(['start', 'there'], ['here', 'after'], ['after', 'end'])}`)
    ).opens();
    expect(dossier.waiting()).toEqual(['after']);
  });

  it('as a termination ends its scope with everything in it, and the scope round it goes on', async () => {
    const inside = `${node('startEvent', 'in')}${node('parallelGateway', 'fork')}${task('go')}${task('other')}${node('endEvent', 'stop', '', definition('terminate'))}${ends('out')}${flows(['in', 'fork'], ['fork', 'go'], ['fork', 'other'], ['go', 'stop'], ['other', 'out'])}`;
    const dossier = (
      await play(
        `${start}${node('subProcess', 'host', '', inside)}${task('after')}${ends('end')}${flows(['start', 'host'], ['host', 'after'], ['after', 'end'])}`,
      )
    )
      .opens()
      .completes('go');
    expect(dossier.waiting()).toEqual(['after']);
  });

  it('as a cancellation undoes the transaction and goes on at its edge', async () => {
    const inside = `${node('startEvent', 'in')}${task('pay')}${task('go')}${task('refund', 'isForCompensation="true"')}<bpmn:boundaryEvent id="undo" attachedToRef="pay">${definition('compensate')}</bpmn:boundaryEvent>
      <bpmn:association id="as" associationDirection="One" sourceRef="undo" targetRef="refund"/>${node('endEvent', 'cancelled', '', definition('cancel'))}${flows(['in', 'pay'], ['pay', 'go'], ['go', 'cancelled'])}`;
    const dossier = (await play(hosted(onEdge(definition('cancel')), node('transaction', 'host', '', inside))))
      .opens()
      .completes('pay')
      .completes('go');
    expect(dossier.waiting()).toEqual(['refund']);
    expect(dossier.completes('refund').waiting()).toEqual(['after']);
  });

  it.each(['endEvent', 'intermediateThrowEvent'] as const)('as a compensation undoes what was done, the last first: %s', async (type) => {
    const undoable = (id: string): string =>
      `${task(id)}${task(`undo-${id}`, 'isForCompensation="true"')}<bpmn:boundaryEvent id="edge-${id}" attachedToRef="${id}">${definition('compensate')}</bpmn:boundaryEvent><bpmn:association id="as-${id}" associationDirection="One" sourceRef="edge-${id}" targetRef="undo-${id}"/>`;
    const last = type === 'endEvent' ? '' : `${ends('end')}${flows(['throw', 'end'])}`;
    const dossier = (
      await play(
        `${start}${undoable('a')}${undoable('b')}${node(type, 'throw', '', definition('compensate'))}${last}${flows(['start', 'a'], ['a', 'b'], ['b', 'throw'])}`,
      )
    )
      .opens()
      .completes('a')
      .completes('b');
    expect(dossier.waiting()).toEqual(['undo-b']);
    expect(dossier.completes('undo-b').waiting()).toEqual(['undo-a']);
    expect(dossier.completes('undo-a').isClosed()).toBe(true);
  });

  it('as a compensation is handled by the event sub-process of the scope that was done', async () => {
    const inside = `${node('startEvent', 'in')}${task('go')}${ends('out')}${flows(['in', 'go'], ['go', 'out'])}${eventSubProcess(definition('compensate'))}`;
    const dossier = (
      await play(
        `${start}${node('subProcess', 'host', '', inside)}${node('endEvent', 'throw', '', definition('compensate'))}${flows(['start', 'host'], ['host', 'throw'])}`,
      )
    )
      .opens()
      .completes('go');
    expect(dossier.waiting()).toEqual(['after']);
    expect(dossier.completes('after').isClosed()).toBe(true);
  });
});

describe('an event of several parallel triggers beside a step', () => {
  it('comes again each time all of them have come', async () => {
    const both = `${definitions.message}${definitions.signal}`;
    const dossier = (await play(hosted(onEdge(both, 'parallelMultiple="true" cancelActivity="false"')))).opens();
    for (const times of [1, 2]) {
      dossier.hears('m').signals('s');
      expect(dossier.waiting().filter((at) => at === 'after')).toHaveLength(times);
    }
    expect(
      dossier
        .hears('m')
        .waiting()
        .filter((at) => at === 'after'),
    ).toHaveLength(2);
  });

  it('that begin a dossier have all come when it is opened by them', async () => {
    const begins = node('startEvent', 'event', 'parallelMultiple="true"', `${definitions.message}${definitions.signal}`);
    const dossier = await play(`${begins}${task('after')}${ends('end')}${flows(['event', 'after'], ['after', 'end'])}`);
    expect(dossier.opens({ startAt: 'event' }).waiting()).toEqual(['after']);
  });
});
