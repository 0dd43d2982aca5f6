import { type Tongue } from '../language/language';
import { type DrawnElement } from './bpmn-services';
import { canvasWords as words } from './canvas-words';
import { type NodeMark } from './diagram-mark';
import { limitInWords, limitOf } from './limit-text';

/** The name of a drawn element in the language now chosen, Vietnamese where it has no other; empty when it has none. */
export function nameOf(element: DrawnElement, tongue: Tongue): string {
  const model = element.businessObject;
  const property = model.$instanceOf('bpmn:TextAnnotation') ? 'text' : 'name';
  const vi = (model.get(property) as string | undefined) ?? '';
  if (tongue === 'vi') return vi;
  return (model.get(property === 'text' ? 'mc:textEn' : 'mc:nameEn') as string | undefined) ?? vi;
}

/** One sentence for somebody who does not see the drawing: number, name, lane, limit, marks, what follows. */
export function describeElement(element: DrawnElement, number: number | undefined, marks: readonly NodeMark[], tongue: Tongue): string {
  const model = element.businessObject;
  const name = nameOf(element, tongue) || words.unnamed[tongue];
  if (model.$instanceOf('bpmn:SequenceFlow')) return `${words.flow[tongue]} ${nameOf(element, tongue)}`.trim();
  const parts = [number === undefined ? name : `${words.step[tongue]} ${number}. ${name}`];
  const limit = limitOf(model.$instanceOf('bpmn:Activity') ? (model.get('mc:limit') as string | undefined) : undefined);
  if (limit) parts.push(`${words.limit[tongue]} ${limitInWords(limit, tongue)}`);
  if (model.$instanceOf('bpmn:Activity') && model.get('mc:counted') === false) parts.push(words.uncounted[tongue]);
  parts.push(...marks.map((mark) => words[mark][tongue]));
  if (model.$instanceOf('bpmn:FlowNode')) parts.push(following(element, tongue));
  return parts.join(', ');
}

function following(element: DrawnElement, tongue: Tongue): string {
  const targets = (element.outgoing ?? []).flatMap((flow) => (flow.target ? [nameOf(flow.target, tongue) || words.unnamed[tongue]] : []));
  return targets.length === 0 ? words.nothingNext[tongue] : `${words.next[tongue]}: ${targets.join('; ')}`;
}
