import { type ModdleElement } from 'bpmn-moddle';
import { type Flow, type NodeId } from '../procedure';
import { checkClaims, checkExtensions } from './claims';
import { bodyOf, elementOf, nameOf, type Source } from './source';

/** A sequence flow; nothing when an end is missing, which the parser or this has said. */
export const readFlow = (
  element: ModdleElement,
  id: string,
  source: Source,
  foreign: Map<string, string | undefined>,
): Flow | undefined => {
  checkClaims(element, undefined, source);
  checkExtensions(element, source, foreign);
  if (element.get('isImmediate') === false)
    source.report.error('flow.not-immediate', id, {
      vi: 'Luồng có isImmediate="false": quy trình thực thi không được có bước ngoài sơ đồ.',
      en: 'The flow has isImmediate="false": nothing may happen that is not drawn.',
    });
  const from = endOf(element, 'sourceRef', id, source);
  const to = endOf(element, 'targetRef', id, source);
  if (from === undefined || to === undefined) return undefined;
  const condition = readCondition(element, id, source);
  const line = source.report.lineOf(id);
  return { id, name: nameOf(element), from, to, ...(condition !== undefined && { condition }), ...(line !== undefined && { line }) };
};

const endOf = (element: ModdleElement, name: 'sourceRef' | 'targetRef', id: string, source: Source): NodeId | undefined => {
  const end = elementOf(element, name);
  if (end?.$instanceOf('bpmn:FlowNode')) return end.id;
  source.report.error('flow.end-missing', id, {
    vi: `Luồng không có ${name === 'sourceRef' ? 'điểm đầu' : 'điểm cuối'} là một bước, cổng hoặc sự kiện.`,
    en: `The flow has no ${name === 'sourceRef' ? 'source' : 'target'} that is an activity, gateway or event.`,
  });
  return undefined;
};

const readCondition = (element: ModdleElement, id: string, source: Source): string | undefined => {
  const expression = elementOf(element, 'conditionExpression');
  if (!expression) return undefined;
  const condition = source.expression(bodyOf(expression), 'conditionExpression', id);
  if (condition === undefined)
    source.report.error('condition.empty', id, { vi: 'Luồng có điều kiện nhưng điều kiện trống.', en: 'The flow has an empty condition.' });
  return condition;
};
