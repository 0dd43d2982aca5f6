import { type Graph } from '../graph';
import { type Node } from '../procedure';
import { type Report } from './report';

/**
 * Rules of the standard that speak of several elements at once. Those of one element are its face's, those of flows are in `connect.ts`.
 */
export const checkStandard = (graph: Graph, report: Report): void => {
  for (const node of graph.procedure.nodes) {
    checkStart(node, graph, report);
    checkEventSubProcess(node, graph, report);
    checkBoundary(node, graph, report);
    checkEventGateway(node, graph, report);
    checkInstantiation(node, graph, report);
    checkGateway(node, report);
    checkLink(node, graph, report);
    checkUseless(node, graph, report);
  }
};

/** BPMN 2.0.2, Start Event: only a process and an event sub-process begin by a trigger. */
const checkStart = (node: Node, graph: Graph, report: Report): void => {
  const scope = node.scope === undefined ? undefined : graph.findNode(node.scope);
  if (node.type === 'startEvent' && scope && !scope.triggeredByEvent && node.triggers.length > 0)
    report.error('start.trigger-in-sub-process', node.id, {
      vi: 'Sự kiện bắt đầu của quy trình con không được chờ gì: quy trình con bắt đầu khi được đi tới.',
      en: 'The start event of a sub-process waits for nothing: a sub-process begins when it is reached.',
    });
};

/** BPMN 2.0.2, Event Sub-Process: exactly one start event, and what triggers an error always interrupts. */
const checkEventSubProcess = (node: Node, graph: Graph, report: Report): void => {
  if (!node.triggeredByEvent) return;
  const starts = graph.childrenOf(node.id).filter(({ type }) => type === 'startEvent');
  if (starts.length !== 1)
    report.error('event-sub-process.start', node.id, {
      vi: 'Quy trình con theo sự kiện phải có đúng một sự kiện bắt đầu.',
      en: 'An event sub-process has exactly one start event.',
    });
  for (const start of starts)
    if (start.interrupting === false && start.triggers.some(({ kind }) => kind === 'error'))
      report.error('event.must-interrupt', start.id, {
        vi: 'Sự kiện bắt lỗi luôn chấm dứt phần đang làm; không thể đặt là không chấm dứt.',
        en: 'An event that catches an error always interrupts.',
      });
};

const activity = (node: Node): boolean =>
  /task$/i.test(node.type) || /subprocess$/i.test(node.type) || node.type === 'transaction' || node.type === 'callActivity';

/** BPMN 2.0.2, Boundary Events. */
const checkBoundary = (node: Node, graph: Graph, report: Report): void => {
  if (node.type !== 'boundaryEvent') return;
  const host = node.attachedTo === undefined ? undefined : graph.findNode(node.attachedTo);
  if (!host || !activity(host) || host.scope !== node.scope || host.triggeredByEvent)
    report.error('boundary.unattached', node.id, {
      vi: 'Sự kiện này phải gắn vào một bước cùng cấp.',
      en: 'A boundary event must sit on an activity beside it.',
    });
  if (node.interrupting === false && node.triggers.some(({ kind }) => kind === 'error' || kind === 'cancel'))
    report.error('event.must-interrupt', node.id, {
      vi: 'Sự kiện bắt lỗi hoặc hủy luôn chấm dứt bước; không thể đặt là không chấm dứt.',
      en: 'An event that catches an error or a cancellation always interrupts.',
    });
};

/** BPMN 2.0.2, Event-Based Gateway: what follows is waited for by the gateway alone, and messages by events or by tasks, not by both. */
const checkEventGateway = (node: Node, graph: Graph, report: Report): void => {
  if (node.type !== 'eventBasedGateway') return;
  const targets = graph.outgoingOf(node.id).flatMap(({ to }) => graph.findNode(to) ?? []);
  for (const target of targets) {
    if (target.incoming.length > 1)
      report.error('event-gateway.target-shared', target.id, {
        vi: 'Bước chờ sau cổng chờ sự kiện không được có luồng vào nào khác.',
        en: 'What follows an event-based gateway may have no other flow in.',
      });
    if (graph.boundaryEventsOf(target.id).length > 0)
      report.error('event-gateway.target-boundary', target.id, {
        vi: 'Bước chờ sau cổng chờ sự kiện không được gắn sự kiện nào.',
        en: 'What follows an event-based gateway may carry no boundary events.',
      });
  }
  const byTask = targets.some(({ type }) => type === 'receiveTask');
  const byEvent = targets.some(({ triggers }) => triggers.some(({ kind }) => kind === 'message'));
  if (byTask && byEvent)
    report.error('event-gateway.mixed', node.id, {
      vi: 'Sau cổng chờ sự kiện, thông điệp được chờ bằng sự kiện hoặc bằng bước nhận, không dùng cả hai.',
      en: 'After an event-based gateway messages are awaited by events or by receive tasks, not by both.',
    });
};

