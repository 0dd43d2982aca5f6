import { countingSeconds } from '@mot-cua/calendar';
import { type Procedure } from '@mot-cua/procedure';
import { type EngineCatalogue } from './catalogue-shape';
import { type Command } from './command';
import { type Context } from './context';
import { decide, type Decision } from './decide';
import { type Dossier, notOpened } from './dossier';
import { fold } from './evolve';
import { type Fact, type Instant } from './fact';
import { type Rejection } from './rejection';
import { sameJson } from './same-json';

/** The dossier as it was after its first `count` facts. Facts are folded; no behaviour runs, so a replay shows what was, not what would be. */
export const asOf = (facts: readonly Fact[], count: number): Dossier => (count < 1 ? notOpened : fold(facts.slice(0, count), notOpened));

/** One command as it was asked, the moment its decision was taken at, and the facts that were recorded for it. */
export type RecordedCommand = { readonly command: Command; readonly now: number; readonly facts: readonly Fact[] };

/** What a decision depends on beside the dossier, the command and the moment. */
export type Surroundings = Omit<Context, 'now'>;

/** What deciding one recorded command anew gives, beside the recorded facts. */
export type Redecision =
  | { readonly kind: 'equal'; readonly dossier: Dossier }
  /** The place of the first differing fact among its facts. */
  | { readonly kind: 'differs'; readonly at: number; readonly recorded?: Fact; readonly decided?: Fact }
  /** The engine would have refused what was recorded. */
  | { readonly kind: 'refused'; readonly rejected: Rejection }
  | { readonly kind: 'threw'; readonly why: string };

export type Redecided =
  | { readonly kind: 'equal'; readonly commands: number; readonly facts: number }
  /** The first command whose decision is not the recorded one. */
  | ({ readonly command: string } & Exclude<Redecision, { kind: 'equal' }>);

/**
 * Decides every recorded command anew and demands exactly the recorded facts: the proof that the published diagram was followed.
 * @param surroundings calendar and convention as they were; the moment comes from each record. A function names those that may have held at that moment.
 */
export const redecide = (
  procedure: Procedure,
  records: readonly RecordedCommand[],
  surroundings: Surroundings | ((now: Instant) => readonly [Surroundings, ...Surroundings[]]),
  catalogue?: EngineCatalogue,
): Redecided => {
  let dossier = notOpened;
  let facts = 0;
  for (const record of records) {
    const held = typeof surroundings === 'function' ? surroundings(record.now) : ([surroundings] as const);
    const again = redecideCommand(procedure, dossier, record, held, catalogue);
    if (again.kind !== 'equal') return { ...again, command: record.command.id };
    dossier = again.dossier;
    facts += record.facts.length;
  }
  return { kind: 'equal', commands: records.length, facts };
};

/**
 * Decides one recorded command anew.
 * @param held what may have held at that moment, likeliest first: a process may go on for seconds with a calendar that was just changed. One of them must
 *   give the recorded facts, with limits that run from the minute on the receipt or, as was decided before November 2026, from the second; else the first tells.
 */
export const redecideCommand = (
  procedure: Procedure,
  before: Dossier,
  record: RecordedCommand,
  held: readonly [Surroundings, ...Surroundings[]],
  catalogue?: EngineCatalogue,
): Redecision => {
  let first: Redecision | undefined;
  for (const around of [...held, ...held.map((around) => ({ ...around, calendar: countingSeconds(around.calendar) }))]) {
    const again = decideAgain(procedure, before, record, around, catalogue);
    if (again.kind === 'equal') return again;
    first ??= again;
  }
  return first as Redecision;
};

const decideAgain = (
  procedure: Procedure,
  before: Dossier,
  { command, now, facts }: RecordedCommand,
  around: Surroundings,
  catalogue?: EngineCatalogue,
): Redecision => {
  try {
    return compare(decide(procedure, before, command, { ...around, now }, catalogue), facts);
  } catch (error) {
    return { kind: 'threw', why: error instanceof Error ? error.message : String(error) };
  }
};

const compare = (decision: Decision, recorded: readonly Fact[]): Redecision => {
  if ('rejected' in decision) return { kind: 'refused', rejected: decision.rejected };
  const length = Math.max(recorded.length, decision.facts.length);
  for (let at = 0; at < length; at++)
    if (!sameJson(recorded[at], decision.facts[at])) return { kind: 'differs', at, ...pair(recorded[at], decision.facts[at]) };
  return { kind: 'equal', dossier: decision.dossier };
};

const pair = (recorded: Fact | undefined, decided: Fact | undefined) => ({ ...(recorded && { recorded }), ...(decided && { decided }) });
