import { type ModdleElement } from 'bpmn-moddle';
import { type Catalogue, type PanelField, type Text } from '@mot-cua/procedure';
import { type DrawnElement, localType } from '../../canvas/bpmn-services';
import { triggerOf } from '../board/drawable';
import { conditionalFlow, laneFields, loopFields, nameFields, noteFields, processFields } from './fields-outside-catalogue';

/** One row of the panel: the field, and the model element that holds what it edits. */
export type Row = { readonly field: PanelField; readonly model: ModdleElement };
export type Section = {
  readonly key: string;
  readonly title: Text;
  readonly rows: readonly Row[];
  /** Shown closed until asked for. */ readonly folded?: true;
};

const general: Text = { vi: 'Chung', en: 'General' };
const branches: Text = { vi: 'Điều kiện các nhánh', en: 'Conditions of the branches' };
const advanced: Text = { vi: 'Dữ liệu vào và ra', en: 'Data in and out' };
const repetition: Text = { vi: 'Lặp lại', en: 'Repetition' };

/** What the panel shows for an element: names for all, what the engine's catalogue says of it, its triggers, its loop. Nothing the engine ignores. */
export function sectionsOf(element: DrawnElement, catalogue: Catalogue): readonly Section[] {
  const model = element.businessObject;
  if (model.$instanceOf('bpmn:TextAnnotation')) return [section('general', general, noteFields, model)];
  if (model.$instanceOf('bpmn:Lane')) return [section('general', general, [...nameFields, ...laneFields], model)];
  if (model.$instanceOf('bpmn:SequenceFlow')) return [section('general', general, flowFields(model, catalogue), model)];
  if (model.$instanceOf('bpmn:Participant')) return participantSections(model);
  if (model.$instanceOf('bpmn:Process')) return [section('general', general, [...nameFields, ...processFields], model)];
  if (!model.$instanceOf('bpmn:FlowNode')) return [section('general', general, nameFields, model)];
  return [...faceSections(model, catalogue), ...triggerSections(model, catalogue), ...loopSections(model)].filter(
    ({ rows }) => rows.length > 0,
  );
}

const section = (key: string, title: Text, fields: readonly PanelField[], model: ModdleElement): Section => ({
  key,
  title,
  rows: fields.map((field) => ({ field, model })),
});

function participantSections(model: ModdleElement): readonly Section[] {
  const process = model.get('processRef') as ModdleElement | undefined;
  return [
    section('general', general, nameFields, model),
    ...(process ? [section('process', { vi: 'Quy trình', en: 'Process' }, processFields, process)] : []),
  ];
}

function faceSections(model: ModdleElement, catalogue: Catalogue): readonly Section[] {
  const face = Object.hasOwn(catalogue.elements, localType(model.$type)) ? catalogue.elements[localType(model.$type)] : undefined;
  const fields = face?.fields ?? [];
  const ofFlows = fields.filter(({ property }) => property === 'bpmn:conditionExpression');
  const mappings = fields.filter(({ editor }) => editor === 'mappings');
  const own = fields.filter((field) => !ofFlows.includes(field) && !mappings.includes(field));
  const outgoing = (model.get('outgoing') as ModdleElement[] | undefined) ?? [];
  const rows =
    outgoing.length > 1 ? outgoing.flatMap((flow) => ofFlows.map((field) => ({ field: forFlow(field, flow), model: flow }))) : [];
  return [
    section('general', general, [...nameFields, ...own], model),
    { key: 'branches', title: branches, rows },
    { ...section('mappings', advanced, mappings, model), folded: true },
  ];
}

/** The condition's row is called by its branch. */
function forFlow(field: PanelField, flow: ModdleElement): PanelField {
  const target = flow.get('targetRef') as ModdleElement | undefined;
  const called = (flow.get('name') as string | undefined) ?? '';
  const to = (target?.get('name') as string | undefined) ?? '';
  const said = (arrow: string) => [called && `«${called}»`, to && `${arrow} ${to}`].filter(Boolean).join(' ');
  return { ...field, label: { vi: said('đến') || field.label.vi, en: said('to') || field.label.en } };
}

function flowFields(model: ModdleElement, catalogue: Catalogue): readonly PanelField[] {
  const source = model.get('sourceRef') as ModdleElement | undefined;
  const face = source && catalogue.elements[localType(source.$type)];
  const condition = face?.fields.find(({ property }) => property === 'bpmn:conditionExpression');
  const fromActivity = face?.family === 'activity' && catalogue.features?.includes('conditionalActivityFlow');
  return [...nameFields, ...(condition ? [condition] : fromActivity ? [conditionalFlow] : [])];
}

function triggerSections(model: ModdleElement, catalogue: Catalogue): readonly Section[] {
  if (!model.$instanceOf('bpmn:Event')) return [];
  const definitions = (model.get('eventDefinitions') as ModdleElement[] | undefined) ?? [];
  return definitions.flatMap((definition, index) => {
    const face = catalogue.triggers[triggerOf(definition.$type)];
    return face ? [section(`trigger-${String(index)}`, face.label, face.fields, definition)] : [];
  });
}

function loopSections(model: ModdleElement): readonly Section[] {
  const loop = model.$instanceOf('bpmn:Activity') ? (model.get('loopCharacteristics') as ModdleElement | undefined) : undefined;
  return loop ? [section('loop', repetition, loopFields(loop.$type), loop)] : [];
}
