import { draw, readScenario, table } from '../testing/index';
import { readProcedure } from './read-procedure';

const file = (process: string, declarations = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mc="urn:mot-cua:bpmn:1" id="d" targetNamespace="urn:test">
${declarations}
<bpmn:process id="p" name="Cấp phép" isExecutable="true">
<bpmn:laneSet id="ls"><bpmn:lane id="l" name="Một cửa" mc:agency="one-stop" mc:role="officer"/></bpmn:laneSet>
${process}
</bpmn:process></bpmn:definitions>`;
const flow = (from: string, to: string, condition?: string) =>
  condition === undefined
    ? `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`
    : `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">= ${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>`;
const path = (...ids: readonly string[]) =>
  ids
    .slice(1)
    .map((to, i) => flow(ids[i], to))
    .join('');
const task = (id: string, inside = '') =>
  `<bpmn:userTask id="${id}" name="${id}" mc:role="officer" mc:agency="one-stop">${inside}</bpmn:userTask>`;
const findings = async (xml: string) =>
  (await readProcedure(xml)).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, element }) => `${code} ${element ?? '-'}`);

describe('a BPMN file', () => {
  it('with tasks, outcomes, limits and a gateway is read and executed', async () => {
    const dossier = await readScenario(
      file(`<bpmn:startEvent id="s" mc:form="filing"/>
        <bpmn:userTask id="check" name="Thẩm định" mc:role="officer" mc:agency="one-stop" mc:limit="1 working-days" mc:form="appraisal" mc:outcomeVariable="decision">
          <bpmn:extensionElements><mc:outcomes><mc:outcome id="good" name="Đạt" nameEn="Good"/><mc:outcome id="bad" name="Không đạt"/></mc:outcomes></bpmn:extensionElements>
        </bpmn:userTask>
        <bpmn:exclusiveGateway id="x" default="x-e"/>
        <bpmn:endEvent id="e"/><bpmn:endEvent id="refused" mc:outcome="refused"/>
        ${path('s', 'check', 'x', 'e')}${flow('x', 'refused', 'decision = "bad"')}`),
    );
    dossier.opens();
    expect(dossier.get('check', 'task').wait.work).toMatchObject({
      role: 'officer',
      form: 'appraisal',
      limit: { value: 1, unit: 'working-days' },
    });
    expect(dossier.completes('check', { outcome: 'bad' }).dossier.outcome).toBe('refused');
  });

  it('whose multi-instance throws by conditions of its own is read as the schema writes it, and executed', async () => {
    const dossier = await readScenario(
      file(
        `<bpmn:startEvent id="s"/>
        ${task(
          'vote',
          `<bpmn:multiInstanceLoopCharacteristics behavior="Complex"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">3</bpmn:loopCardinality>
             <bpmn:complexBehaviorDefinition><bpmn:condition>numberOfCompletedInstances = 2</bpmn:condition>
               <bpmn:event id="second"><bpmn:signalEventDefinition signalRef="half"/></bpmn:event></bpmn:complexBehaviorDefinition></bpmn:multiInstanceLoopCharacteristics>`,
        )}
        <bpmn:boundaryEvent id="told" attachedToRef="vote" cancelActivity="false"><bpmn:signalEventDefinition signalRef="half"/></bpmn:boundaryEvent>
        ${task('report')}<bpmn:endEvent id="e"/>${path('s', 'vote', 'e')}${path('told', 'report')}`,
        '<bpmn:signal id="half" name="half"/>',
      ),
    );
    dossier.opens().completes('vote');
    expect(dossier.waiting()).not.toContain('report');
    expect(dossier.completes('vote').waiting()).toContain('report');
  });

  it('with scripts, services, messages, timers and signals is read and executed', async () => {
    const dossier = await readScenario(
      file(
        `<bpmn:startEvent id="s"/>
        <bpmn:scriptTask id="fee" scriptFormat="feel" mc:resultVariable="fee"><bpmn:script>= pages * 2000</bpmn:script></bpmn:scriptTask>
        <bpmn:serviceTask id="register" mc:connector="tax" mc:retries="2"/>
        <bpmn:boundaryEvent id="failed" attachedToRef="register"><bpmn:errorEventDefinition errorRef="er"/></bpmn:boundaryEvent>
        <bpmn:manualTask id="by-hand"/>
        <bpmn:intermediateCatchEvent id="paid"><bpmn:messageEventDefinition messageRef="m"/></bpmn:intermediateCatchEvent>
        <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT2H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:intermediateCatchEvent id="posted"><bpmn:timerEventDefinition mc:limit="2 working-days"/></bpmn:intermediateCatchEvent>
        <bpmn:intermediateThrowEvent id="tell"><bpmn:signalEventDefinition signalRef="g"/></bpmn:intermediateThrowEvent>
        <bpmn:endEvent id="e"/>
        ${path('s', 'fee', 'register', 'paid', 'wait', 'posted', 'tell', 'e')}${path('failed', 'by-hand', 'paid')}`,
        `<bpmn:message id="m" name="payment" mc:correlationKey="= invoice"/><bpmn:signal id="g" name="go"/><bpmn:error id="er" name="refused" errorCode="NO"/>`,
      ),
    );
    dossier.opens({ data: { pages: 2, invoice: 'A1' } }).fails('register', { code: 'NO' });
    expect(dossier.data()).toMatchObject({ fee: 4000 });
    expect(dossier.entered('by-hand')).toBe(1);
    dossier.hears('payment', { key: 'A1' });
    expect(dossier.waiting()).toEqual(['wait']);
    expect(dossier.at('2026-03-02T10:00').waiting()).toEqual(['posted']);
    expect(dossier.at('2026-03-05T08:00').isClosed()).toBe(true);
  });

  it('with sub-processes of every kind, loops and compensation is read and executed', async () => {
    const dossier = await readScenario(
      file(
        `<bpmn:startEvent id="s"/>
        <bpmn:subProcess id="work">
          <bpmn:startEvent id="s1"/>
          ${task('ask', '<bpmn:multiInstanceLoopCharacteristics mc:collection="= list" mc:item="who" mc:output="said" mc:outputItem="= outcome"><bpmn:completionCondition xsi:type="bpmn:tFormalExpression">= numberOfCompletedInstances = 2</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>')}
          <bpmn:endEvent id="e1"/>${path('s1', 'ask', 'e1')}
        </bpmn:subProcess>
        <bpmn:transaction id="deal">
          <bpmn:startEvent id="s2"/>${task('book')}
          <bpmn:boundaryEvent id="undo-book" attachedToRef="book"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
          <bpmn:userTask id="unbook" isForCompensation="true" mc:role="officer" mc:agency="one-stop"/>
          <bpmn:association id="as" sourceRef="undo-book" targetRef="unbook" associationDirection="One"/>
          <bpmn:endEvent id="give-up"><bpmn:cancelEventDefinition/></bpmn:endEvent>${path('s2', 'book', 'give-up')}
        </bpmn:transaction>
        <bpmn:boundaryEvent id="cancelled" attachedToRef="deal"><bpmn:cancelEventDefinition/></bpmn:boundaryEvent>
        <bpmn:adHocSubProcess id="free" ordering="Sequential">${task('visit')}${task('phone')}<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">= sure</bpmn:completionCondition></bpmn:adHocSubProcess>
        <bpmn:complexGateway id="c"><bpmn:activationCondition xsi:type="bpmn:tFormalExpression">= activationCount >= 1</bpmn:activationCondition></bpmn:complexGateway>
        <bpmn:endEvent id="e"/>
        <bpmn:subProcess id="stop" triggeredByEvent="true">
          <bpmn:startEvent id="stop-start"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">= stopped</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent>
          <bpmn:endEvent id="stopped" mc:outcome="stopped"/>${path('stop-start', 'stopped')}
        </bpmn:subProcess>
        ${path('s', 'work', 'deal')}${path('cancelled', 'free', 'c', 'e')}`,
      ),
    );
    dossier
      .opens({ data: { list: ['a', 'b', 'c'] } })
      .completes('ask')
      .completes('ask');
    expect(dossier.data()['said']).toEqual(['done', 'done']);
    dossier.completes('book').completes('unbook');
    expect(dossier.waiting()).toEqual(['free']);
    dossier.asks({ kind: 'Choose', visit: dossier.visitOf('free'), node: 'visit' }, { person: 'x', agency: 1, role: 'officer' });
    dossier.completes('visit', { data: { sure: false } });
    expect(dossier.corrects({ stopped: true }).dossier).toMatchObject({ status: 'closed', outcome: 'stopped' });
  });

  it('with a business rule task asks the decision table of its package', async () => {
    const xml = file(
      `<bpmn:startEvent id="s"/><bpmn:businessRuleTask id="rule" mc:decision="fee" mc:resultVariable="fee"/><bpmn:endEvent id="e"/>${path('s', 'rule', 'e')}`,
    );
    const fee = table('fee', 'U', 'pages -> fee', ['<= 10 -> 5000', '> 10 -> 8000']);
    const dossier = await readScenario(xml, {}, { decisions: [fee] });
    expect(dossier.opens({ data: { pages: 12 } }).dossier).toMatchObject({ status: 'closed', data: { fee: 8000 } });
    await expect(readScenario(xml, {}, { decisions: [] })).rejects.toThrow('decision.unknown at rule');
    expect(await findings(xml.replace('mc:decision="fee"', ''))).toEqual(['decision.missing rule']);
    expect(await findings(xml.replace('mc:resultVariable="fee"', ''))).toEqual(['decision.result-missing rule']);
  });

  it('with a call runs the procedure that lies beside it, and is refused without it', async () => {
    const xml = file(`<bpmn:startEvent id="s"/><bpmn:callActivity id="t" calledElement="fee"/>${path('s', 't')}`);
    const fee = draw('fee').start('begin').task('pay').path('begin', 'pay').build();
    expect((await readScenario(xml, {}, { called: { fee } })).opens().waiting()).toEqual(['t/pay']);
    await expect(readScenario(xml)).rejects.toThrow('call.unknown');
  });

  it('with an element that is not executed is refused, and the element is named', async () => {
    expect(
      await findings(file(`<bpmn:startEvent id="s"/><bpmn:choreographyTask id="rule"/><bpmn:endEvent id="e"/>${path('s', 'rule', 'e')}`)),
    ).toContain('element.not-executed rule');
  });

  it.each([
    ['a start event with an incoming flow', `<bpmn:startEvent id="s"/>${task('t')}${path('s', 't', 's')}`, 'start.incoming s'],
    [
      'an end event with an outgoing flow',
      `<bpmn:startEvent id="s"/>${task('t')}<bpmn:endEvent id="e"/>${path('s', 'e', 't')}`,
      'end.outgoing e',
    ],
    [
      'a boundary event that leads nowhere',
      `<bpmn:startEvent id="s"/>${task('t')}<bpmn:boundaryEvent id="b" attachedToRef="t"><bpmn:timerEventDefinition mc:limit="1 working-days"/></bpmn:boundaryEvent>${path('s', 't')}`,
      'boundary.no-outgoing b',
    ],
    [
      'a user task that nobody has the role for',
      `<bpmn:startEvent id="s"/><bpmn:userTask id="t" mc:agency="one-stop"/>${path('s', 't')}`,
      'task.role-missing t',
    ],
    [
      'a service task without a connector',
      `<bpmn:startEvent id="s"/><bpmn:serviceTask id="t"/>${path('s', 't')}`,
      'job.connector-missing t',
    ],
    [
      'a script in another language',
      `<bpmn:startEvent id="s"/><bpmn:scriptTask id="t" scriptFormat="javascript" mc:resultVariable="x"><bpmn:script>1</bpmn:script></bpmn:scriptTask>${path('s', 't')}`,
      'script.language t',
    ],
    [
      'a timer that is none',
      `<bpmn:startEvent id="s"/><bpmn:intermediateCatchEvent id="t"><bpmn:timerEventDefinition><bpmn:timeDuration>soon</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>${path('s', 't')}`,
      'timer.invalid t',
    ],
    [
      'a message event without a message',
      `<bpmn:startEvent id="s"/><bpmn:intermediateCatchEvent id="t"><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent>${path('s', 't')}`,
      'message.missing t',
    ],
    [
      'an error end event without an error',
      `<bpmn:startEvent id="s"/><bpmn:endEvent id="t"><bpmn:errorEventDefinition/></bpmn:endEvent>${path('s', 't')}`,
      'error.missing t',
    ],
    [
      'an event-based gateway before a task',
      `<bpmn:startEvent id="s"/><bpmn:eventBasedGateway id="g"/>${task('t')}${path('s', 'g', 't')}`,
      'event-gateway.target g',
    ],
    [
      'a way out of an exclusive gateway without a condition',
      `<bpmn:startEvent id="s"/><bpmn:exclusiveGateway id="x"/>${task('a')}${task('b')}${path('s', 'x', 'a')}${path('x', 'b')}`,
      'flow.condition-missing x-a',
    ],
    [
      'a condition out of a parallel gateway',
      `<bpmn:startEvent id="s"/><bpmn:parallelGateway id="g"/>${task('a')}${task('b')}${path('s', 'g', 'a')}${flow('g', 'b', 'true')}`,
      'flow.condition-ignored g',
    ],
    [
      'a complex gateway without an activation condition',
      `<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/><bpmn:complexGateway id="c"/>${task('a')}${path('s', 'f', 'c', 'a')}<bpmn:sequenceFlow id="f2" sourceRef="f" targetRef="c"/>`,
      'complex.activation c',
    ],
    [
      'a cancel end event outside a transaction',
      `<bpmn:startEvent id="s"/><bpmn:endEvent id="e"><bpmn:cancelEventDefinition/></bpmn:endEvent>${path('s', 'e')}`,
      'cancel.outside e',
    ],
    ['a call that names no procedure', `<bpmn:startEvent id="s"/><bpmn:callActivity id="t"/>${path('s', 't')}`, 'call.missing t'],
  ])('with %s is refused, and the place is named', async (_what, process, expected) => {
    expect(await findings(file(process))).toContain(expected);
  });
});
