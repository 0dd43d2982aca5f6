import { decide, type Command, type Dossier } from '@mot-cua/engine';
import { type Lane } from '../connection/lane';
import { Append } from '../dossiers/append';
import { levelsBy, type World } from '../dossiers/world';
import { type TimerRound } from '.';

type DueTimer = {
  readonly agency_id: number;
  readonly dossier_id: string;
  readonly wait: string;
  readonly due_ms: string;
  readonly code: string;
  readonly head: string;
  readonly state: Dossier;
  readonly now_ms: string;
  readonly claimed: number;
};

/** A timer the engine refuses (it is not due by its own reckoning, or the dossier is suspended) is looked at again after this. */
const POSTPONED_MS = 60_000;

const CALLER = 'system:runtime';

/**
 * Passes due timers, oldest first, inside the transaction that claims them: the row locks are the lease. Timers somebody else holds, and
 * those of dossiers somebody works on, come next round.
 */
export const passDueTimers = async (lane: Lane, world: World, limit: number): Promise<TimerRound> => {
  const transaction = await lane.begin({ text: 'select * from take_due_timers($1)', values: [limit] });
  const due = (transaction.answers[0]?.rows ?? []) as DueTimer[];
  const append = new Append();
  const round = { fired: 0, refused: 0, latest: 0 };
  for (const timer of due) {
    const part = new Append();
    const fired = await fire(timer, part, world).catch(() => false);
    if (fired) {
      append.add(part);
      round.fired++;
      round.latest = Math.max(round.latest, Number(timer.now_ms) - Number(timer.due_ms));
    } else {
      append.postpone(timer.agency_id, timer.dossier_id, timer.wait, Number(timer.now_ms) + POSTPONED_MS);
      round.refused++;
    }
  }
  if (append.isEmpty) await transaction.rollback();
  else await transaction.commitWith(append.query());
  const claimed = due[0]?.claimed ?? 0;
  return { ...round, skipped: claimed - due.length, more: claimed >= limit || round.fired > 0 };
};

/** False when the engine refuses. */
const fire = async (timer: DueTimer, append: Append, world: World): Promise<boolean> => {
  const { agency_id: agency, dossier_id: dossier, state } = timer;
  if (!state.pinned || state.calendar === undefined) throw new Error(`dossier ${dossier} has no procedure or calendar`);
  const procedure = await world.procedure(state.pinned.procedure, state.pinned.version);
  const calendar = await world.calendar(state.calendar);
  const at = Math.max(Number(timer.now_ms), state.at);
  // One wait fires once per due time, whichever runtime passes it.
  const command: Command = {
    kind: 'PassTimer',
    id: `timer ${dossier} ${timer.wait} ${timer.due_ms}`.slice(0, 128),
    by: { system: 'runtime' },
    wait: timer.wait,
  };
  const decision = decide(procedure, state, command, { now: at, calendar, convention: world.convention() });
  if ('rejected' in decision) return false;
  const { facts, dossier: after } = decision;
  append.answer(
    { agency, caller: CALLER, id: command.id, dossier, digest: '', at },
    { kind: 'accepted', dossier, first: state.seq + 1, last: after.seq },
    command,
  );
  append.change(
    {
      agency,
      dossier,
      before: state,
      after,
      facts,
      command,
      levels: levelsBy(calendar, world.thresholds(state.pinned.procedure)),
      calendar,
    },
    timer.head,
  );
  return true;
};
