/** A node as far as numbering needs it. `step`: people work on it, so it is counted. */
export type Numberable = { readonly id: string; readonly step: boolean; readonly next: readonly string[] };

/**
 * Numbers the steps of a procedure from 1 as a reader would: a step comes after every step that leads to it, ways back apart;
 * among steps that could come next, the one written first in the file. The same numbers stand on the diagram, in lists and in findings.
 *
 * @param nodes in the order of the file
 */
export function stepNumbers(nodes: readonly Numberable[]): ReadonlyMap<string, number> {
  const place = new Map(nodes.map((node, index) => [node.id, index]));
  // In the order of the file: which way counts as a way back must not depend on the order of a list.
  const next = nodes.map((node) => node.next.flatMap((id) => place.get(id) ?? []).sort((a, b) => a - b));
  const forward = withoutWaysBack(next);
  const waitingFor = nodes.map(() => 0);
  for (const targets of forward) for (const target of targets) waitingFor[target] += 1;

  const numbers = new Map<string, number>();
  const ready = nodes.map((_, index) => index).filter((index) => waitingFor[index] === 0);
  while (ready.length > 0) {
    ready.sort((a, b) => b - a);
    const index = ready.pop() as number;
    const node = nodes[index];
    if (node.step) numbers.set(node.id, numbers.size + 1);
    for (const target of forward[index]) {
      waitingFor[target] -= 1;
      if (waitingFor[target] === 0) ready.push(target);
    }
  }
  return numbers;
}

/** Leaves out every flow that leads back to a node the walk is still inside. Without recursion: a procedure may be a very long line. */
function withoutWaysBack(next: readonly (readonly number[])[]): number[][] {
  const forward: number[][] = next.map(() => []);
  const state = next.map((): 'unseen' | 'inside' | 'done' => 'unseen');
  const entered = next.map(() => 0);
  for (const targets of next) for (const target of targets) entered[target] += 1;
  const starts = next.map((_, index) => index).sort((a, b) => Math.min(1, entered[a]) - Math.min(1, entered[b]) || a - b);
  for (const start of starts) {
    if (state[start] !== 'unseen') continue;
    const walk = [{ node: start, at: 0 }];
    state[start] = 'inside';
    while (walk.length > 0) {
      const top = walk[walk.length - 1];
      if (top.at === next[top.node].length) {
        state[top.node] = 'done';
        walk.pop();
        continue;
      }
      const target = next[top.node][top.at];
      top.at += 1;
      if (state[target] === 'inside') continue;
      forward[top.node].push(target);
      if (state[target] === 'unseen') {
        state[target] = 'inside';
        walk.push({ node: target, at: 0 });
      }
    }
  }
  return forward;
}
