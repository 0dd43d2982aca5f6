import { type ProcedurePackage } from '@mot-cua/procedure';

/** A procedure with everything the runtime does in it: a job for a connector, a task, and a timer that ends it after three days. */
const waiting = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:test">
  <bpmn:process id="waiting" name="Chờ" mc:nameEn="Waiting" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask id="tell" name="Báo người nộp" mc:nameEn="Tell the applicant" mc:connector="notify-applicant">
      <bpmn:extensionElements><mc:input to="subject" expression="&quot;Xin chào&quot;" /><mc:input to="text" expression="&quot;Hồ sơ đã đến&quot;" /><mc:output to="told" expression="sent" /></bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:userTask id="wait" name="Chờ bổ sung" mc:nameEn="Await supplement" mc:role="clerk" mc:agency="one-stop"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:userTask>
    <bpmn:boundaryEvent id="late" name="Quá 3 ngày" attachedToRef="wait"><bpmn:outgoing>f4</bpmn:outgoing><bpmn:timerEventDefinition id="after"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:endEvent id="done" name="Xong"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
    <bpmn:endEvent id="closed" name="Đóng" mc:outcome="closed"><bpmn:incoming>f4</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="tell" />
    <bpmn:sequenceFlow id="f2" sourceRef="tell" targetRef="wait" />
    <bpmn:sequenceFlow id="f3" sourceRef="wait" targetRef="done" />
    <bpmn:sequenceFlow id="f4" sourceRef="late" targetRef="closed" />
  </bpmn:process>
</bpmn:definitions>
`;

const waitingProcedure: ProcedurePackage = {
  format: 'mot-cua/procedure-package/1',
  code: '9.000001',
  name: { vi: 'Chờ', en: 'Waiting' },
  field: { vi: 'Thử', en: 'Trial' },
  level: 'commune',
  diagram: waiting,
  forms: [],
  papers: [],
  fees: [],
  result: { vi: 'Không', en: 'None' },
  sources: [],
  notes: [],
};

/** A procedure of one event between its start and its end: it throws or catches a message or a signal. */
const oneEvent = (id: string, event: string): ProcedurePackage => ({
  ...waitingProcedure,
  code: `9.${id}`,
  diagram: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:test">
  <bpmn:message id="ready" name="ready" />
  <bpmn:message id="early" name="early" mc:keepFor="2 calendar-days" />
  <bpmn:signal id="storm" name="storm" />
  <bpmn:process id="${id}" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    ${event}
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="event" />
    <bpmn:sequenceFlow id="f2" sourceRef="event" targetRef="end" />
  </bpmn:process>
</bpmn:definitions>
`,
});

const between = (element: string, definition: string): string =>
  `<bpmn:${element} id="event"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>${definition}</bpmn:${element}>`;
const message = '<bpmn:messageEventDefinition id="definition" messageRef="ready" />';
const early = '<bpmn:messageEventDefinition id="definition" messageRef="early" />';
const signal = '<bpmn:signalEventDefinition id="definition" signalRef="storm" />';

/** One task with a limit of its own. */
const limited: ProcedurePackage = {
  ...waitingProcedure,
  code: '9.limited',
  statutoryLimit: { value: 5, unit: 'working-days' },
  diagram: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:test">
  <bpmn:process id="limited" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="check" name="Kiểm tra" mc:role="clerk" mc:agency="one-stop" mc:limit="1 working-days"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="check" />
    <bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="end" />
  </bpmn:process>
</bpmn:definitions>
`,
};

/** The same with warning points: half of the limit is told, an overdue step passes to the leader. */
const warned: ProcedurePackage = {
  ...limited,
  code: '9.warned',
  diagram: limited.diagram.replace(
    'id="limited" isExecutable',
    'id="warned" mc:warnings="50% notify; overdue reassign leader" isExecutable',
  ),
};

/** A call that opens a dossier of its own next door, gives a value and takes one back; refused there, it goes another way. */
const calling: ProcedurePackage = {
  ...waitingProcedure,
  code: '9.calling',
  diagram: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:test">
  <bpmn:error id="refused" name="refused" errorCode="refused" />
  <bpmn:process id="calling" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:callActivity id="ask" name="Hỏi bên cạnh" calledElement="called" mc:dossier="own" mc:agency="next-door">
      <bpmn:extensionElements><mc:input to="plot" expression="7" /><mc:output to="size" expression="plot * 100" /></bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:callActivity>
    <bpmn:boundaryEvent id="no" attachedToRef="ask"><bpmn:outgoing>f4</bpmn:outgoing><bpmn:errorEventDefinition id="when-refused" errorRef="refused" /></bpmn:boundaryEvent>
    <bpmn:userTask id="sign" name="Ký" mc:role="clerk" mc:agency="one-stop"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="end"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
    <bpmn:endEvent id="told" mc:outcome="refused"><bpmn:incoming>f4</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="ask" />
    <bpmn:sequenceFlow id="f2" sourceRef="ask" targetRef="sign" />
    <bpmn:sequenceFlow id="f3" sourceRef="sign" targetRef="end" />
    <bpmn:sequenceFlow id="f4" sourceRef="no" targetRef="told" />
  </bpmn:process>
</bpmn:definitions>
`,
};

/** What it calls: a clerk says yes or no. */
const called: ProcedurePackage = {
  ...waitingProcedure,
  code: '9.called',
  diagram: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:test">
  <bpmn:process id="called" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="look" name="Xem" mc:role="clerk" mc:agency="one-stop"><bpmn:extensionElements><mc:outcomes><mc:outcome id="yes" name="Có" /><mc:outcome id="no" name="Không" /></mc:outcomes></bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
    <bpmn:exclusiveGateway id="which" default="f3"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing><bpmn:outgoing>f4</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:endEvent id="end"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
    <bpmn:endEvent id="refused" mc:outcome="refused"><bpmn:incoming>f4</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="look" />
    <bpmn:sequenceFlow id="f2" sourceRef="look" targetRef="which" />
    <bpmn:sequenceFlow id="f3" sourceRef="which" targetRef="end" />
    <bpmn:sequenceFlow id="f4" sourceRef="which" targetRef="refused"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "no"</bpmn:conditionExpression></bpmn:sequenceFlow>
  </bpmn:process>
</bpmn:definitions>
`,
};

export const procedures: Readonly<Record<string, ProcedurePackage>> = {
  waiting: waitingProcedure,
  limited,
  warned,
  'sends-message': oneEvent('sends_message', between('intermediateThrowEvent', message)),
  'awaits-message': oneEvent('awaits_message', between('intermediateCatchEvent', message)),
  'sends-early-message': oneEvent('sends_early_message', between('intermediateThrowEvent', early)),
  'awaits-early-message': oneEvent('awaits_early_message', between('intermediateCatchEvent', early)),
  'sends-signal': oneEvent('sends_signal', between('intermediateThrowEvent', signal)),
  called,
  calling,
  'awaits-signal': oneEvent('awaits_signal', between('intermediateCatchEvent', signal)),
};
