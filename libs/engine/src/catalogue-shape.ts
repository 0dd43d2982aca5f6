import { type TriggerKind } from '@mot-cua/procedure';
import { type Behaviour, type Element, type TriggerElement } from './behaviour';

/** The two registries that compose, and the two behaviours that are no element of the diagram: the process itself and the wrapper of loops. */
export type EngineCatalogue = {
  /** By local name of the BPMN element. What is not here is refused at publishing. */
  readonly elements: Readonly<Record<string, Element | undefined>>;
  readonly triggers: Readonly<Partial<Record<TriggerKind, TriggerElement>>>;
  readonly process: Behaviour;
  readonly loop: Behaviour;
};
