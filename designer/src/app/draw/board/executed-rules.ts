import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { type Catalogue } from '@mot-cua/procedure';
import { type ModdleElement } from 'bpmn-moddle';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type Target, isExecuted } from './drawable';

/** Before the rules of bpmn-js (priority 1000): only a refusal is said here, everything else is left to them. */
const PRIORITY = 1500;

/** Nothing comes onto the board that the engine does not execute, whatever menu, key or clipboard brings it. */
export class ExecutedRules extends RuleProvider {
  static override readonly $inject = ['eventBus', 'config.catalogue'];
  private readonly catalogue: Catalogue;

  constructor(eventBus: EventBus, catalogue: Catalogue) {
    super(eventBus);
    this.catalogue = catalogue;
  }

  override init(): void {
    type Created = { shape?: DrawnElement; elements?: readonly DrawnElement[] };
    this.addRule(['shape.create', 'shape.append', 'elements.create'], PRIORITY, ({ shape, elements }: Created) => {
      const wanted = elements ?? (shape ? [shape] : []);
      return wanted.every((element) => isExecuted(targetOf(element), this.catalogue)) ? undefined : false;
    });
  }
}

/** What distinguishes a drawn element, in the terms of the menus. */
export function targetOf(element: DrawnElement): Target {
  const model = element.businessObject;
  const definitions = model.$instanceOf('bpmn:Event') ? ((model.get('eventDefinitions') as ModdleElement[] | undefined) ?? []) : [];
  return {
    type: element.type === 'label' ? 'bpmn:Label' : model.$type,
    ...(definitions.length > 0 && { eventDefinitionType: definitions[0].$type }),
    ...(model.$instanceOf('bpmn:SubProcess') && model.get('triggeredByEvent') === true && { triggeredByEvent: true }),
  };
}
