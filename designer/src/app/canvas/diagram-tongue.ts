import type EventBus from 'diagram-js/lib/core/EventBus';
import { type Tongue } from '../language/language';
import { bpmnWordsVi } from './bpmn-words.vi';

/**
 * The language of one drawing: the words of bpmn-js and which of an element's two names is drawn.
 * Changing it redraws words only; the file is not read again and the undo history stays.
 */
export class DiagramTongue {
  static readonly $inject = ['eventBus'];
  current: Tongue = 'vi';

  constructor(private readonly eventBus: EventBus) {}

  choose(tongue: Tongue): void {
    if (this.current === tongue) return;
    this.current = tongue;
    this.eventBus.fire('i18n.changed');
  }
}

type Replacements = Readonly<Record<string, string>>;

/** bpmn-js asks for its words in English; what has no Vietnamese yet stays English, which the spec of the words forbids. */
export function translate(template: string, replacements: Replacements | undefined, tongue: Tongue): string {
  const words = tongue === 'vi' ? (bpmnWordsVi[template] ?? template) : template;
  return words.replace(/{([^}]+)}/g, (whole, key: string) => replacements?.[key] ?? whole);
}

function translateFactory(tongue: DiagramTongue): (template: string, replacements?: Replacements) => string {
  return (template, replacements) => translate(template, replacements, tongue.current);
}
translateFactory.$inject = ['diagramTongue'];

export const tongueModule = {
  diagramTongue: ['type', DiagramTongue],
  translate: ['factory', translateFactory],
};
