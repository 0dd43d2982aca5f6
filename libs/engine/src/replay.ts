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

export type Redecided =
  | { readonly kind: 'equal'; readonly commands: number; readonly facts: number }
  /** The first command whose decision differs; `at`: the place of the first differing fact among its facts. */
  | { readonly kind: 'differs'; readonly command: string; readonly at: number; readonly recorded?: Fact; readonly decided?: Fact }
  /** The engine would have refused what was recorded. */
  | { readonly kind: 'refused'; readonly command: string; readonly rejected: Rejection };

/**
 * Decides every recorded command anew and demands exactly the recorded facts: the proof that the published diagram was followed.
 * @param surroundings calendar and convention as they were; the moment comes from each record. A function names those that may have held at that
 *   moment, likeliest first: a process may go on for seconds with a calendar that was just changed. One of them must give the recorded facts,
 *   with limits that run from the minute on the receipt or, as was decided before November 2026, from the second.
 */
export const redecide = (
  procedure: Procedure,
  records: readonly RecordedCommand[],
  surroundings: Surroundings | ((now: Instant) => readonly [Surroundings, ...Surroundings[]]),
  catalogue?: EngineCatalogue,
): Redecided => {
  let dossier = notOpened;
  let facts = 0;
  for (const { command, now, facts: recorded } of records) {
    const held = typeof surroundings === 'function' ? surroundings(now) : [surroundings];
    let first: Unequal | undefined;
    let equal: Equal | undefined;
    for (const around of [...held, ...held.map((around) => ({ ...around, calendar: countingSeconds(around.calendar) }))]) {
      const answer = compare(decide(procedure, dossier, command, { ...around, now }, catalogue), command.id, recorded);
      if (answer.kind === 'equal') equal = answer;
      else first ??= answer;
      if (equal) break;
    }
    if (!equal) return first as Unequal;
    dossier = equal.dossier;
    facts += recorded.length;
  }
  return { kind: 'equal', commands: records.length, facts };
};

type Unequal = Exclude<Redecided, { kind: 'equal' }>;
type Equal = { readonly kind: 'equal'; readonly dossier: Dossier };

const compare = (decision: Decision, command: string, recorded: readonly Fact[]): Unequal | Equal => {
  if ('rejected' in decision) return { kind: 'refused', command, rejected: decision.rejected };
  const length = Math.max(recorded.length, decision.facts.length);
  for (let at = 0; at < length; at++)
    if (!sameJson(recorded[at], decision.facts[at])) return { kind: 'differs', command, at, ...pair(recorded[at], decision.facts[at]) };
  return { kind: 'equal', dossier: decision.dossier };
};

const pair = (recorded: Fact | undefined, decided: Fact | undefined) => ({ ...(recorded && { recorded }), ...(decided && { decided }) });
