import { readingCatalogue } from '@mot-cua/engine';
import { type Catalogue } from '@mot-cua/procedure';
import { drawables, isExecuted, labelOf } from './drawable';

const few: Catalogue = {
  elements: {
    userTask: readingCatalogue.elements['userTask'],
    startEvent: { ...readingCatalogue.elements['startEvent'], triggers: ['none'], triggersInEventSubProcess: [] },
  },
  triggers: {},
};

describe('what may be drawn', () => {
  it('is what the engine executes, and nothing else', () => {
    expect(drawables(few).map(({ id }) => id)).toEqual(['user-task', 'none-start-event']);
  });

  it('grows with the catalogue without a change here', () => {
    const types = new Set(drawables(readingCatalogue).map(({ target }) => target.type));
    expect(types).toContain('bpmn:ServiceTask');
    expect(types).not.toContain('bpmn:DataStoreReference');
    expect(isExecuted({ type: 'bpmn:ComplexGateway' }, few)).toBe(false);
  });

  it('refuses a trigger the element does not carry there', () => {
    expect(isExecuted({ type: 'bpmn:EndEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' }, readingCatalogue)).toBe(false);
    expect(isExecuted({ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' }, readingCatalogue)).toBe(true);
    expect(isExecuted({ type: 'bpmn:EndEvent', eventDefinitionType: 'bpmn:CompensateEventDefinition' }, few)).toBe(false);
  });

  it('allows lanes, pools and notes, which hold or explain the work', () => {
    for (const type of ['bpmn:Lane', 'bpmn:Participant', 'bpmn:TextAnnotation', 'bpmn:SequenceFlow'])
      expect(isExecuted({ type }, few)).toBe(true);
  });

  it('is called by the words of the catalogue, in both languages', () => {
    const label = labelOf(
      { type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition', cancelActivity: false },
      readingCatalogue,
    );
    expect(label).toEqual({ vi: 'Sự kiện gắn vào bước (không ngắt): hẹn giờ', en: 'Boundary event (not interrupting): timer' });
    for (const {
      label: { vi, en },
    } of drawables(readingCatalogue)) {
      expect(vi).not.toBe('');
      expect(en).not.toBe('');
    }
  });
});
