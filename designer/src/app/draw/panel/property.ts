import { type ModdleElement } from 'bpmn-moddle';
import { type Board } from '../board/board';
import { type Change } from '../board/several-changes';

/** One outcome of a task as the diagram keeps it. */
export type WrittenOutcome = { readonly id: string; readonly name: string; readonly nameEn: string; readonly decides?: boolean };
/** One value handed into or out of a step. */
export type WrittenMapping = { readonly to: string; readonly expression: string };
/** A message, signal, error or escalation a definition names. */
export type Declared = { readonly id: string; readonly name: string };
export type PropertyValue = string | number | boolean | undefined | readonly WrittenOutcome[] | readonly WrittenMapping[];

const mappingTypes: Readonly<Record<string, string | undefined>> = { 'mc:input': 'mc:Input', 'mc:output': 'mc:Output' };

/** Mappings of a step; the loop has an attribute of the same name. */
const mappingTypeOf = (model: ModdleElement, property: string): string | undefined =>
  model.$instanceOf('bpmn:LoopCharacteristics') ? undefined : mappingTypes[property];

/** Reads what a panel field names: an attribute, an expression's text, a list kept among the extension elements, the id of a declaration. */
export function readProperty(model: ModdleElement, property: string): PropertyValue {
  if (property === 'mc:outcomes') return outcomesOf(model);
  const mapping = mappingTypeOf(model, property);
  if (mapping) return extensionsOf(model, mapping).map((each) => ({ to: text(each, 'to'), expression: text(each, 'expression') }));
  const value = model.get(property);
  if (isElement(value)) return isExpression(model, property) ? text(value, 'body') : value.id;
  return value as PropertyValue;
}

/** The changes that make a property have a value; empty text takes it away. */
export function writeProperty(board: Board, model: ModdleElement, property: string, value: PropertyValue): readonly Change[] {
  if (property === 'mc:outcomes')
    return [{ model, set: { extensionElements: withOutcomes(board, model, value as readonly WrittenOutcome[]) } }];
  const mapping = mappingTypeOf(model, property);
  if (mapping) return [{ model, set: { extensionElements: withMappings(board, model, mapping, value as readonly WrittenMapping[]) } }];
  const kept = typeof value === 'string' && value.trim() === '' ? undefined : value;
  // Behaviours of bpmn-js look for the standard's own properties without their prefix.
  const name = property.replace(/^bpmn:/, '');
  if (isExpression(model, property)) {
    return [{ model, set: { [name]: kept === undefined ? undefined : board.make('bpmn:FormalExpression', { body: kept }, model) } }];
  }
  return [{ model, set: { [name]: kept } }];
}

const declarations: Readonly<Record<string, string>> = {
  'bpmn:messageRef': 'bpmn:Message',
  'bpmn:signalRef': 'bpmn:Signal',
  'bpmn:errorRef': 'bpmn:Error',
  'bpmn:escalationRef': 'bpmn:Escalation',
};

/** What has been declared of the kind a field refers to. */
export function declaredFor(board: Board, property: string): readonly Declared[] {
  const type = declarations[property];
  return rootElements(board)
    .filter((element) => element.$type === type)
    .map((element) => ({ id: element.id ?? '', name: text(element, 'name') || (element.id ?? '') }));
}

/** Refers to something declared, or takes the reference away. */
export function refer(board: Board, model: ModdleElement, property: string, id: string | undefined): readonly Change[] {
  const declared = rootElements(board).find((element) => element.id === id);
  return [{ model, set: { [property.replace(/^bpmn:/, '')]: declared } }];
}

/** Declares a name and refers to it, in one. */
export function declare(board: Board, model: ModdleElement, property: string, name: string): readonly Change[] {
  const definitions = board.definitions();
  const type = declarations[property];
  // Errors and escalations are caught by their code: a new one has its name for it.
  const coded = type === 'bpmn:Error' ? { errorCode: name } : type === 'bpmn:Escalation' ? { escalationCode: name } : {};
  const declared = board.make(type, { name, ...coded }, definitions);
  return [
    { model: definitions, set: { rootElements: [...rootElements(board), declared] } },
    { model, set: { [property.replace(/^bpmn:/, '')]: declared } },
  ];
}

const rootElements = (board: Board): readonly ModdleElement[] =>
  (board.definitions().get('rootElements') as ModdleElement[] | undefined) ?? [];

const isElement = (value: unknown): value is ModdleElement => typeof value === 'object' && value !== null && '$type' in value;
const text = (model: ModdleElement, name: string): string => (model.get(name) as string | undefined) ?? '';

/** Whether a property holds an expression (an element with a text inside), by the standard's own description. */
function isExpression(model: ModdleElement, property: string): boolean {
  const descriptor = model.$descriptor.propertiesByName[property] as { type: string } | undefined;
  return descriptor?.type === 'bpmn:Expression' || descriptor?.type === 'bpmn:FormalExpression';
}

const extensionsOf = (model: ModdleElement, type: string): readonly ModdleElement[] =>
  allExtensions(model).filter((each) => each.$type === type);

function allExtensions(model: ModdleElement): readonly ModdleElement[] {
  const extensions = model.get('extensionElements') as ModdleElement | undefined;
  return (extensions?.get('values') as ModdleElement[] | undefined) ?? [];
}

function outcomesOf(model: ModdleElement): readonly WrittenOutcome[] {
  return extensionsOf(model, 'mc:Outcomes')
    .flatMap((list) => (list.get('outcomes') as ModdleElement[] | undefined) ?? [])
    .map((outcome) => ({
      id: outcome.id ?? text(outcome, 'id'),
      name: text(outcome, 'name'),
      nameEn: text(outcome, 'nameEn'),
      ...(outcome.get('decides') === true && { decides: true }),
    }));
}

function withOutcomes(board: Board, model: ModdleElement, outcomes: readonly WrittenOutcome[]): ModdleElement | undefined {
  const others = allExtensions(model).filter((each) => each.$type !== 'mc:Outcomes');
  if (outcomes.length === 0) return extensionsHolding(board, model, others);
  const list = board.make('mc:Outcomes', {}, model);
  list.set('outcomes', outcomes.map(({ id, name, nameEn, decides }) => board.make('mc:Outcome', { id, name, ...(nameEn && { nameEn }), ...(decides && { decides }) }, list))); // prettier-ignore
  return extensionsHolding(board, model, [...others, list]);
}

function withMappings(board: Board, model: ModdleElement, type: string, mappings: readonly WrittenMapping[]): ModdleElement | undefined {
  const others = allExtensions(model).filter((each) => each.$type !== type);
  return extensionsHolding(board, model, [...others, ...mappings.map((mapping) => board.make(type, mapping, model))]);
}

/** A fresh holder: the one before stays as it was, for undo. */
function extensionsHolding(board: Board, model: ModdleElement, values: readonly ModdleElement[]): ModdleElement | undefined {
  if (values.length === 0) return undefined;
  const holder = board.make('bpmn:ExtensionElements', {}, model);
  for (const value of values) value.$parent = holder;
  holder.set('values', [...values]);
  return holder;
}
