import { type Node, type Procedure } from '../src/procedure';

const none = { vi: '', en: '' };

/** A procedure of bare nodes and flows, without the way through XML: for random ones by the thousand. */
export const sketch = (
  nodes: readonly (readonly [id: string, type: string])[],
  ways: readonly (readonly [from: string, to: string])[],
): Procedure => {
  const flows = ways.map(([from, to]) => ({ id: `${from}-${to}`, name: none, from, to }));
  return {
    id: 'process',
    name: none,
    nodes: nodes.map(([id, type]): Node => ({
      id,
      type,
      name: none,
      incoming: flows.filter(({ to }) => to === id).map((flow) => flow.id),
      outgoing: flows.filter(({ from }) => from === id).map((flow) => flow.id),
      triggers: [],
      startQuantity: 1,
      completionQuantity: 1,
      inputs: [],
      outputs: [],
      properties: [],
      counted: true,
      details: null,
    })),
    flows,
    lanes: [],
    declarations: {},
    properties: [],
  };
};
