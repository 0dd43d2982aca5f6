import { type Finding } from '../finding';
import { type Graph } from '../graph';
import { type Node, type NodeId, type Procedure, type Trigger } from '../procedure';
import { say, sayOf } from './say';

/** What no dossier can reach, what no dossier can leave, and where paths begin and end without saying so. */
export const checkWays = (graph: Graph): readonly Finding[] => {
  const scopes = [undefined, ...graph.procedure.nodes.filter((node) => graph.childrenOf(node.id).length > 0).map(({ id }) => id)];
  return [
    ...scopes.flatMap((scope) => checkScope(scope, graph)),
    ...checkStarts(graph),
    ...graph.procedure.nodes.flatMap((node) => checkEmpty(node, graph)),
  ];
};

const checkScope = (scope: NodeId | undefined, graph: Graph): readonly Finding[] => {
  const nodes = graph.childrenOf(scope);
  const reached = walk(beginnings(scope, graph), (id) => onwards(id, graph));
  const ends = nodes.filter((node) => node.outgoing.length === 0).map(({ id }) => id);
  const ending = walk(ends, (id) => graph.predecessorsOf(id));
  return nodes.flatMap((node) => {
    if (!reached.has(node.id))
      return [
        say('error', 'node.unreachable', node, { vi: 'Không hồ sơ nào đi tới được ‹name›.', en: 'No dossier can ever reach ‹name›.' }),
      ];
    if (!ending.has(node.id))
      return [
        say('error', 'node.no-way-out', node, {
          vi: 'Hồ sơ đã tới ‹name› thì không bao giờ kết thúc được.',
          en: 'A dossier that reaches ‹name› can never end.',
        }),
      ];
    return checkEnd(node);
  });
};

/** Where something begins without being led to: starts with and without trigger, event sub-processes. */
const beginnings = (scope: NodeId | undefined, graph: Graph): readonly NodeId[] => [
  ...graph.startsOf(scope).map(({ id }) => id),
  ...graph
    .childrenOf(scope)
    .filter((node) => (node.type === 'startEvent' && node.triggers.length > 0) || node.triggeredByEvent)
    .map(({ id }) => id),
  // Tasks and gateways that start a dossier have no incoming flow either.
  ...graph
    .childrenOf(scope)
    .filter((node) => node.incoming.length === 0 && (node.type === 'receiveTask' || node.type === 'eventBasedGateway'))
    .map(({ id }) => id),
];

const onwards = (id: NodeId, graph: Graph): readonly NodeId[] => {
  const { compensatedBy } = graph.getNode(id);
  return [...graph.successorsOf(id), ...(compensatedBy === undefined ? [] : [compensatedBy])];
};

const walk = (from: readonly NodeId[], next: (id: NodeId) => readonly NodeId[]): ReadonlySet<NodeId> => {
  const seen = new Set<NodeId>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return seen;
};

const ending = new Set(['endEvent', 'startEvent', 'boundaryEvent']);
const checkEnd = (node: Node): readonly Finding[] =>
  node.outgoing.length > 0 || ending.has(node.type) || node.forCompensation || node.triggeredByEvent
    ? []
    : [
        say('warning', 'end.missing', node, {
          vi: 'Sau ‹name› không có luồng nào; hãy vẽ sự kiện kết thúc.',
          en: 'Nothing follows ‹name›; draw an end event.',
        }),
      ];

const checkStarts = (graph: Graph): readonly Finding[] => {
  const starts = graph.childrenOf().filter(({ type }) => type === 'startEvent');
  const plain = starts.filter(({ triggers }) => triggers.length === 0);
  if (starts.length === 0 && graph.childrenOf().every(({ instantiates }) => instantiates === undefined))
    return [
      sayOf('warning', 'start.missing', graph.procedure.id, {
        vi: 'Quy trình chưa có sự kiện bắt đầu.',
        en: 'The procedure has no start event.',
      }),
    ];
  return [
    ...plain.slice(1).map((node) =>
      say('warning', 'start.several', node, {
        vi: 'Có nhiều sự kiện bắt đầu; hồ sơ bắt đầu ở sự kiện đầu tiên, không ở ‹name›, trừ khi được chọn.',
        en: 'There are several start events; a dossier begins at the first, not at ‹name›, unless told.',
      }),
    ),
    ...checkTriggered(starts, graph),
  ];
};

/** Dossiers that a person cannot open, and those that would open one another. */
const checkTriggered = (starts: readonly Node[], { procedure }: Graph): readonly Finding[] => {
  const byPerson = starts.filter(({ triggers }) => triggers.length === 0 || triggers.some(({ kind }) => kind === 'conditional'));
  const thrown = new Set(
    procedure.nodes
      .filter(({ type }) => type === 'endEvent' || type === 'intermediateThrowEvent')
      .flatMap(({ triggers }) => triggers.map(nameIn(procedure))),
  );
  const opensItself = starts.filter(({ triggers }) =>
    triggers.map(nameIn(procedure)).some((name) => name !== undefined && thrown.has(name)),
  );
  return [
    ...(byPerson.length > 0 ? [] : starts.slice(0, 1)).map((node) =>
      say('warning', 'start.by-event-only', node, {
        vi: 'Hồ sơ chỉ được mở theo thông báo, tín hiệu hoặc lịch (‹name›); quầy không tiếp nhận được.',
        en: 'Dossiers are opened only by a message, a signal or a moment (‹name›); the counter cannot receive them.',
      }),
    ),
    ...opensItself.map((node) =>
      say('warning', 'start.opens-itself', node, {
        vi: 'Quy trình gửi đúng thông báo hoặc tín hiệu mở nó (‹name›): mỗi hồ sơ mở thêm hồ sơ sau, đến giới hạn thì dừng.',
        en: 'The procedure throws the very message or signal it begins with (‹name›): each dossier opens the next, up to a bound.',
      }),
    ),
  ];
};

/** Kind and declared name of a message or signal. */
const nameIn =
  ({ declarations }: Procedure) =>
  ({ kind, ref }: Trigger): string | undefined =>
    (kind === 'message' || kind === 'signal') && ref !== undefined ? `${kind} ${declarations[ref]?.name ?? ref}` : undefined;

const checkEmpty = (node: Node, graph: Graph): readonly Finding[] =>
  /subprocess$|^transaction$/i.test(node.type) && graph.childrenOf(node.id).length === 0
    ? [
        say('warning', 'sub-process.empty', node, {
          vi: 'Quy trình con ‹name› không có gì bên trong.',
          en: 'The sub-process ‹name› has nothing inside.',
        }),
      ]
    : [];
