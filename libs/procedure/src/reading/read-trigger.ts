import { type ModdleElement } from 'bpmn-moddle';
import { type ElementFace } from '../face';
import { type Trigger, type TriggerKind } from '../procedure';
import { checkClaims } from './claims';
import { elementOf, elementsOf, idNear, localType, type Source } from './source';

const kinds: ReadonlySet<string> = new Set<TriggerKind>([
  'timer',
  'message',
  'signal',
  'error',
  'escalation',
  'conditional',
  'compensate',
  'cancel',
  'link',
  'terminate',
]);
const references: Readonly<Partial<Record<TriggerKind, string>>> = {
  message: 'messageRef',
  signal: 'signalRef',
  error: 'errorRef',
  escalation: 'escalationRef',
};

/** The event definitions of an event: its own, then those it refers to (BPMN 2.0.2, Event Definitions). */
export const readTriggers = (
  event: ModdleElement,
  face: ElementFace | undefined,
  inEventSubProcess: boolean,
  source: Source,
): readonly Trigger[] => {
  if (!event.$descriptor.propertiesByName['eventDefinitions']) return [];
  const definitions = [...elementsOf(event, 'eventDefinitions'), ...elementsOf(event, 'eventDefinitionRef')];
  if (definitions.length > 1) source.needs('multipleTriggers', event.id);
  const triggers = definitions.flatMap((definition) => readTrigger(definition, event, source) ?? []);
  if (face) checkPosition(triggers, event, face, inEventSubProcess, source);
  return triggers;
};

export const readTrigger = (definition: ModdleElement, event: ModdleElement, source: Source): Trigger | undefined => {
  const kind = localType(definition).replace(/EventDefinition$/, '') as TriggerKind;
  const face = source.catalogue.triggers[kind];
  if (!kinds.has(kind) || !face) {
    source.report.error('trigger.not-executed', event.id, {
      vi: `Định nghĩa sự kiện "${localType(definition)}" không được thực thi.`,
      en: `The event definition "${localType(definition)}" is not executed.`,
    });
    return kinds.has(kind) ? { kind, details: null } : undefined;
  }
  checkClaims(definition, face.executes, source);
  const reference = references[kind];
  const declared = reference === undefined ? undefined : elementOf(definition, reference)?.id;
  const { ref, details } = face.read?.(definition, source.reading(event.id ?? '')) ?? { details: null };
  const target = ref ?? declared;
  return { kind, ...(definition.id !== undefined && { id: definition.id }), ...(target !== undefined && { ref: target }), details };
};

/** Which triggers this position may carry is the element's own to say. */
const checkPosition = (
  triggers: readonly Trigger[],
  event: ModdleElement,
  face: ElementFace,
  inEventSubProcess: boolean,
  source: Source,
): void => {
  const allowed: readonly string[] | undefined = inEventSubProcess ? (face.triggersInEventSubProcess ?? []) : face.triggers;
  if (!allowed) return;
  const carried = triggers.length === 0 ? ['none'] : triggers.map(({ kind }) => kind);
  for (const kind of carried) {
    if (allowed.includes(kind)) continue;
    const [vi, en] =
      kind === 'none'
        ? [`${face.label.vi} ở đây phải có định nghĩa sự kiện.`, `${face.label.en} needs an event definition here.`]
        : [`${face.label.vi} ở đây không được mang loại "${kind}".`, `${face.label.en} may not carry "${kind}" here.`];
    source.report.error(kind === 'none' ? 'trigger.missing' : 'trigger.not-here', idNear(event), { vi, en });
  }
};
