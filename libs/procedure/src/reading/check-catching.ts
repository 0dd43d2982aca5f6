import { type Graph } from '../graph';
import { type Node, type NodeId, type Trigger } from '../procedure';
import { type Report } from './report';

/** Only one handler is ever asked about these: a second one for the same is never reached. */
const caughtOnce: ReadonlySet<Trigger['kind']> = new Set(['error', 'escalation', 'cancel', 'compensate']);

/**
 * Throwing and catching (BPMN 2.0.2, Scopes and Events, Error Events): of two handlers beside one another for the same error, escalation, cancellation
 * or compensation the second is never asked, and an error nobody catches stops the dossier where it is thrown.
 */
export const checkCatching = (graph: Graph, report: Report): void => {
  const { nodes } = graph.procedure;
  for (const scope of [undefined, ...nodes.map(({ id }) => id)]) {
    checkTwice(graph.boundaryEventsOf(scope ?? ''), graph, report);
    checkTwice(startsOfHandlers(scope, graph), graph, report);
  }
  for (const node of nodes) if (node.type === 'endEvent') checkUncaught(node, graph, report);
};

const startsOfHandlers = (scope: NodeId | undefined, graph: Graph): readonly Node[] =>
  graph
    .childrenOf(scope)
    .filter(({ triggeredByEvent }) => triggeredByEvent)
    .flatMap(({ id }) => graph.childrenOf(id).filter(({ type }) => type === 'startEvent'));

/** What is caught: the kind with its code; without one everything of the kind. */
const caught = ({ kind, ref }: Trigger, graph: Graph): string =>
  kind === 'error' || kind === 'escalation' ? `${kind} ${codeOf(ref, graph) ?? ''}` : kind;

const codeOf = (ref: string | undefined, graph: Graph): string | undefined => {
  const declared = ref === undefined ? undefined : graph.procedure.declarations[ref];
  return declared && (declared.code ?? declared.name);
};

const checkTwice = (handlers: readonly Node[], graph: Graph, report: Report): void => {
  const seen = new Set<string>();
  for (const handler of handlers)
    for (const trigger of handler.triggers) {
      if (!caughtOnce.has(trigger.kind)) continue;
      const what = caught(trigger, graph);
      if (seen.has(what))
        report.error('handler.twice', handler.id, {
          vi: 'Đã có sự kiện khác bắt đúng điều này ở cùng một chỗ; sự kiện này không bao giờ được xét tới.',
          en: 'Another event beside this one catches the very same; this one is never asked.',
        });
      seen.add(what);
    }
};

/** A procedure called by another may leave its errors to the caller: a warning, not an error. */
const checkUncaught = (end: Node, graph: Graph, report: Report): void => {
  for (const { kind, ref } of end.triggers) {
    if (kind !== 'error' || isCaught(end, codeOf(ref, graph), graph)) continue;
    report.say('warning', 'error.uncaught', end.id, {
      vi: 'Trong quy trình không nơi nào bắt lỗi này: hồ sơ sẽ dừng lại ở đây thành sự cố, trừ khi quy trình gọi nó bắt lỗi.',
      en: 'Nothing in the procedure catches this error: the dossier stops here as an incident, unless a calling procedure catches it.',
    });
  }
};

const isCaught = (thrower: Node, code: string | undefined, graph: Graph): boolean => {
  const catchesIt = (handler: Node): boolean =>
    handler.triggers.some(({ kind, ref }) => kind === 'error' && (ref === undefined || codeOf(ref, graph) === code));
  let fromHandler = false;
  for (let scope = thrower.scope; ;) {
    const level = scope === undefined ? undefined : graph.findNode(scope);
    // What a handler throws is not for its brothers, but for whoever is round the scope it serves.
    if (!fromHandler && startsOfHandlers(scope, graph).some(catchesIt)) return true;
    if (!level) return false;
    if (graph.boundaryEventsOf(level.id).some(catchesIt)) return true;
    fromHandler = level.triggeredByEvent === true;
    scope = level.scope;
  }
};
