import { type DrawnElement, isOuterLabel } from './bpmn-services';

const walkKeys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home'] as const;
export type WalkKey = (typeof walkKeys)[number];
export const isWalkKey = (key: string): key is WalkKey => walkKeys.some((one) => one === key);

/**
 * Where an arrow key leads from a node: right and left along the flows, up and down among the nodes that the same step leads to.
 * Without a node the walk begins at the start of the procedure. Undefined: the key leads nowhere.
 */
export function walk(elements: readonly DrawnElement[], from: DrawnElement | undefined, key: WalkKey): DrawnElement | undefined {
  const nodes = elements.filter((element) => !isOuterLabel(element) && element.businessObject.$instanceOf('bpmn:FlowNode'));
  const first = nodes.find((node) => node.businessObject.$instanceOf('bpmn:StartEvent')) ?? nodes[0];
  if (!from || key === 'Home' || !from.businessObject.$instanceOf('bpmn:FlowNode')) return first;
  switch (key) {
    case 'ArrowRight':
      return targets(from)[0];
    case 'ArrowLeft':
      return sources(from)[0];
    case 'ArrowUp':
      return beside(from, -1);
    case 'ArrowDown':
      return beside(from, 1);
  }
}

const targets = (node: DrawnElement): DrawnElement[] => (node.outgoing ?? []).flatMap((flow) => flow.target ?? []);
const sources = (node: DrawnElement): DrawnElement[] => (node.incoming ?? []).flatMap((flow) => flow.source ?? []);

function beside(node: DrawnElement, step: 1 | -1): DrawnElement | undefined {
  const source = sources(node)[0] as DrawnElement | undefined;
  if (!source) return undefined;
  const branches = targets(source).sort((a, b) => a.y - b.y || a.x - b.x);
  return branches[branches.indexOf(node) + step];
}
