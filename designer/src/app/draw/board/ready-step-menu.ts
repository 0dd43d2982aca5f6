import { printLimit } from '@mot-cua/calendar';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { type ModdleElement } from 'bpmn-moddle';
import { type ReadyStep, type Text, readySteps, writeLimit } from '@mot-cua/procedure';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { type DiagramTongue } from '../../canvas/diagram-tongue';
import { type BpmnFactory, type PopupMenu } from './board-services';
import { type Placing } from './placing';

/** A ready step lies on the board for the first time: the procedure needs its form. */
export const READY_STEP_PLACED = 'mc.ready-step.placed';
export type ReadyStepPlaced = { readonly form: string; readonly step: ReadyStep };
export const readyStepsTitle: Text = { vi: 'Bước có sẵn…', en: 'Ready steps…' };

type Entry = { label: string; description: string; className: string; search: readonly string[]; action: (event: Event) => void };

const noLimit: Text = { vi: 'không tính thời hạn', en: 'not counted' };
const nothingFound: Text = { vi: 'Không có bước nào khớp.', en: 'No step matches.' };

/** The library of ready steps: each comes with its role, limit, outcomes and form, put down like any other element or behind the one selected. */
export class ReadyStepMenu {
  static readonly $inject = ['popupMenu', 'placing', 'diagramTongue', 'bpmnFactory', 'eventBus'];
  /** Made, but perhaps never put down: their forms are asked for only then. */
  private readonly made = new Map<ModdleElement, ReadyStepPlaced>();

  constructor(
    popupMenu: PopupMenu,
    private readonly placing: Placing,
    private readonly tongue: DiagramTongue,
    private readonly factory: BpmnFactory,
    eventBus: EventBus,
  ) {
    const getEmptyPlaceholder = () => nothingFound[this.tongue.current];
    popupMenu.registerProvider('mc-ready', 1000, {
      getEmptyPlaceholder,
      getPopupMenuEntries: () => this.entries((model, event) => { this.placing.createStep(model, event); }),
    }); // prettier-ignore
    popupMenu.registerProvider('mc-ready-append', 1000, {
      getEmptyPlaceholder,
      getPopupMenuEntries: (source: DrawnElement) => this.entries((model) => { this.placing.appendStep(source, model); }),
    }); // prettier-ignore
    eventBus.on('shape.added', ({ element }: { element: DrawnElement }) => {
      const placed = this.made.get(element.businessObject);
      if (placed) eventBus.fire(READY_STEP_PLACED, placed);
    });
  }

  private entries(place: (model: ModdleElement, event: Event) => void): Record<string, Entry> {
    const { current } = this.tongue;
    return Object.fromEntries(
      readySteps.map((step) => [
        `ready-${step.id}`,
        {
          label: step.name[current],
          description: step.limit ? printLimit(step.limit)[current] : noLimit[current],
          className: 'bpmn-icon-user-task',
          search: [step.name.vi, step.name.en],
          action: (event: Event) => {
            place(this.make(step), event);
          },
        },
      ]),
    );
  }

  private make(step: ReadyStep): ModdleElement {
    const { name, role, limit, counted, outcomes, fields } = step;
    const model = this.factory.create('bpmn:UserTask', {
      name: name.vi,
      'mc:nameEn': name.en,
      'mc:role': role,
      ...(limit && { 'mc:limit': writeLimit(limit) }),
      ...(!counted && { 'mc:counted': false }),
    });
    const written = outcomes.map((one) => this.factory.create('mc:Outcome', { id: one.id, name: one.name.vi, nameEn: one.name.en }));
    const list = this.factory.create('mc:Outcomes', { outcomes: written });
    for (const outcome of written) outcome.$parent = list;
    const holder = this.factory.create('bpmn:ExtensionElements', { values: [list] });
    list.$parent = holder;
    holder.$parent = model;
    model.set('extensionElements', holder);
    if (fields.length > 0) {
      const form = `form_${model.id ?? ''}`;
      model.set('mc:form', form);
      this.made.set(model, { form, step });
    }
    return model;
  }
}
