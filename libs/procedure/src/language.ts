import { BpmnModdle, type ModdlePackage } from 'bpmn-moddle';
import { extension, extensionPrefix } from './extension';

type Property = ModdlePackage['types'][number]['properties'] extends readonly (infer One)[] | undefined
  ? One & Readonly<Record<string, unknown>>
  : never;

/**
 * Where bpmn-moddle's picture of BPMN differs from the standard's schemas (Semantic.xsd, BPMNDI.xsd, OMG 2010): it would lose these in reading or in
 * writing. By type and property; `libs/procedure/schema` reads and writes everything the schemas allow and finds nothing else.
 */
const corrections: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'Participant.endPointRefs': { name: 'endPointRef' },
  'ConversationNode.messageFlowRefs': { name: 'messageFlowRef' },
  'ParticipantAssociation.innerParticipantRef': { isAttr: false },
  'ParticipantAssociation.outerParticipantRef': { isAttr: false },
  'ResourceAssignmentExpression.expression': { xml: undefined },
  'GlobalScriptTask.script': { isAttr: false },
  'Lane.partitionElement': { xml: { serialize: 'xsi:type' } },
  'ComplexBehaviorDefinition.condition': { xml: { serialize: 'xsi:type' } },
  'ComplexBehaviorDefinition.event': { xml: { serialize: 'xsi:type' } },
  'CorrelationPropertyBinding.dataPath': { xml: { serialize: 'xsi:type' } },
  'CorrelationPropertyRetrievalExpression.messagePath': { xml: { serialize: 'xsi:type' } },
  'BPMNEdge.messageVisibleKind': { default: undefined },
};
/** What a type has beside: its ancestors, and a property. */
const additions: Readonly<Record<string, { readonly superClass?: readonly string[]; readonly properties?: readonly Property[] }>> = {
  InputOutputBinding: { superClass: ['BaseElement'] },
  Extension: { properties: [{ name: 'documentation', type: 'Documentation', isMany: true } as Property] },
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const corrected = (pack: ModdlePackage): ModdlePackage => ({
  ...pack,
  types: pack.types.map((type) => {
    const added = additions[local(type.name)];
    const properties = (type.properties ?? []).map((property) => ({
      ...property,
      ...corrections[`${local(type.name)}.${local(property.name)}`],
    }));
    return {
      ...type,
      ...(added?.superClass && { superClass: added.superClass }),
      properties: [...properties, ...(added?.properties ?? [])],
    };
  }),
});

let packages: Record<string, object> | undefined;

/** What a parser or modeller made with bpmn-moddle is given to know all of BPMN 2.0 and our extension: its `moddleExtensions`. */
export const languagePackages = (): Record<string, object> =>
  (packages ??= {
    ...Object.fromEntries(
      new BpmnModdle()
        .getPackages()
        .filter(({ prefix }) => prefix === 'bpmn' || prefix === 'bpmndi')
        .map((pack) => [pack.prefix, corrected(JSON.parse(JSON.stringify(pack)) as ModdlePackage)]),
    ),
    [extensionPrefix]: extension,
  });

/** A language that knows all of BPMN 2.0 and our extension: for reading and writing trees of a diagram's XML. */
export const bpmnLanguage = (): BpmnModdle => new BpmnModdle(languagePackages());
