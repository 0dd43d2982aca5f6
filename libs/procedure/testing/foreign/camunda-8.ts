/** A process as Camunda Modeler for Camunda 8 writes it. */
export const camunda8 = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_0x" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.20.0" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.4.0">
  <bpmn:process id="Process_fee" name="Fee" isExecutable="true">
    <bpmn:startEvent id="Start" />
    <bpmn:businessRuleTask id="Rule" name="Fee">
      <bpmn:extensionElements>
        <zeebe:calledDecision decisionId="fee" resultVariable="fee" />
      </bpmn:extensionElements>
    </bpmn:businessRuleTask>
    <bpmn:userTask id="Check" name="Check">
      <bpmn:extensionElements>
        <zeebe:userTask />
        <zeebe:assignmentDefinition assignee="=initiator" candidateGroups="clerks" />
        <zeebe:formDefinition formId="check-form" />
        <zeebe:taskSchedule dueDate="=now() + duration(&#34;P3D&#34;)" />
        <zeebe:ioMapping>
          <zeebe:input source="=fee * 2" target="double" />
          <zeebe:output source="=accepted" target="ok" />
        </zeebe:ioMapping>
      </bpmn:extensionElements>
      <bpmn:multiInstanceLoopCharacteristics>
        <bpmn:extensionElements>
          <zeebe:loopCharacteristics inputCollection="=papers" inputElement="paper" outputCollection="results" outputElement="=accepted" />
        </bpmn:extensionElements>
      </bpmn:multiInstanceLoopCharacteristics>
    </bpmn:userTask>
    <bpmn:serviceTask id="Job" name="Register">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="register" retries="5" />
        <zeebe:taskHeaders>
          <zeebe:header key="a" value="b" />
        </zeebe:taskHeaders>
      </bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:callActivity id="Call" name="Call">
      <bpmn:extensionElements>
        <zeebe:calledElement processId="payment" propagateAllChildVariables="false" />
      </bpmn:extensionElements>
    </bpmn:callActivity>
    <bpmn:endEvent id="End" />
    <bpmn:sequenceFlow id="f1" sourceRef="Start" targetRef="Rule" />
    <bpmn:sequenceFlow id="f2" sourceRef="Rule" targetRef="Check" />
    <bpmn:sequenceFlow id="f3" sourceRef="Check" targetRef="Job" />
    <bpmn:sequenceFlow id="f4" sourceRef="Job" targetRef="Call" />
    <bpmn:sequenceFlow id="f5" sourceRef="Call" targetRef="End" />
  </bpmn:process>
</bpmn:definitions>
`;
