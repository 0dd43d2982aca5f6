import { type Clock, type ClockRun } from './dossier';
import { type Fact } from './fact';

type Changed = Extract<Fact, { kind: 'ClockChanged' }>;

/** The clocks after due times were reckoned anew by a changed calendar. */
export const recomputedClocks = (clocks: readonly Clock[], fact: Extract<Fact, { kind: 'DueRecomputed' }>): readonly Clock[] =>
  clocks.map((clock) => {
    const moved = fact.clocks.find(({ clock: name }) => name === clock.name);
    return moved ? { ...clock, due: moved.due, promised: clock.promised ?? moved.was } : clock;
  });

/** The clocks after a change of one of them. A new limit is a new beginning: the time used before counts no longer. */
export const changedClocks = (clocks: readonly Clock[], fact: Changed): readonly Clock[] => {
  const before = clocks.find((clock) => clock.name === fact.clock);
  const after = before ? changed(before, fact) : begins(fact);
  return before ? clocks.map((clock) => (clock === before ? after : clock)) : [...clocks, after];
};

const changed = (before: Clock, fact: Changed): Clock => {
  if (fact.limit !== undefined) return beginsAnew(before, fact);
  return fact.to === before.state ? stays(before, fact) : turns(before, fact);
};

const begins = (fact: Changed): Clock => ({
  ...standing(fact),
  startedAt: fact.at,
  ...(fact.limit && { limit: fact.limit }),
  ...(fact.due !== undefined && { due: fact.due, originalDue: fact.due }),
});

const beginsAnew = (before: Clock, fact: Changed): Clock => {
  const originalDue = before.originalDue ?? fact.due;
  return {
    ...standing(fact),
    startedAt: fact.at,
    limit: fact.limit,
    ...(fact.due !== undefined && { due: fact.due }),
    ...(originalDue !== undefined && { originalDue }),
    earlier: [...(before.earlier ?? []), endedRun(before, fact.at)],
    ...(before.requests !== undefined && { requests: before.requests }),
    ...(before.reappointed && { reappointed: before.reappointed }),
  };
};

/** It is paused, runs on or stops. */
const turns = (before: Clock, fact: Changed): Clock => {
  const { reason: _reason, ground: _ground, stoppedBy: _stopped, pauses: _pauses, ...kept } = before;
  const pauses = changedPauses(before, fact);
  const requests = (before.requests ?? 0) + Number(fact.act === 'supplement-request');
  return {
    ...kept,
    ...standing(fact),
    ...dueAfter(before, fact),
    ...(pauses.length > 0 && { pauses }),
    ...(requests > 0 && { requests }),
  };
};

/** An act that leaves it running or paused as it is changes only how long it may run; what it says is what the applicant is told from now on. */
const stays = (before: Clock, fact: Changed): Clock => {
  const { promised: _promised, ...kept } = before;
  const { limit, extensions = [] } = before;
  return {
    ...kept,
    ...dueAfter(before, fact),
    ...(limit && fact.extension && { limit: { ...limit, value: limit.value + fact.extension.value } }),
    ...(fact.extension && { extensions: [...extensions, extensionOf(fact)] }),
    ...(fact.act === 'reappointment' && { reappointed: reappointmentOf(fact, before.due) }),
  };
};

const dueAfter = ({ due: dueBefore, originalDue: originalBefore }: Clock, fact: Changed): Pick<Clock, 'due' | 'originalDue'> => {
  const due = fact.due ?? dueBefore;
  const originalDue = originalBefore ?? fact.due;
  return { ...(due !== undefined && { due }), ...(originalDue !== undefined && { originalDue }) };
};

/** What the fact itself says of the clock. */
const standing = (fact: Changed): Pick<Clock, 'name' | 'state' | 'since' | 'reason' | 'ground' | 'stoppedBy'> => ({
  name: fact.clock,
  state: fact.to,
  since: fact.at,
  ...(fact.reason !== undefined && { reason: fact.reason }),
  ...(fact.ground !== undefined && { ground: fact.ground }),
  ...((fact.act === 'supplement-request' || fact.act === 'handed-over' || fact.act === 'handed-on') && { stoppedBy: fact.act }),
});

const endedRun = ({ startedAt, state, since, limit, due, pauses }: Clock, at: number): ClockRun => ({
  startedAt,
  endedAt: state === 'stopped' ? since : at,
  ...(limit && { limit }),
  ...(due !== undefined && { due }),
  ...(pauses && { pauses }),
});

const extensionOf = ({ at, extension, ground = '', basis = '' }: Changed): NonNullable<Clock['extensions']>[number] => ({
  at,
  by: extension as NonNullable<Changed['extension']>,
  ground,
  basis,
});

const reappointmentOf = (
  { at, due = at, ground = '', letter, flags }: Changed,
  from: number | undefined,
): NonNullable<Clock['reappointed']> => ({
  at,
  from: from ?? due,
  to: due,
  ground,
  signer: letter?.signer ?? '',
  ...(letter?.number !== undefined && { number: letter.number }),
  ...(flags?.includes('late-apology') && { late: true as const }),
});

const changedPauses = ({ pauses = [], state, since, stoppedBy }: Clock, { to, at, reason = '' }: Changed): NonNullable<Clock['pauses']> => {
  // The dossier has come back to the stage or agency: meanwhile its time stood still.
  if (state === 'stopped' && to === 'running') return [...pauses, { from: since, to: at, reason: stoppedBy ?? '' }];
  const ended = pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause));
  return to === 'paused' ? [...ended, { from: at, reason }] : ended;
};
