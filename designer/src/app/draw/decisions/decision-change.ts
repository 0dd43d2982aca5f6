import { type Decision, type DecisionInput, type DecisionOutput, type DecisionRule } from '@mot-cua/procedure';
import { freeName } from '../free-name';

/** A table to begin with: one column that is asked, one that answers, one rule. @param taken ids already given */
export function newDecision(taken: readonly string[]): Decision {
  const id = freeName('decision', taken);
  return {
    id,
    name: { vi: 'Bảng quyết định mới', en: 'New decision table' },
    hitPolicy: 'U',
    inputs: [{ id: 'in1', label: { vi: 'Điều kiện', en: 'Input' }, expression: '', kind: 'any' }],
    outputs: [{ id: 'out1', name: 'result', label: { vi: 'Kết quả', en: 'Answer' }, kind: 'any' }],
    rules: [{ id: 'rule1', when: ['-'], then: [''] }],
  };
}

export function addInput(decision: Decision): Decision {
  const input: DecisionInput = {
    id: freeName('in', columnIds(decision)),
    label: { vi: 'Điều kiện', en: 'Input' },
    expression: '',
    kind: 'any',
  };
  return {
    ...decision,
    inputs: [...decision.inputs, input],
    rules: decision.rules.map((rule) => ({ ...rule, when: [...rule.when, '-'] })),
  };
}

export function addOutput(decision: Decision): Decision {
  const id = freeName('out', columnIds(decision));
  const output: DecisionOutput = { id, name: id, label: { vi: 'Kết quả', en: 'Answer' }, kind: 'any' };
  return {
    ...decision,
    outputs: [...decision.outputs, output],
    rules: decision.rules.map((rule) => ({ ...rule, then: [...rule.then, ''] })),
  };
}

/** Takes a column away with its cells. */
export function removeColumn(decision: Decision, id: string): Decision {
  const [input, output] = [decision.inputs, decision.outputs].map((columns) => columns.findIndex((column) => column.id === id));
  const without = <Cell>(cells: readonly Cell[], at: number): readonly Cell[] =>
    at < 0 ? cells : cells.filter((_, index) => index !== at);
  return {
    ...decision,
    inputs: without(decision.inputs, input),
    outputs: without(decision.outputs, output),
    rules: decision.rules.map((rule) => ({ ...rule, when: without(rule.when, input), then: without(rule.then, output) })),
  };
}

export function addRule(decision: Decision): Decision {
  const id = freeName('rule', decision.rules.map((rule) => rule.id)); // prettier-ignore
  const rule: DecisionRule = { id, when: decision.inputs.map(() => '-'), then: decision.outputs.map(() => '') };
  return { ...decision, rules: [...decision.rules, rule] };
}

/** @param by rows down (1) or up (-1) */
export function moveRule(decision: Decision, index: number, by: 1 | -1): Decision {
  const rules = [...decision.rules];
  const [rule] = rules.splice(index, 1);
  rules.splice(index + by, 0, rule);
  return { ...decision, rules };
}

export const removeRule = (decision: Decision, index: number): Decision => ({
  ...decision,
  rules: decision.rules.filter((_, at) => at !== index),
});

export function setCell(decision: Decision, rule: number, side: 'when' | 'then', column: number, text: string): Decision {
  const rules = decision.rules.map((each, at) =>
    at === rule ? { ...each, [side]: each[side].map((cell, index) => (index === column ? text : cell)) } : each,
  );
  return { ...decision, rules };
}

export const setInput = (decision: Decision, index: number, change: Partial<DecisionInput>): Decision => ({
  ...decision,
  inputs: decision.inputs.map((input, at) => (at === index ? { ...input, ...change } : input)),
});

export const setOutput = (decision: Decision, index: number, change: Partial<DecisionOutput>): Decision => ({
  ...decision,
  outputs: decision.outputs.map((output, at) => (at === index ? { ...output, ...change } : output)),
});

const columnIds = ({ inputs, outputs }: Decision): readonly string[] => [...inputs, ...outputs].map(({ id }) => id);

/** An id no table of the package has: the one it comes with, else that one with a number behind it. Adds it to what is taken. */
export function freeId(wanted: string, taken: Set<string>): string {
  const id = taken.has(wanted) ? freeName(`${wanted}_`, [...taken]) : wanted;
  taken.add(id);
  return id;
}
