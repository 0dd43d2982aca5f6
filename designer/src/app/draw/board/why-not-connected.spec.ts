import { type ModdleElement } from 'bpmn-moddle';
import { bpmnLanguage } from '@mot-cua/procedure';
import { type DrawnElement } from '../../canvas/bpmn-services';
import { whyNotConnected } from './why-not-connected';

const language = bpmnLanguage();
const process = language.create('bpmn:Process');
const inner = language.create('bpmn:SubProcess');
const drawn = (type: string, parent: ModdleElement = process): DrawnElement => {
  const businessObject = language.create(type);
  businessObject.$parent = parent;
  return { businessObject } as DrawnElement;
};

describe('a refused connection', () => {
  it('says why, in the words of the one who draws', () => {
    expect(whyNotConnected(drawn('bpmn:UserTask'), drawn('bpmn:StartEvent')).vi).toBe('Không có luồng nào đi vào sự kiện bắt đầu.');
    expect(whyNotConnected(drawn('bpmn:EndEvent'), drawn('bpmn:UserTask')).vi).toBe('Không có luồng nào đi ra từ sự kiện kết thúc.');
    expect(whyNotConnected(drawn('bpmn:UserTask'), drawn('bpmn:Lane')).vi).toMatch(/không nối vào làn/);
    expect(whyNotConnected(drawn('bpmn:UserTask'), drawn('bpmn:UserTask', inner)).vi).toMatch(/biên của quy trình con/);
    expect(whyNotConnected(drawn('bpmn:EventBasedGateway'), drawn('bpmn:UserTask')).en).toMatch(/catching events/);
  });
});
