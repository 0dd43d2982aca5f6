import { type DrawnElement } from '../../canvas/bpmn-services';
import { type ElementFactory, type Modeling } from './board-services';

export const JOIN_BEFORE = 'mc.join-before';
/** Room between the gateway and what stands behind it, and half its size. Pixels. */
const [GAP, HALF] = [60, 25];

type Reconnecting = Modeling & {
  reconnectEnd: (connection: DrawnElement, target: DrawnElement, docking: { x: number; y: number }) => void;
};

/** Puts a parallel gateway before an element, where every flow to it now meets. */
export class JoinBefore {
  static readonly $inject = ['modeling', 'elementFactory'];

  constructor(
    private readonly modeling: Reconnecting,
    private readonly factory: ElementFactory,
  ) {}

  preExecute({ element }: { element: DrawnElement }): void {
    const flows = (element.incoming ?? []).filter(({ businessObject }) => businessObject.$instanceOf('bpmn:SequenceFlow'));
    const at = { x: element.x - GAP, y: element.y + element.height / 2 };
    const gateway = this.modeling.createShape(
      this.factory.createShape({ type: 'bpmn:ParallelGateway' }),
      at,
      element.parent as DrawnElement,
    );
    for (const [index, flow] of flows.entries())
      this.modeling.reconnectEnd(flow, gateway, {
        x: at.x,
        y: at.y + (index - (flows.length - 1) / 2) * (HALF / Math.max(1, flows.length)),
      });
    this.modeling.connect(gateway, element);
  }
}

/** Makes the command known to the command stack. */
export function knowJoinBefore(commandStack: { registerHandler: (command: string, handler: unknown) => void }): true {
  commandStack.registerHandler(JOIN_BEFORE, JoinBefore);
  return true;
}
knowJoinBefore.$inject = ['commandStack'];
