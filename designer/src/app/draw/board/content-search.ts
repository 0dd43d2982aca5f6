import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { type ModdleElement } from 'bpmn-moddle';
import { type Text } from '@mot-cua/procedure';
import { type DrawnElement, isOuterLabel } from '../../canvas/bpmn-services';
import { type DiagramTongue } from '../../canvas/diagram-tongue';
import { nameOf } from '../../canvas/describe-element';
import { blindSearch } from './blind-search';

/** Names that a diagram keeps as codes only: of roles, agencies, forms. */
export type NamedCodes = {
  readonly roles: readonly { readonly id: string; readonly name: Text }[];
  readonly agencies: readonly { readonly key: string; readonly name: Text }[];
  readonly forms: readonly { readonly id: string; readonly title: Text }[];
};

const heads = {
  other: { vi: 'Tên khác', en: 'Other name' },
  role: { vi: 'Vai trò', en: 'Role' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  form: { vi: 'Biểu mẫu', en: 'Form' },
  note: { vi: 'Ghi chú', en: 'Note' },
} as const satisfies Readonly<Record<string, Text>>;
type Aspect = keyof typeof heads;
const aspects = Object.keys(heads) as readonly Aspect[];

type Token = { readonly value: string; readonly match?: boolean };
type Found = { readonly element: DrawnElement; readonly primaryTokens: readonly Token[]; readonly secondaryTokens: readonly Token[] };
type SearchPad = { registerProvider: (provider: ContentSearch) => void };

/** Finds elements by name in either language, role, agency, form, note and id; each result says by what it was found. */
export class ContentSearch {
  static readonly $inject = ['elementRegistry', 'searchPad', 'canvas', 'diagramTongue'];
  /** What codes are called; the page tells when it knows. */
  codes: NamedCodes = { roles: [], agencies: [], forms: [] };

  constructor(
    private readonly registry: ElementRegistry,
    searchPad: SearchPad,
    private readonly canvas: Canvas,
    private readonly tongue: DiagramTongue,
  ) {
    searchPad.registerProvider(this);
  }

  /** Asked by the search pad of bpmn-js at every letter. */
  find(pattern: string): readonly Found[] {
    const roots = this.canvas.getRootElements() as unknown as readonly DrawnElement[];
    const drawn = this.registry.filter(
      (each) => !isOuterLabel(each as unknown as DrawnElement) && !roots.includes(each as unknown as DrawnElement),
    ) as unknown as readonly DrawnElement[];
    const items = drawn.map((element) => ({
      element,
      label: nameOf(element, this.tongue.current),
      id: element.id,
      ...this.aspectsOf(element),
    }));
    return blindSearch(items, pattern, { keys: ['label', ...aspects, 'id'] }).map(({ item, tokens }): Found => ({
      element: item['element'] as DrawnElement,
      primaryTokens: (tokens['label'] ?? []) as readonly Token[],
      secondaryTokens: this.foundBy(tokens as Readonly<Record<string, readonly Token[]>>),
    }));
  }

  private aspectsOf({ businessObject: model }: DrawnElement): Readonly<Record<Aspect, string>> {
    const { current: tongue } = this.tongue;
    const { roles, agencies, forms } = this.codes;
    const role = textIn(model, 'mc:role') || ofLane(model, 'mc:role');
    const agency = textIn(model, 'mc:agency') || ofLane(model, 'mc:agency');
    const form = textIn(model, 'mc:form');
    const called = (name: Text | undefined, code: string): string => name?.[tongue] ?? code;
    return {
      other: textIn(model, tongue === 'vi' ? 'mc:nameEn' : 'name'),
      role: called(roles.find(({ id }) => id === role)?.name, role),
      agency: called(agencies.find(({ key }) => key === agency)?.name, agency),
      form: called(forms.find(({ id }) => id === form)?.title, form),
      note: documentationOf(model),
    };
  }

  /** The aspects the words were found in; where only the name holds them, the role, so that equal names can be told apart. */
  private foundBy(tokens: Readonly<Record<string, readonly Token[]>>): readonly Token[] {
    const matching = aspects.filter((aspect) => tokens[aspect]?.some(({ match }) => match));
    const shown = matching.length > 0 ? matching : aspects.filter((aspect) => aspect === 'role' && (tokens[aspect]?.length ?? 0) > 0);
    const lines = shown.map((aspect) => [{ value: `${heads[aspect][this.tongue.current]}: ` }, ...(tokens[aspect] ?? [])]);
    const ids = tokens['id']?.some(({ match }) => match) ? [tokens['id']] : [];
    return [...lines, ...ids].flatMap((line, index) => (index === 0 ? line : [{ value: ' · ' }, ...line]));
  }
}

function textIn(model: ModdleElement, property: string): string {
  const value: unknown = model.get(property);
  return typeof value === 'string' ? value : '';
}

/** What the lanes round a work say for all works in them. */
function ofLane(model: ModdleElement, property: string): string {
  if (!model.$instanceOf('bpmn:Activity')) return '';
  const lanes = (model.get('lanes') as readonly ModdleElement[] | undefined) ?? [];
  return lanes.map((lane) => textIn(lane, property)).find((text) => text !== '') ?? '';
}

const documentationOf = (model: ModdleElement): string =>
  ((model.get('documentation') as readonly ModdleElement[] | undefined) ?? []).map((each) => textIn(each, 'text')).join(' ');
