import { type Outcome } from '../procedure';
import { type Text } from '../text';
import { acts, wayOn } from './act-names';
import { inSameBranches } from './concurrency';
import { shortCondition } from './short-name';
import { drafterBefore, stepKind } from './step-kind';
import { tableTargets, type StepKind, type StepTable, type TableNext, type TableStep } from './step-table';

/** One way out of a step: the button pressed, and where the dossier goes. */
export type Branch = {
  readonly outcome: Outcome;
  readonly to: Destination;
  /** The table's own words, where the button says less. */
  readonly documentation?: Text;
  /** The way carries a negative answer. */
  readonly refused?: boolean;
};
export type Destination =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'supplement' }
  /** Refused at reception (Form 03): nothing was received. */
  | { readonly kind: 'notAccepted' }
  /** Refused in a parallel branch or where no step returns results: the dossier ends at once. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'end' };

/**
 * Every way out of a step: those of the table, then those the law adds. Supplement and refusal at reception, supplement after
 * appraisal, a draft returned for rework by whoever checks or signs it, and a reasoned refusal by whoever signs last when
 * the table names no refusal.
 */
export function branchesOf(step: TableStep, table: StepTable, concurrent: ReadonlySet<string>): readonly Branch[] {
  if (step.nextType === 'parallel')
    return added(step, table, concurrent, [onward(step, { kind: 'step', step: step.next[0]?.to ?? '' }, table)]);
  if (step.nextType !== 'exclusive' || step.next.length < 2) {
    const next = step.next[0];
    return added(step, table, concurrent, [onward(step, next ? destination(next, step, table, concurrent) : { kind: 'end' }, table)]);
  }
  const kind = stepKind(step, table);
  const named = step.next.map((next) => fromTable(next, step, kind, table, concurrent));
  return added(step, table, concurrent, distinct(named));
}

/** Whether one of the ways out carries a negative answer: then the chosen outcome is kept as `decision` to the end. */
export const decides = (branches: readonly Branch[]): boolean => branches.some((branch) => branch.refused);

function onward(step: TableStep, to: Destination, table: StepTable): Branch {
  const kind = stepKind(step, table);
  const signed = step.next.some((next) => {
    const after = table.steps.find((one) => one.id === next.to);
    return after && ['check', 'approval'].includes(stepKind(after, table));
  });
  return { outcome: kind === 'appraisal' && !signed ? acts.pass : wayOn[kind], to };
}

function fromTable(next: TableNext, step: TableStep, kind: StepKind, table: StepTable, concurrent: ReadonlySet<string>): Branch {
  const to = destination(next, step, table, concurrent);
  const documentation = next.when;
  const short = next.when ? shortCondition(next.when) : undefined;
  if (to.kind === 'supplement') return { outcome: acts.supplement, to, ...(documentation && { documentation }) };
  if (to.kind === 'notAccepted') return { outcome: acts.refuseReception, to, ...(documentation && { documentation }) };
  const refused = next.refused === true || next.to === tableTargets.refused;
  const name = (refused && next.to === tableTargets.refused ? undefined : short) ?? (refused ? acts.refuse.name : wayOn[kind].name);
  const id = refused ? acts.refuse.id : kind === 'reception' ? acts.accept.id : idOf(short?.en ?? wayOn[kind].id);
  const shown = kind === 'reception' && !refused ? acts.accept.name : name;
  return { outcome: { id, name: shown }, to, ...(documentation && { documentation }), ...(refused && { refused }) };
}

function destination(next: TableNext, step: TableStep, table: StepTable, concurrent: ReadonlySet<string>): Destination {
  if (next.to === tableTargets.end) return { kind: 'end' };
  if (next.to === tableTargets.supplement) return { kind: 'supplement' };
  if (next.to !== tableTargets.refused) return { kind: 'step', step: next.to };
  return stepKind(step, table) === 'reception' ? { kind: 'notAccepted' } : refusal(step, table, concurrent);
}

/** A refusal after reception is handed over like any result: at the one-stop's return step, where the table has one. */
function refusal(step: TableStep, table: StepTable, concurrent: ReadonlySet<string>): Destination {
  if (concurrent.has(step.id)) return { kind: 'refused' };
  const later = table.steps.slice(table.steps.indexOf(step) + 1);
  const returning = later.find((one) => stepKind(one, table) === 'return' && one.role === 'one_stop_clerk');
  return returning ? { kind: 'step', step: returning.id } : { kind: 'refused' };
}

function added(step: TableStep, table: StepTable, concurrent: ReadonlySet<string>, own: readonly Branch[]): readonly Branch[] {
  if (step.only && !step.acts.includes('reception')) return own;
  const kind = stepKind(step, table);
  const ways: Branch[] = [...own];
  const has = (id: string): boolean => ways.some((way) => way.outcome.id === id);
  const explicit = step.nextType === 'exclusive';
  const asksForMore = step.acts.includes('supplement') || (step.acts.includes('reception') && !explicit);
  if (asksForMore && !has(acts.supplement.id)) ways.push({ outcome: acts.supplement, to: { kind: 'supplement' } });
  if (step.acts.includes('reception') && !explicit && !has(acts.refuse.id)) {
    if (kind === 'reception') ways.push({ outcome: acts.refuseReception, to: { kind: 'notAccepted' } });
    else ways.push({ outcome: acts.refuse, to: refusal(step, table, concurrent), refused: true });
  }
  const drafter = kind === 'check' || kind === 'approval' ? drafterBefore(step, table) : undefined;
  if (drafter && !explicit && inSameBranches(step.id, drafter.id, table))
    ways.push({ outcome: acts.rework, to: { kind: 'step', step: drafter.id } });
  const on = own[0]?.to;
  if (on && step === lastToSign(table) && !refusesSomewhere(table)) ways.push({ outcome: acts.refuse, to: on, refused: true });
  return ways;
}

/** Does this way out of a step sign the decision? The last signature of the table, on a way that goes on: rework and supplement sign nothing. */
export function signs(step: TableStep, to: Destination, table: StepTable): boolean {
  if (step !== table.steps.filter((one) => stepKind(one, table) === 'approval').at(-1)) return false;
  switch (to.kind) {
    case 'step':
      return table.steps.findIndex(({ id }) => id === to.step) > table.steps.indexOf(step);
    case 'refused':
    case 'end':
      return true;
    case 'supplement':
    case 'notAccepted':
      return false;
  }
}

const lastToSign = (table: StepTable): TableStep | undefined =>
  table.steps.filter((step) => stepKind(step, table) === 'approval' && step.nextType !== 'exclusive').at(-1);

const refusesSomewhere = (table: StepTable): boolean =>
  table.steps.some(
    (step) =>
      stepKind(step, table) !== 'reception' &&
      (step.next.some((next) => next.refused || next.to === tableTargets.refused) ||
        (step.acts.includes('reception') && step.nextType !== 'exclusive')),
  );

/** A name FEEL and XML can carry, from the English words of a condition: `verification needed` becomes `verification_needed`. */
function idOf(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
  const id = plain
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .slice(0, 4)
    .join('_');
  return /^[a-z]/u.test(id) ? id : `way_${id}`;
}

/** Two branches may read alike; their outcomes may not. */
function distinct(branches: readonly Branch[]): readonly Branch[] {
  const seen = new Map<string, number>();
  return branches.map((branch) => {
    const count = (seen.get(branch.outcome.id) ?? 0) + 1;
    seen.set(branch.outcome.id, count);
    return count === 1 ? branch : { ...branch, outcome: { ...branch.outcome, id: `${branch.outcome.id}_${count}` } };
  });
}