/**
 * BPMN 2.0.2, Receive Task and Event-Based Gateway: what begins a dossier stands in the process itself, with nothing before it but a plain start
 * event, and without one in a process that begins in no other way. A parallel gateway waits for messages alone.
 */
const checkInstantiation = (node: Node, graph: Graph, report: Report): void => {
  if (node.instantiates === undefined) return;
  if (node.scope !== undefined)
    report.error('instantiate.place', node.id, {
      vi: 'Chỉ ở cấp quy trình, không ở quy trình con, một bước hay cổng mới bắt đầu được hồ sơ.',
      en: 'Only in the process itself, not in a sub-process, may a task or gateway begin a dossier.',
    });
  const before = graph.predecessorsOf(node.id).flatMap((id) => graph.findNode(id) ?? []);
  if (before.length > 1 || before.some(({ type, triggers }) => type !== 'startEvent' || triggers.length > 0))
    report.error('instantiate.incoming', node.id, {
      vi: 'Trước bước hay cổng bắt đầu hồ sơ chỉ được có một sự kiện bắt đầu không chờ gì.',
      en: 'Nothing but one plain start event may lead to what begins a dossier.',
    });
  if (before.length === 0 && graph.startsOf().some(({ type, instantiates }) => type === 'startEvent' || instantiates === undefined))
    report.error('instantiate.beside', node.id, {
      vi: 'Bước hay cổng bắt đầu hồ sơ không có luồng vào thì quy trình không được bắt đầu bằng cách nào khác.',
      en: 'A process that begins at a task or gateway without incoming flow begins in no other way.',
    });
  if (node.instantiates === 'all') checkParallelEventGateway(node, graph, report);
};

const checkParallelEventGateway = (node: Node, graph: Graph, report: Report): void => {
  for (const { to } of graph.outgoingOf(node.id)) {
    const target = graph.findNode(to);
    const awaitsMessage = target?.type === 'receiveTask' || (target?.triggers.length === 1 && target.triggers[0].kind === 'message');
    if (!awaitsMessage)
      report.error('event-gateway.parallel-target', to, {
        vi: 'Cổng bắt đầu hồ sơ khi đủ mọi sự kiện chỉ được chờ thông điệp, mỗi bước sau cổng một thông điệp.',
        en: 'A parallel event-based gateway that begins a dossier waits for messages only, one behind each flow.',
      });
  }
};

/** BPMN 2.0.2, Gateways: several ways in, or several out. */
const checkGateway = ({ id, type, incoming, outgoing }: Node, report: Report): void => {
  if (type.endsWith('Gateway') && incoming.length <= 1 && outgoing.length <= 1)
    report.say('warning', 'gateway.useless', id, {
      vi: 'Cổng này chỉ có một luồng vào và một luồng ra nên không có tác dụng.',
      en: 'This gateway has one flow in and one out: it does nothing.',
    });
};

/** BPMN 2.0.2, Link Event Definition: nothing drawn leads on from where a link is thrown, nor to where it is caught. */
const checkLink = (node: Node, graph: Graph, report: Report): void => {
  if (!node.triggers.some(({ kind }) => kind === 'link')) return;
  const throws = node.type === 'intermediateThrowEvent';
  const drawn = (throws ? graph.outgoingOf(node.id) : graph.incomingOf(node.id)).filter(({ undrawn }) => !undrawn);
  if (drawn.length > 0)
    report.error('link.flow', node.id, {
      vi: throws ? 'Từ điểm phát liên kết không được vẽ luồng ra.' : 'Tới điểm nhận liên kết không được vẽ luồng vào.',
      en: throws ? 'No flow may be drawn out of where a link is thrown.' : 'No flow may be drawn to where a link is caught.',
    });
};

/** Attributes that mean something only elsewhere: what was meant by them does not happen. */
const checkUseless = (node: Node, graph: Graph, report: Report): void => {
  const scope = node.scope === undefined ? undefined : graph.findNode(node.scope);
  if (node.type === 'startEvent' && node.interrupting === false && !scope?.triggeredByEvent)
    report.say('warning', 'attribute.no-effect', node.id, {
      vi: 'isInterrupting="false" chỉ có nghĩa ở sự kiện bắt đầu của quy trình con theo sự kiện.',
      en: 'isInterrupting="false" means something only on the start of an event sub-process.',
    });
  if (node.parallelMultiple && node.triggers.length < 2)
    report.say('warning', 'attribute.no-effect', node.id, {
      vi: 'parallelMultiple="true" không có tác dụng: sự kiện chờ không quá một điều.',
      en: 'parallelMultiple="true" does nothing: the event waits for one thing at most.',
    });
};
