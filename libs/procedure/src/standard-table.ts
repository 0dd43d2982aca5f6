import { type ModdleTypeDescriptor } from 'bpmn-moddle';
import { type Catalogue, type Executes } from './face';
import { harmlessTypes, properties } from './reading/treatment';
import { bpmnLanguage } from './write-bpmn';

/** What becomes of an element or attribute of BPMN 2.0 in a diagram. */
export type StandardRow = {
  /** Local XML name of the element. */
  readonly element: string;
  /** Its attribute or child; absent: the element itself. */
  readonly part?: string;
  readonly treatment: 'executed' | 'harmless' | 'refused';
};

/** The root elements that declare what others name. */
const declarations = new Set([
  'Message',
  'Signal',
  'Error',
  'Escalation',
  'Definitions',
  'Process',
  'Collaboration',
  'Participant',
  'LaneSet',
  'Lane',
  'SequenceFlow',
]);
/** Parts read with the element that holds them. */
const parts = new Set([
  'StandardLoopCharacteristics',
  'MultiInstanceLoopCharacteristics',
  'ComplexBehaviorDefinition',
  'Property',
  'DataObject',
  'DataObjectReference',
  'DataInput',
  'DataOutput',
  'DataInputAssociation',
  'DataOutputAssociation',
  'Assignment',
  'InputOutputSpecification',
  'InputSet',
  'OutputSet',
  'FormalExpression',
  'Expression',
  'ExtensionElements',
]);
/** Drawn beside the process, never asked. */
const pictures = new Set([
  'DataStoreReference',
  'DataState',
  'MessageFlow',
  'MessageFlowAssociation',
  'Conversation',
  'SubConversation',
  'CallConversation',
  'ConversationLink',
  'ConversationAssociation',
  'Operation',
  'CategoryValue',
  'Import',
  'Extension',
  'ExtensionDefinition',
  'ExtensionAttributeDefinition',
  'Rendering',
  'Auditing',
  'Monitoring',
  'ResourceParameter',
  'CorrelationPropertyRetrievalExpression',
]);

type Described = ModdleTypeDescriptor & { readonly isAbstract?: boolean };
type DescribedProperty = ModdleTypeDescriptor['properties'][number] & {
  readonly definedBy?: { readonly ns: { readonly localName: string; readonly prefix: string } };
};

/**
 * Every concrete element of the standard with every attribute and child, and what becomes of it with this catalogue: the table of
 * `docs/`, made from what the reader itself goes by.
 */
export const standardTable = (catalogue: Catalogue): readonly StandardRow[] =>
  descriptors().flatMap((descriptor) => {
    const name = descriptor.ns.localName;
    const element = name.charAt(0).toLowerCase() + name.slice(1);
    const whole = treatmentOf(name, element, catalogue);
    const rows: StandardRow[] = [{ element, treatment: whole }];
    if (whole !== 'executed') return rows;
    const executes = catalogue.elements[element]?.executes ?? triggerOf(element, catalogue)?.executes;
    for (const property of descriptor.properties as readonly DescribedProperty[]) {
      const part = partRow(element, property, executes, catalogue);
      if (part) rows.push(part);
    }
    return rows;
  });

const descriptors = (): readonly Described[] => {
  const language = bpmnLanguage();
  const bpmn = language.getPackages().find(({ prefix }) => prefix === 'bpmn');
  return (bpmn?.types ?? [])
    .filter(({ isAbstract }) => !isAbstract)
    .map(({ name }) => (language.getType(name.includes(':') ? name : `bpmn:${name}`) as { readonly $descriptor: Described }).$descriptor);
};

const triggerOf = (element: string, catalogue: Catalogue) => {
  const kind = /^(\w+)EventDefinition$/.exec(element)?.[1];
  return kind === undefined ? undefined : catalogue.triggers[kind as keyof Catalogue['triggers']];
};

const treatmentOf = (name: string, element: string, catalogue: Catalogue): StandardRow['treatment'] => {
  if (catalogue.elements[element] || triggerOf(element, catalogue) || declarations.has(name)) return 'executed';
  if (name === 'StandardLoopCharacteristics') return catalogue.features?.includes('standardLoop') ? 'executed' : 'refused';
  if (name === 'MultiInstanceLoopCharacteristics') return catalogue.features?.includes('multiInstance') ? 'executed' : 'refused';
  if (parts.has(name)) return 'executed';
  return harmlessTypes.has(`bpmn:${name}`) || pictures.has(name) ? 'harmless' : 'refused';
};

const partRow = (
  element: string,
  property: DescribedProperty,
  executes: Executes | undefined,
  catalogue: Catalogue,
): StandardRow | undefined => {
  const declaring = property.definedBy?.ns;
  if (declaring?.prefix !== 'bpmn' || property.isVirtual || declaring.localName === 'BaseElement') return undefined;
  const claimed = executes?.attributes?.includes(property.name) === true || executes?.children?.includes(property.name) === true;
  const treatment = properties[`${declaring.localName}.${property.name}`];
  const row = (how: StandardRow['treatment']): StandardRow => ({ element, part: property.name, treatment: how });
  if (claimed || treatment === 'read') return row('executed');
  if (treatment === 'harmless') return row('harmless');
  if (treatment !== undefined) return row(catalogue.features?.includes(treatment) ? 'executed' : 'refused');
  return catalogue.elements[element] || triggerOf(element, catalogue) ? row('refused') : undefined;
};
