import { type ProcedurePackage } from '@mot-cua/procedure';
import { procedures } from './waiting-procedure';

/** A procedure that begins by what is given, with one task; `throws`: the signal it throws before. */
export const beginsBy = (id: string, start: string, throws?: string): ProcedurePackage => ({
  ...(procedures['waiting'] as ProcedurePackage),
  code: `9.${id}`,
  forms: [
    {
      id: 'who',
      title: { vi: 'Ai', en: 'Who' },
      fields: [{ name: 'phone', kind: 'text', label: { vi: 'Số điện thoại', en: 'Phone' }, required: false, personal: true }],
    },
  ],
  diagram: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:test">
  <bpmn:message id="report" name="report" />
  <bpmn:message id="ready" name="ready" />
  <bpmn:signal id="flood" name="flood" />
  <bpmn:process id="${id}" isExecutable="true">
    <bpmn:startEvent id="begun"><bpmn:outgoing>f1</bpmn:outgoing>${start}</bpmn:startEvent>
    <bpmn:userTask id="look" name="Xem" mc:role="clerk" mc:agency="one-stop"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
    ${throws === undefined ? '<bpmn:sequenceFlow id="f1" sourceRef="begun" targetRef="look" />' : thrown(throws)}
    <bpmn:sequenceFlow id="f2" sourceRef="look" targetRef="end" />
  </bpmn:process>
</bpmn:definitions>
`,
});

export const byMessage = (name: string): string => `<bpmn:messageEventDefinition id="definition" messageRef="${name}" />`;
export const bySignal = (name: string): string => `<bpmn:signalEventDefinition id="definition" signalRef="${name}" />`;
const thrown = (name: string): string => `
    <bpmn:intermediateThrowEvent id="throw"><bpmn:signalEventDefinition id="thrown" signalRef="${name}" /></bpmn:intermediateThrowEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="begun" targetRef="throw" />
    <bpmn:sequenceFlow id="f3" sourceRef="throw" targetRef="look" />`;
export const byTime = (cycle: string): string =>
  `<bpmn:timerEventDefinition id="definition"><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">${cycle}</bpmn:timeCycle></bpmn:timerEventDefinition>`;
