import { readScenario } from '../testing/index';

export const permit = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:mc="urn:mot-cua:bpmn:1" id="d" targetNamespace="urn:example">
  <bpmn:message id="paid" name="paid"/>
  <bpmn:process id="permit" name="Permit" isExecutable="true">
    <bpmn:laneSet id="lanes"><bpmn:lane id="counter" name="One-stop" mc:agency="one-stop" mc:role="clerk"/></bpmn:laneSet>
    <bpmn:startEvent id="received"/>
    <bpmn:userTask id="check" mc:role="clerk" mc:agency="one-stop"/>
    <bpmn:exclusiveGateway id="free" default="to-wait"/>
    <bpmn:intermediateCatchEvent id="payment"><bpmn:messageEventDefinition messageRef="paid"/></bpmn:intermediateCatchEvent>
    <bpmn:boundaryEvent id="late" attachedToRef="check" cancelActivity="false">
      <bpmn:timerEventDefinition><bpmn:timeDuration>P2D</bpmn:timeDuration></bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>
    <bpmn:serviceTask id="register" mc:connector="register"/>
    <bpmn:endEvent id="done"/><bpmn:endEvent id="reminded"/>
    <bpmn:sequenceFlow id="f1" sourceRef="received" targetRef="check"/>
    <bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="free"/>
    <bpmn:sequenceFlow id="f3" sourceRef="free" targetRef="register">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">fee &lt; 1000</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="to-wait" sourceRef="free" targetRef="payment"/>
    <bpmn:sequenceFlow id="f4" sourceRef="payment" targetRef="register"/>
    <bpmn:sequenceFlow id="f5" sourceRef="register" targetRef="done"/>
    <bpmn:sequenceFlow id="f6" sourceRef="late" targetRef="reminded"/>
  </bpmn:process>
</bpmn:definitions>`;

/** Drives one dossier through the file and hands it back. */
export const example = async () => {
  const dossier = await readScenario(permit);
  dossier.opens({ at: '2026-03-02T08:00', data: { fee: 'much' } });
  dossier.after('3 calendar-days'); // the reminder falls due on the way
  dossier.completes('check');
  const wrong = dossier.incidents(); // "much" cannot be compared with a number
  dossier.corrects({ fee: 50_000 }).retries('free');
  const waiting = dossier.waiting();
  dossier.hears('paid', { payload: { receipt: 'A7' } });
  dossier.fails('register').finishes('register', { number: 7 }); // the second attempt succeeds
  return { dossier, wrong, waiting };
};
