import { type ModdleElement } from 'bpmn-moddle';
import { type Json } from '../text';
import { type Node, type NodeId } from '../procedure';
import { checkClaims, checkExtensions } from './claims';
import { readInputs, readOutputs, readProperties } from './read-data';
import { readLoop } from './read-loop';
import { readTriggers } from './read-trigger';
import { elementOf, elementsOf, localType, nameOf, type Source, textOf } from './source';

/** Where a node stands. */
export type Place = {
  readonly scope?: NodeId;
  /** The lane its container or its own lane set puts it in. */
  readonly lane?: string;
  readonly inEventSubProcess: boolean;
  /** Namespaces of foreign extensions met so far, with the first element that has one. */
  readonly foreign: Map<string, string | undefined>;
};

/** Everything about a node but its flows, which are added when all are known. */
export type LooseNode = Omit<Node, 'incoming' | 'outgoing'>;

export const readNode = (element: ModdleElement, id: NodeId, place: Place, source: Source): LooseNode => {
  const type = localType(element);
  const face = source.catalogue.elements[type];
  if (face) checkClaims(element, face.executes, source);
  else
    source.report.error('element.not-executed', id, {
      vi: `Phần tử "${type}" ${quoted(nameOf(element).vi)}không được thực thi.`,
      en: `The element "${type}" ${quoted(nameOf(element).en)}is not executed.`,
    });
  checkExtensions(element, source, place.foreign);
  checkPlaced(element, id, type, source);
  const details: Json = face?.read?.(element, source.reading(id)) ?? null;
  return {
    id,
    type,
    name: nameOf(element),
    ...(place.scope !== undefined && { scope: place.scope }),
    ...(place.lane !== undefined && { lane: place.lane }),
    ...eventParts(element, type),
    ...beginningPart(element),
    triggers: readTriggers(element, face, place.inEventSubProcess && type === 'startEvent', source),
    ...activityParts(element, source),
    inputs: readInputs(element, source),
    outputs: readOutputs(element, source),
    properties: readProperties(element, source),
    ...timeParts(element, id, type, source),
    details,
    ...lineOf(id, source),
  };
};

/** Work of machines and mere routing: who does it, and with which outcome, means nothing there. */
const automatic = new Set(['serviceTask', 'scriptTask', 'sendTask', 'receiveTask', 'businessRuleTask']);

/** What is of ours and stands where nobody reads it: left behind when a task was turned into another kind, most of the time. */
const checkPlaced = (element: ModdleElement, id: NodeId, type: string, source: Source): void => {
  const extensions = elementOf(element, 'extensionElements');
  const held = extensions ? elementsOf(extensions, 'values').map(({ $type }) => $type) : [];
  if (type.endsWith('Gateway') && (held.includes('mc:Input') || held.includes('mc:Output')))
    source.report.error('mapping.not-here', id, { vi: 'Cổng không ánh xạ dữ liệu.', en: 'A gateway maps no data.' });
  const useless = [
    ...(automatic.has(type) ? ['mc:role', 'mc:agency'].filter((name) => textOf(element, name) !== undefined) : []),
    ...(type !== 'userTask' && held.includes('mc:Outcomes') ? ['mc:outcomes'] : []),
  ];
  for (const name of useless)
    source.report.say('warning', 'extension.useless', id, {
      vi: `"${name}" không có nghĩa ở đây; hãy bỏ đi.`,
      en: `"${name}" means nothing here; remove it.`,
    });
};

const quoted = (name: string): string => (name === '' ? '' : `‹${name}› `);
const lineOf = (id: NodeId, source: Source) => {
  const line = source.report.lineOf(id);
  return line === undefined ? {} : { line };
};

const eventParts = (element: ModdleElement, type: string): Pick<Node, 'attachedTo' | 'interrupting' | 'parallelMultiple' | 'outcome'> => {
  const attachedTo = type === 'boundaryEvent' ? elementOf(element, 'attachedToRef')?.id : undefined;
  const interrupting =
    type === 'boundaryEvent' ? element.get('cancelActivity') : type === 'startEvent' ? element.get('isInterrupting') : undefined;
  const outcome = type === 'endEvent' ? textOf(element, 'mc:outcome') : undefined;
  return {
    ...(attachedTo !== undefined && { attachedTo }),
    ...(interrupting !== undefined && { interrupting: interrupting !== false }),
    ...(element.get('parallelMultiple') === true && { parallelMultiple: true }),
    ...(outcome !== undefined && { outcome }),
  };
};

const beginningPart = (element: ModdleElement): Pick<Node, 'instantiates'> => {
  if (element.get('instantiate') !== true) return {};
  return { instantiates: element.get('eventGatewayType') === 'Parallel' ? 'all' : 'first' };
};

const activityParts = (
  element: ModdleElement,
  source: Source,
): Pick<Node, 'loop' | 'forCompensation' | 'triggeredByEvent' | 'startQuantity' | 'completionQuantity'> => {
  const loop = readLoop(element, source);
  return {
    ...(loop && { loop }),
    ...(element.get('isForCompensation') === true && { forCompensation: true }),
    ...(element.get('triggeredByEvent') === true && { triggeredByEvent: true }),
    startQuantity: quantity(element, 'startQuantity', source),
    completionQuantity: quantity(element, 'completionQuantity', source),
  };
};

/** Token quantities: whole, at least 1 (BPMN 2.0.2, Activities), and few enough to be meant. */
const MAX_QUANTITY = 100;
const quantity = (element: ModdleElement, name: string, source: Source): number => {
  const value = element.get(name);
  if (value === undefined) return 1;
  if (typeof value === 'number' && value >= 1 && value <= MAX_QUANTITY) return value;
  source.report.error('quantity.value', element.id, {
    vi: `"${name}" phải là số nguyên từ 1 đến ${MAX_QUANTITY}.`,
    en: `"${name}" must be a whole number from 1 to ${MAX_QUANTITY}.`,
  });
  return 1;
};

const timeParts = (
  element: ModdleElement,
  id: NodeId,
  type: string,
  source: Source,
): Pick<Node, 'limit' | 'stage' | 'warnings' | 'counted' | 'pausable' | 'pauses'> => {
  const limit = source.limit(textOf(element, 'mc:limit'), 'mc:limit', id);
  const warnings = source.warnings(textOf(element, 'mc:warnings'), 'mc:warnings', id);
  const stage = textOf(element, 'mc:stage');
  const pauses = textOf(element, 'mc:pauses');
  if (pauses !== undefined && !/^[a-z][a-z0-9-]{0,63}$/.test(pauses))
    source.report.error('pause.reason', id, {
      vi: `Lý do tạm dừng "${pauses.slice(0, 40)}" phải là một mã, ví dụ financial-obligation.`,
      en: `The reason to pause "${pauses.slice(0, 40)}" must be a code, e.g. financial-obligation.`,
    });
  if (type === 'boundaryEvent' && limit)
    source.report.error('limit.boundary', id, {
      vi: 'Sự kiện gắn vào bước không có thời hạn riêng; hãy đặt thời hạn trong định nghĩa hẹn giờ.',
      en: 'A boundary event has no limit of its own; write it on the timer definition.',
    });
  return {
    ...(limit && { limit }),
    ...(stage !== undefined && { stage }),
    ...(warnings && { warnings }),
    counted: element.get('mc:counted') !== false,
    ...(element.get('mc:pausable') === true && { pausable: true }),
    ...(pauses !== undefined && { pauses }),
  };
};
