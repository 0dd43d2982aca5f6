import { type Finding, type Node, type Procedure, type Trigger } from '@mot-cua/procedure';
import { type Step } from '../behaviour';
import { type PlanNode } from '../plan';
import { finding } from '../elements/finding';

/** The name other parts know a signal, error or escalation by: its code, else its name. */
export const nameOf = (step: Step, at: PlanNode, trigger: Trigger): string => {
  const declaration = step.plan.declaration(at, trigger.ref);
  return declaration ? (declaration.code ?? declaration.name) : (trigger.ref ?? '');
};

/** A throw must say what it throws; a catch without a name takes everything of its kind, where the standard allows that. */
export const nameMissing =
  (kind: 'signal' | 'error' | 'escalation') =>
  (node: Node, { ref }: Trigger, { declarations }: Procedure): readonly Finding[] =>
    ref !== undefined && Object.hasOwn(declarations, ref)
      ? []
      : [finding(node, `${kind}.missing`, `Sự kiện ‹name› không nêu tên (${kind}).`, `The event ‹name› names no ${kind}.`)];
