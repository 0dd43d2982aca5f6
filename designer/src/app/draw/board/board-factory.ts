import ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import LabelEditingProvider from 'bpmn-js/lib/features/label-editing/LabelEditingProvider';
import { type ModdleElement } from 'bpmn-moddle';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type DiagramTongue } from '../../canvas/diagram-tongue';
import { type Modeling } from './board-services';

/** Two lines of a step's name at a readable size, with room for its badges. */
const TASK = { width: 132, height: 70 };

/** Gives new steps the size this application draws them in. */
export class SizedElements extends ElementFactory {
  override getDefaultSize(...[element, di]: Parameters<ElementFactory['getDefaultSize']>): { width: number; height: number } {
    // What bpmn-js calls an element here is its model.
    const model = element as unknown as ModdleElement;
    return model.$instanceOf('bpmn:Task') || model.$instanceOf('bpmn:CallActivity') ? TASK : super.getDefaultSize(element, di);
  }
}

type Editing = { text: string; style?: Record<string, string | null> };

/** Writing a name on the drawing writes the one in the language now chosen. */
export class BilingualNames extends LabelEditingProvider {
  static override readonly $inject = [...LabelEditingProvider.$inject, 'diagramTongue'];
  private readonly names: Modeling;
  private readonly tongue: DiagramTongue;

  constructor(...services: unknown[]) {
    super(...(services.slice(0, -1) as ConstructorParameters<typeof LabelEditingProvider>));
    this.names = services[LabelEditingProvider.$inject.indexOf('modeling')] as Modeling;
    this.tongue = services.at(-1) as DiagramTongue;
  }

  override activate(element: never): ReturnType<LabelEditingProvider['activate']> {
    const context = super.activate(element) as (ReturnType<LabelEditingProvider['activate']> & Editing) | undefined;
    if (context?.style?.['backgroundColor'])
      Object.assign(context.style, { backgroundColor: 'var(--mc-surface)', border: '1px solid var(--mc-border)' });
    if (context && this.tongue.current === 'en') {
      const model = (element as DrawnElement).businessObject;
      const english = model.get(englishOf(model)) as string | undefined;
      if (english) context.text = english;
    }
    return context as ReturnType<LabelEditingProvider['activate']>;
  }

  override update(element: DrawnElement, text: string, before: unknown, bounds: unknown): void {
    if (this.tongue.current === 'vi') super.update(element, text, before, bounds);
    else this.names.updateProperties(element, { [englishOf(element.businessObject)]: text.trim() || undefined });
  }
}

const englishOf = (model: ModdleElement): string => (model.$instanceOf('bpmn:TextAnnotation') ? 'mc:textEn' : 'mc:nameEn');
