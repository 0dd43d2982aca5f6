/** The models both engines run: BPMN 2.0 XML, the same but for the language of conditions, which each engine has its own. */
export type Language = 'FEEL' | 'none';

const file = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:bench">
<bpmn:process id="process" name="process" isExecutable="true">
<bpmn:laneSet id="lanes"><bpmn:lane id="lane" name="lane" mc:agency="one-stop" mc:role="officer"/></bpmn:laneSet>
${content}
</bpmn:process></bpmn:definitions>`;

const task = (id: string, inside = ''): string =>
  `<bpmn:userTask id="${id}" name="${id}" mc:role="officer" mc:agency="one-stop">${inside}</bpmn:userTask>`;
const flow = (from: string, to: string, condition = ''): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition}</bpmn:sequenceFlow>`;
const path = (...ids: readonly string[]): string =>
  ids
    .slice(1)
    .map((to, index) => flow(ids[index] ?? '', to))
    .join('\n');

/** Six user tasks, an exclusive and a parallel gateway. The task `supplement` lies on the way that is not taken. */
export const permit = (language: Language): string => {
  const condition = `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${language === 'FEEL' ? 'fee = 0' : '${environment.variables.free}'}</bpmn:conditionExpression>`;
  return file(`<bpmn:startEvent id="received"/>
${['check', 'supplement', 'survey', 'opinion', 'sign', 'hand-back'].map((id) => task(id)).join('\n')}
<bpmn:exclusiveGateway id="complete" default="complete-fork"/><bpmn:parallelGateway id="fork"/><bpmn:parallelGateway id="join"/><bpmn:endEvent id="done"/>
${path('received', 'check', 'complete')}
${flow('complete', 'supplement', condition)}
${path('complete', 'fork', 'survey', 'join', 'sign', 'hand-back', 'done')}
${path('fork', 'opinion', 'join')}
${path('supplement', 'done')}`);
};

/** User tasks one after the other. */
export const line = (length: number): string => {
  const ids = Array.from({ length }, (_, index) => `t${index + 1}`);
  return file(`<bpmn:startEvent id="start"/>
${ids.map((id) => task(id)).join('\n')}
<bpmn:endEvent id="end"/>
${path('start', ...ids, 'end')}`);
};

/** One user task, as often at once as is said. */
export const wide = (items: number): string =>
  file(`<bpmn:startEvent id="start"/>
${task('item', `<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${items}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`)}
<bpmn:endEvent id="end"/>
${path('start', 'item', 'end')}`);
