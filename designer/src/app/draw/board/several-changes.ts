import { type ModdleElement } from 'bpmn-moddle';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type Modeling } from './board-services';

export const SEVERAL_CHANGES = 'mc.several-changes';
/** Properties of one element of the model and what they become; undefined takes a property away. */
export type Change = { readonly model: ModdleElement; readonly set: Readonly<Record<string, unknown>> };

/** What a person does at once is undone at once, though it touches several elements of the model. */
export class SeveralChanges {
  static readonly $inject = ['modeling'];

  constructor(private readonly modeling: Modeling) {}

  preExecute({ element, changes }: { element: DrawnElement; changes: readonly Change[] }): void {
    for (const { model, set } of changes) {
      if (model === element.businessObject) this.modeling.updateProperties(element, set);
      else this.modeling.updateModdleProperties(element, model, set);
    }
  }
}

/** Makes the command known to the command stack. */
export function knowSeveralChanges(commandStack: { registerHandler: (command: string, handler: unknown) => void }): true {
  commandStack.registerHandler(SEVERAL_CHANGES, SeveralChanges);
  return true;
}
knowSeveralChanges.$inject = ['commandStack'];
