import { type ModdleElement } from 'bpmn-moddle';
import { type Mapping, type Property } from '../procedure';
import { checkClaims } from './claims';
import { bodyOf, elementOf, elementsOf, idNear, isName, localType, type Source, textOf } from './source';

/** The name a data object, property, data input or output is known by: its own if FEEL can read it, else its id as one word. */
export const dataName = (element: ModdleElement): string | undefined => {
  const referred = localType(element) === 'dataObjectReference' ? elementOf(element, 'dataObjectRef') : element;
  if (!referred || localType(referred) === 'dataStoreReference') return undefined;
  const name = textOf(referred, 'name');
  if (name !== undefined && isName(name)) return name;
  return referred.id?.replace(/\W/g, '_');
};

/** Properties and data objects that a scope declares as its own. */
export const readProperties = (container: ModdleElement, source: Source): readonly Property[] => {
  const declared = [
    ...elementsOf(container, 'properties'),
    ...(container.$descriptor.propertiesByName['flowElements']
      ? elementsOf(container, 'flowElements').filter((element) => localType(element) === 'dataObject')
      : []),
  ];
  if (declared.some((element) => localType(element) === 'dataObject')) source.needs('properties', container.id);
  const properties = declared
    .filter((element) => textOf(element, 'name') !== placeholder)
    .flatMap((element) => readProperty(element, source));
  for (const [index, { name }] of properties.entries())
    if (properties.findIndex((other) => other.name === name) < index)
      source.report.error('data.twice', container.id, {
        vi: `Tên dữ liệu "${name}" được khai hai lần.`,
        en: `The name "${name}" is declared twice.`,
      });
  return properties;
};

const readProperty = (element: ModdleElement, source: Source): readonly Property[] => {
  const name = dataName(element);
  if (name === undefined) return [];
  const value = source.expression(textOf(element, 'mc:value'), 'mc:value', idNear(element));
  return [{ name, ...(value !== undefined && { value }) }];
};

/** What drawing tools put where an arrow to a data object needs an end. */
const placeholder = '__targetRef_placeholder';

/** Input mappings: ours, then those the standard's data associations mean. */
export const readInputs = (element: ModdleElement, source: Source): readonly Mapping[] => {
  checkDeclared(element, source);
  return readMappings(element, 'mc:Input', 'dataInputAssociations', source);
};
/** Output mappings, likewise. */
export const readOutputs = (element: ModdleElement, source: Source): readonly Mapping[] =>
  readMappings(element, 'mc:Output', 'dataOutputAssociations', source);

/** Declarations of inputs and outputs say nothing to execute, but for values that stream in while the work is under way. */
const checkDeclared = (element: ModdleElement, source: Source): void => {
  const declared = element.$descriptor.propertiesByName['ioSpecification'] && elementOf(element, 'ioSpecification');
  if (!declared) return;
  checkClaims(declared, undefined, source);
  for (const set of [...elementsOf(declared, 'inputSets'), ...elementsOf(declared, 'outputSets')]) checkClaims(set, undefined, source);
};

const readMappings = (element: ModdleElement, type: 'mc:Input' | 'mc:Output', associations: string, source: Source): readonly Mapping[] => {
  const extensions = elementOf(element, 'extensionElements');
  const own = (extensions ? elementsOf(extensions, 'values') : [])
    .filter(({ $type }) => $type === type)
    .flatMap((mapping) => readMapping(mapping, element, source));
  const standard = element.$descriptor.propertiesByName[associations]
    ? elementsOf(element, associations).flatMap((association) => readAssociation(association, element, source))
    : [];
  const mappings = [...own, ...standard];
  if (mappings.length > 0) source.needs('mappings', element.id);
  return mappings;
};

const readMapping = (mapping: ModdleElement, element: ModdleElement, source: Source): readonly Mapping[] => {
  const to = textOf(mapping, 'to') ?? '';
  const expression = source.expression(textOf(mapping, 'expression'), mapping.$type === 'mc:Input' ? 'mc:input' : 'mc:output', element.id);
  if (!isName(to)) {
    source.report.error('mapping.name', element.id, {
      vi: `Ánh xạ dữ liệu cần một tên, không phải "${to}".`,
      en: `A data mapping needs a name, not "${to}".`,
    });
    return [];
  }
  if (expression === undefined) {
    source.report.error('mapping.expression', element.id, {
      vi: `Ánh xạ "${to}" thiếu biểu thức.`,
      en: `The mapping "${to}" has no expression.`,
    });
    return [];
  }
  return [{ to, expression }];
};

/**
 * A data association copies its source, transforms it, or assigns parts of it (BPMN 2.0.2, Data Associations). An arrow with neither
 * source nor target besides what is drawn shows that a step uses a paper: nothing to execute.
 */
const readAssociation = (association: ModdleElement, element: ModdleElement, source: Source): readonly Mapping[] => {
  for (const one of [association, ...elementsOf(association, 'assignment')]) checkClaims(one, undefined, source);
  const assignments = elementsOf(association, 'assignment');
  if (assignments.length > 0) return assignments.flatMap((assignment) => readAssignment(assignment, element, source));
  const targetElement = elementOf(association, 'targetRef');
  const target = targetElement && textOf(targetElement, 'name') !== placeholder ? dataName(targetElement) : undefined;
  const [from] = elementsOf(association, 'sourceRef');
  const expression =
    source.expression(bodyOf(elementOf(association, 'transformation')), 'transformation', element.id) ?? (from && dataName(from));
  if (target === undefined || expression === undefined) {
    source.report.say('note', 'data.drawn-only', element.id, {
      vi: 'Mũi tên dữ liệu này chỉ để minh họa, không chép giá trị nào.',
      en: 'This data arrow is a picture only: it copies no value.',
    });
    return [];
  }
  return [{ to: target, expression }];
};

const readAssignment = (assignment: ModdleElement, element: ModdleElement, source: Source): readonly Mapping[] => {
  const to = bodyOf(elementOf(assignment, 'to'))?.trim() ?? '';
  const expression = source.expression(bodyOf(elementOf(assignment, 'from')), 'assignment', element.id);
  if (isName(to) && expression !== undefined) return [{ to, expression }];
  source.report.error('mapping.name', element.id, {
    vi: `Phép gán dữ liệu vào "${to}" không dùng được.`,
    en: `The assignment to "${to}" cannot be used.`,
  });
  return [];
};
