import { type ModdleElement } from 'bpmn-moddle';
import { type Source, elementOf, elementsOf, localType } from './source';

/**
 * Message flows are pictures: nothing is executed by them. Those that break the standard's rules (BPMN 2.0.2, Message Flow Connections) show something that
 * cannot happen, and are warned of: inside one pool, or to and from what neither sends nor receives.
 */
export const checkMessageFlows = (definitions: ModdleElement, source: Source): void => {
  const collaborations = elementsOf(definitions, 'rootElements').filter((root) => localType(root) === 'collaboration');
  for (const flow of collaborations.flatMap((collaboration) => elementsOf(collaboration, 'messageFlows'))) {
    const ends = (['sourceRef', 'targetRef'] as const).map((name) => elementOf(flow, name));
    const [from, to] = ends;
    // The parser has said which end is not in the file.
    if (!from || !to) continue;
    if (poolOf(from) === poolOf(to))
      source.report.say('warning', 'message-flow.same-pool', flow.id, {
        vi: 'Luồng thông điệp nối hai phần của cùng một hồ bơi (pool); trong một hồ bơi chỉ dùng luồng trình tự.',
        en: 'The message flow joins two parts of one pool; inside a pool there are sequence flows only.',
      });
    if (!isEnd(from, sending) || !isEnd(to, receiving))
      source.report.say('warning', 'message-flow.end', flow.id, {
        vi: 'Luồng thông điệp phải nối hồ bơi, bước, hoặc sự kiện gửi, nhận thông điệp.',
        en: 'A message flow joins pools, activities, and events that send or receive messages.',
      });
  }
};

const sending: ReadonlySet<string> = new Set(['endEvent', 'intermediateThrowEvent']);
const receiving: ReadonlySet<string> = new Set(['startEvent', 'intermediateCatchEvent', 'boundaryEvent']);

const isEnd = (end: ModdleElement, events: ReadonlySet<string>): boolean => {
  if (end.$instanceOf('bpmn:InteractionNode') && !end.$instanceOf('bpmn:Event')) return true;
  if (end.$instanceOf('bpmn:Activity')) return true;
  if (!events.has(localType(end))) return false;
  const carried = [...elementsOf(end, 'eventDefinitions'), ...elementsOf(end, 'eventDefinitionRef')];
  return carried.some((definition) => localType(definition) === 'messageEventDefinition');
};

/** The process a node lies in; of a pool, its process or itself. */
const poolOf = (end: ModdleElement): ModdleElement => {
  if (localType(end) === 'participant') return elementOf(end, 'processRef') ?? end;
  let at = end;
  while (at.$parent && localType(at) !== 'process') at = at.$parent;
  return at;
};
