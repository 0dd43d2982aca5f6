import { type Procedure } from '@mot-cua/procedure';
import { type EngineCatalogue } from './catalogue-shape';
import { type Command } from './command';
import { type Context } from './context';
import { decide } from './decide';
import { type Dossier, notOpened } from './dossier';
import { evolve } from './evolve';
import { type Fact } from './fact';
import { type Rejection } from './rejection';
import { sameJson } from './same-json';

/** The dossier as it was after its first `count` facts. Facts are folded; no behaviour runs, so a replay shows what was, not what would be. */
export const asOf = (facts: readonly Fact[], count: number): Dossier => {
  let dossier = notOpened;
  for (let i = 0; i < count && i < facts.length; i++) dossier = evolve(dossier, facts[i]);
  return dossier;
};

/** One command as it was asked, the moment its decision was taken at, and the facts that were recorded for it. */
export type RecordedCommand = { readonly command: Command; readonly now: number; readonly facts: readonly Fact[] };

export type Redecided =
  | { readonly kind: 'equal'; readonly commands: number; readonly facts: number }
  /** The first command whose decision differs; `at`: the place of the first differing fact among its facts. */
  | { readonly kind: 'differs'; readonly command: string; readonly at: number; readonly recorded?: Fact; readonly decided?: Fact }
  /** The engine would have refused what was recorded. */
  | { readonly kind: 'refused'; readonly command: string; readonly rejected: Rejection };

/**
 * Decides every recorded command anew and demands exactly the recorded facts: the proof that the published diagram was followed.
 * @param surroundings calendar and convention as they were; the moment comes from each record.
 */
export const redecide = (
  procedure: Procedure,
  records: readonly RecordedCommand[],
  surroundings: Omit<Context, 'now'>,
  catalogue?: EngineCatalogue,
): Redecided => {
  let dossier = notOpened;
  let facts = 0;
  for (const { command, now, facts: recorded } of records) {
    const decision = decide(procedure, dossier, command, { ...surroundings, now }, catalogue);
    if ('rejected' in decision) return { kind: 'refused', command: command.id, rejected: decision.rejected };
    const length = Math.max(recorded.length, decision.facts.length);
    for (let at = 0; at < length; at++)
      if (!sameJson(recorded[at], decision.facts[at]))
        return { kind: 'differs', command: command.id, at, ...pair(recorded[at], decision.facts[at]) };
    dossier = decision.dossier;
    facts += length;
  }
  return { kind: 'equal', commands: records.length, facts };
};

const pair = (recorded: Fact | undefined, decided: Fact | undefined) => ({ ...(recorded && { recorded }), ...(decided && { decided }) });
