/** A collaboration as Camunda Modeler for Camunda 7 writes it, with its extensions, colours and picture. */
export const camunda7 = `<?xml version="1.0" encoding="UTF-8"?>
<!-- As Camunda Modeler for Camunda 7 writes it -->
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.0.0" modeler:executionPlatform="Camunda Platform">
  <collaboration id="Collaboration_1">
    <participant id="Participant_1" name="Cấp giấy phép &quot;A&quot;" processRef="Process_1" />
  </collaboration>
  <process id="Process_1" name="Permit" isExecutable="true" camunda:historyTimeToLive="180">
    <documentation><![CDATA[Theo <b>quyết định</b> & phụ lục]]></documentation>
    <extensionElements>
      <camunda:properties>
        <camunda:property name="a" value="1 &lt; 2" />
      </camunda:properties>
      <camunda:executionListener class="example.Listener" event="start">text inside</camunda:executionListener>
    </extensionElements>
    <laneSet id="LaneSet_1">
      <lane id="Lane_1" name="Một cửa">
        <flowNodeRef>StartEvent_1</flowNodeRef>
        <flowNodeRef>Activity_1</flowNodeRef>
      </lane>
    </laneSet>
    <startEvent id="StartEvent_1" camunda:initiator="who">
      <outgoing>Flow_1</outgoing>
    </startEvent>
    <userTask id="Activity_1" name="Kiểm tra" camunda:assignee="\${clerk}" camunda:candidateGroups="clerks" camunda:formKey="embedded:a.html" camunda:dueDate="\${now().plusDays(3)}" startQuantity="1">
      <extensionElements>
        <camunda:formData>
          <camunda:formField id="approved" label="Đồng ý" type="boolean" defaultValue="false">
            <camunda:validation>
              <camunda:constraint name="required" />
            </camunda:validation>
          </camunda:formField>
        </camunda:formData>
        <camunda:inputOutput>
          <camunda:inputParameter name="x">\${y}</camunda:inputParameter>
        </camunda:inputOutput>
      </extensionElements>
      <incoming>Flow_1</incoming>
      <outgoing>Flow_2</outgoing>
      <multiInstanceLoopCharacteristics isSequential="true" camunda:collection="people" camunda:elementVariable="person">
        <completionCondition xsi:type="tFormalExpression">\${nrOfCompletedInstances &gt; 1}</completionCondition>
      </multiInstanceLoopCharacteristics>
    </userTask>
    <boundaryEvent id="Event_1" cancelActivity="false" attachedToRef="Activity_1">
      <timerEventDefinition id="TimerEventDefinition_1">
        <timeDuration xsi:type="tFormalExpression">PT1H</timeDuration>
      </timerEventDefinition>
    </boundaryEvent>
    <exclusiveGateway id="Gateway_1" default="Flow_4">
      <incoming>Flow_2</incoming>
      <outgoing>Flow_3</outgoing>
      <outgoing>Flow_4</outgoing>
    </exclusiveGateway>
    <endEvent id="Event_2" />
    <endEvent id="Event_3" />
    <dataObjectReference id="DataObjectReference_1" dataObjectRef="DataObject_1" name="Đơn" />
    <dataObject id="DataObject_1" />
    <sequenceFlow id="Flow_1" sourceRef="StartEvent_1" targetRef="Activity_1" />
    <sequenceFlow id="Flow_2" sourceRef="Activity_1" targetRef="Gateway_1" />
    <sequenceFlow id="Flow_3" name="Đạt" sourceRef="Gateway_1" targetRef="Event_2">
      <conditionExpression xsi:type="tFormalExpression">\${approved == true}</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="Flow_4" sourceRef="Gateway_1" targetRef="Event_3" />
    <textAnnotation id="TextAnnotation_1">
      <text>Ghi chú
hai dòng</text>
    </textAnnotation>
    <association id="Association_1" sourceRef="Activity_1" targetRef="TextAnnotation_1" />
  </process>
  <error id="Error_1" name="Failed" errorCode="E1" camunda:errorMessage="m" />
  <bpmndi:BPMNDiagram id="BPMNDiagram_1">
    <bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="Collaboration_1">
      <bpmndi:BPMNShape id="Participant_1_di" bpmnElement="Participant_1" isHorizontal="true">
        <dc:Bounds x="100" y="80" width="600.5" height="250" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="1" y="2" width="3" height="4" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Activity_1_di" bpmnElement="Activity_1" bioc:stroke="#831311" bioc:fill="#ffcdd2" color:background-color="#ffcdd2">
        <dc:Bounds x="270" y="177" width="100" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Flow_1_di" bpmnElement="Flow_1">
        <di:waypoint x="215" y="217" />
        <di:waypoint x="270" y="217" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</definitions>
`;
