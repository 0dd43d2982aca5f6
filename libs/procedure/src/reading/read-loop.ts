import { type ModdleElement } from 'bpmn-moddle';
import { type Loop } from '../procedure';
import { checkClaims } from './claims';
import { dataName } from './read-data';
import { readTrigger } from './read-trigger';
import { bodyOf, elementOf, elementsOf, isName, type Source, textOf } from './source';

/** The loop marker of an activity (BPMN 2.0.2, Loop Characteristics). */
export const readLoop = (activity: ModdleElement, source: Source): Loop | undefined => {
  const marker = activity.$descriptor.propertiesByName['loopCharacteristics'] && elementOf(activity, 'loopCharacteristics');
  if (!marker) return undefined;
  checkClaims(marker, undefined, source);
  const expression = (name: string) => source.expression(bodyOf(elementOf(marker, name)), name, activity.id);
  return marker.$type === 'bpmn:StandardLoopCharacteristics'
    ? readStandard(marker, activity, expression, source)
    : readMulti(marker, activity, expression, source);
};

type Expression = (name: string) => string | undefined;

const readStandard = (marker: ModdleElement, activity: ModdleElement, expression: Expression, source: Source): Loop => {
  source.needs('standardLoop', activity.id);
  const condition = expression('loopCondition');
  const written = marker.get('loopMaximum');
  const maximum = written === undefined ? undefined : Number(written);
  if (maximum !== undefined && !(Number.isInteger(maximum) && maximum > 0))
    source.report.error('loop.maximum', activity.id, {
      vi: 'Số lần lặp tối đa phải là số nguyên dương.',
      en: 'The loop maximum must be a whole number above 0.',
    });
  if (condition === undefined && maximum === undefined)
    source.report.error('loop.endless', activity.id, {
      vi: 'Vòng lặp không có điều kiện cũng không có số lần tối đa.',
      en: 'The loop has neither a condition nor a maximum.',
    });
  return {
    kind: 'standard',
    testBefore: marker.get('testBefore') === true,
    ...(condition !== undefined && { condition }),
    ...(maximum !== undefined && { maximum }),
  };
};

const readMulti = (marker: ModdleElement, activity: ModdleElement, expression: Expression, source: Source): Loop => {
  source.needs('multiInstance', activity.id);
  const named = (own: string, standard: string): string | undefined => {
    const element = elementOf(marker, standard);
    const name = textOf(marker, own) ?? (element && dataName(element));
    if (name === undefined || isName(name)) return name;
    source.report.error('loop.name', activity.id, { vi: `"${name}" không phải là tên dữ liệu.`, en: `"${name}" is not a name for data.` });
    return undefined;
  };
  const input = elementOf(marker, 'loopDataInputRef');
  const optional = {
    cardinality: expression('loopCardinality'),
    collection: source.expression(textOf(marker, 'mc:collection'), 'mc:collection', activity.id) ?? (input && dataName(input)),
    item: named('mc:item', 'inputDataItem'),
    output: named('mc:output', 'loopDataOutputRef'),
    outputItem:
      source.expression(textOf(marker, 'mc:outputItem'), 'mc:outputItem', activity.id) ?? named('mc:outputItem', 'outputDataItem'),
    completionCondition: expression('completionCondition'),
  };
  if (optional.cardinality === undefined && optional.collection === undefined)
    source.report.error('loop.count', activity.id, {
      vi: 'Bước thực hiện nhiều lần phải có số lần hoặc một danh sách.',
      en: 'A multi-instance activity needs a number or a list.',
    });
  if (optional.cardinality !== undefined && optional.collection !== undefined)
    source.report.error('loop.both', activity.id, {
      vi: 'Bước thực hiện nhiều lần có cả số lần và danh sách; chỉ được một.',
      en: 'A multi-instance activity has both a number and a list; it takes one.',
    });
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const behavior = marker.get('behavior') as 'None' | 'One' | 'All' | 'Complex';
  return {
    kind: 'multi',
    sequential: marker.get('isSequential') === true,
    ...given,
    behavior,
    events: readEvents(marker, behavior, activity, source),
  };
};

/** Which events the instances throw as they end: at the first (One), at each (None), or by condition (Complex). */
const readEvents = (
  marker: ModdleElement,
  behavior: string,
  activity: ModdleElement,
  source: Source,
): Extract<Loop, { kind: 'multi' }>['events'] => {
  if (behavior === 'Complex') {
    return elementsOf(marker, 'complexBehaviorDefinition').flatMap((definition) => {
      const condition = source.expression(bodyOf(elementOf(definition, 'condition')), 'complexBehaviorDefinition', activity.id);
      const event = elementOf(definition, 'event');
      return (event ? elementsOf(event, 'eventDefinitions') : []).flatMap((thrown) => {
        const trigger = readTrigger(thrown, activity, source);
        return trigger ? [{ ...(condition !== undefined && { condition }), trigger }] : [];
      });
    });
  }
  const reference = behavior === 'One' ? 'oneBehaviorEventRef' : behavior === 'None' ? 'noneBehaviorEventRef' : undefined;
  const definition = reference === undefined ? undefined : elementOf(marker, reference);
  const trigger = definition && readTrigger(definition, activity, source);
  return trigger ? [{ trigger }] : [];
};
