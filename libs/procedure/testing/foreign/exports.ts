/**
 * Whole files as modelling tools write them, richer than the ones beside: every kind of extension an engine of theirs understands, so that each is either
 * translated or named. Written for these tests; no tool's own example.
 */
const model = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const prefixed = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const picture =
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"';

/** Camunda 7: forms, listeners, lists, mappings in and out, asynchronous steps, external tasks with retries. */
export const camunda7Whole = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${prefixed} ${picture} xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_7" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.25.0" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.21.0">
  <bpmn:process id="land-permit" name="Cấp phép" isExecutable="true" camunda:historyTimeToLive="P180D" camunda:candidateStarterGroups="clerk" camunda:versionTag="1.2">
    <bpmn:startEvent id="Start" camunda:formKey="camunda-forms:deployment:request.form" camunda:asyncAfter="true"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="Check" name="Kiểm tra" camunda:candidateGroups="officer" camunda:dueDate="P3D" camunda:followUpDate="P1D" camunda:priority="50" camunda:asyncBefore="true" camunda:exclusive="false">
      <bpmn:extensionElements>
        <camunda:taskListener delegateExpression="\${notify}" event="create" />
        <camunda:formData>
          <camunda:formField id="area" label="Diện tích" type="long"><camunda:validation><camunda:constraint name="required" /><camunda:constraint name="min" config="1" /></camunda:validation></camunda:formField>
          <camunda:formField id="kind" label="Loại" type="enum"><camunda:value id="new" name="Mới" /><camunda:value id="renewed" name="Gia hạn" /></camunda:formField>
        </camunda:formData>
        <camunda:inputOutput>
          <camunda:inputParameter name="applicant">\${request.name}</camunda:inputParameter>
          <camunda:inputParameter name="greeting">Kính gửi</camunda:inputParameter>
          <camunda:outputParameter name="checked">\${approved}</camunda:outputParameter>
          <camunda:outputParameter name="codes"><camunda:list><camunda:value>1</camunda:value></camunda:list></camunda:outputParameter>
        </camunda:inputOutput>
      </bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:serviceTask id="Register" name="Đăng ký" camunda:type="external" camunda:topic="land-register" camunda:taskPriority="5">
      <bpmn:extensionElements>
        <camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>
        <camunda:errorEventDefinition id="EE_1" errorRef="Error_1" expression="\${externalTask.errorMessage == 'x'}" />
        <camunda:field name="url"><camunda:string>http://example</camunda:string></camunda:field>
      </bpmn:extensionElements>
      <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:boundaryEvent id="Failed" attachedToRef="Register"><bpmn:outgoing>f9</bpmn:outgoing><bpmn:errorEventDefinition id="ED_1" errorRef="Error_1" camunda:errorCodeVariable="code" /></bpmn:boundaryEvent>
    <bpmn:callActivity id="Fee" name="Thu phí" calledElement="collect-fee" camunda:calledElementBinding="deployment" camunda:variableMappingClass="example.Mapping">
      <bpmn:extensionElements>
        <camunda:in businessKey="#{execution.processBusinessKey}" />
        <camunda:in source="area" target="size" />
        <camunda:in variables="all" />
        <camunda:out sourceExpression="\${paid}" target="paid" />
      </bpmn:extensionElements>
      <bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing>
    </bpmn:callActivity>
    <bpmn:userTask id="Opinions" name="Lấy ý kiến" camunda:assignee="\${person}" camunda:candidateUsers="a,b" camunda:candidateGroups="leader">
      <bpmn:incoming>f4</bpmn:incoming><bpmn:outgoing>f5</bpmn:outgoing>
      <bpmn:multiInstanceLoopCharacteristics camunda:asyncBefore="true" camunda:collection="\${people}" camunda:elementVariable="person">
        <bpmn:completionCondition xsi:type="bpmn:tFormalExpression">\${nrOfCompletedInstances / nrOfInstances &gt;= 0.5}</bpmn:completionCondition>
      </bpmn:multiInstanceLoopCharacteristics>
    </bpmn:userTask>
    <bpmn:businessRuleTask id="Rule" name="Tính phí" camunda:decisionRef="fee" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="fee"><bpmn:incoming>f5</bpmn:incoming><bpmn:outgoing>f6</bpmn:outgoing></bpmn:businessRuleTask>
    <bpmn:exclusiveGateway id="Free" default="f8"><bpmn:incoming>f6</bpmn:incoming><bpmn:outgoing>f7</bpmn:outgoing><bpmn:outgoing>f8</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:endEvent id="Done"><bpmn:incoming>f7</bpmn:incoming></bpmn:endEvent>
    <bpmn:endEvent id="Owed"><bpmn:incoming>f8</bpmn:incoming></bpmn:endEvent>
    <bpmn:endEvent id="Lost"><bpmn:incoming>f9</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="Start" targetRef="Check" /><bpmn:sequenceFlow id="f2" sourceRef="Check" targetRef="Register" /><bpmn:sequenceFlow id="f3" sourceRef="Register" targetRef="Fee" />
    <bpmn:sequenceFlow id="f4" sourceRef="Fee" targetRef="Opinions" /><bpmn:sequenceFlow id="f5" sourceRef="Opinions" targetRef="Rule" /><bpmn:sequenceFlow id="f6" sourceRef="Rule" targetRef="Free" />
    <bpmn:sequenceFlow id="f7" sourceRef="Free" targetRef="Done"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${fee == 0 || !paid}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f8" sourceRef="Free" targetRef="Owed" /><bpmn:sequenceFlow id="f9" sourceRef="Failed" targetRef="Lost" />
  </bpmn:process>
  <bpmn:error id="Error_1" name="Không đăng ký được" errorCode="REG" />
  <bpmndi:BPMNDiagram id="BPMNDiagram_7"><bpmndi:BPMNPlane id="BPMNPlane_7" bpmnElement="land-permit"><bpmndi:BPMNShape id="Check_di" bpmnElement="Check"><dc:Bounds x="270" y="77" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

/** Camunda 8: job types with headers, mappings, user tasks of the platform, called processes and decisions, listeners, FEEL throughout. */
export const camunda8Whole = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${prefixed} ${picture} xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_8" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.30.0" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0">
  <bpmn:process id="birth" name="Khai sinh" isExecutable="true">
    <bpmn:extensionElements><zeebe:versionTag value="v2" /></bpmn:extensionElements>
    <bpmn:startEvent id="Start"><bpmn:extensionElements><zeebe:formDefinition formId="birth-request" /><zeebe:properties><zeebe:property name="publicAccess" value="false" /></zeebe:properties></bpmn:extensionElements><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="Check" name="Kiểm tra">
      <bpmn:extensionElements>
        <zeebe:userTask />
        <zeebe:assignmentDefinition assignee="=clerk" candidateGroups="officer" candidateUsers="a, b" />
        <zeebe:taskSchedule dueDate="=now() + duration(&quot;P2D&quot;)" followUpDate="=now()" />
        <zeebe:formDefinition formId="check" bindingType="deployment" />
        <zeebe:priorityDefinition priority="70" />
        <zeebe:taskListeners><zeebe:taskListener eventType="completing" type="audit" /></zeebe:taskListeners>
        <zeebe:ioMapping><zeebe:input source="=request.child" target="child" /><zeebe:output source="=approved" target="checked" /></zeebe:ioMapping>
      </bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:serviceTask id="Look" name="Tra cứu" zeebe:modelerTemplate="io.example.rest" zeebe:modelerTemplateVersion="3">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="population-lookup" retries="5" />
        <zeebe:taskHeaders><zeebe:header key="method" value="GET" /></zeebe:taskHeaders>
        <zeebe:ioMapping><zeebe:input source="=child.id" target="id" /><zeebe:output source="=found" target="found" /></zeebe:ioMapping>
        <zeebe:executionListeners><zeebe:executionListener eventType="start" type="log" /></zeebe:executionListeners>
      </bpmn:extensionElements>
      <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:callActivity id="Fee" name="Thu phí"><bpmn:extensionElements><zeebe:calledElement processId="collect-fee" propagateAllChildVariables="false" bindingType="versionTag" versionTag="v1" /><zeebe:ioMapping><zeebe:output source="=paid" target="paid" /></zeebe:ioMapping></bpmn:extensionElements><bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing></bpmn:callActivity>
    <bpmn:businessRuleTask id="Rule" name="Phí"><bpmn:extensionElements><zeebe:calledDecision decisionId="fee" resultVariable="fee" bindingType="latest" /></bpmn:extensionElements><bpmn:incoming>f4</bpmn:incoming><bpmn:outgoing>f5</bpmn:outgoing></bpmn:businessRuleTask>
    <bpmn:scriptTask id="Sum" name="Cộng"><bpmn:extensionElements><zeebe:script expression="=fee + 1000" resultVariable="total" /></bpmn:extensionElements><bpmn:incoming>f5</bpmn:incoming><bpmn:outgoing>f6</bpmn:outgoing></bpmn:scriptTask>
    <bpmn:userTask id="Each" name="Từng người"><bpmn:extensionElements><zeebe:assignmentDefinition candidateGroups="=[&quot;leader&quot;]" /></bpmn:extensionElements><bpmn:incoming>f6</bpmn:incoming><bpmn:outgoing>f7</bpmn:outgoing>
      <bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=people" inputElement="person" outputCollection="answers" outputElement="=answer" /></bpmn:extensionElements><bpmn:completionCondition xsi:type="bpmn:tFormalExpression">=numberOfCompletedInstances &gt; 1</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>
    </bpmn:userTask>
    <bpmn:intermediateCatchEvent id="Paid" name="Đã nộp"><bpmn:incoming>f7</bpmn:incoming><bpmn:outgoing>f8</bpmn:outgoing><bpmn:messageEventDefinition id="M_1" messageRef="Message_1" /></bpmn:intermediateCatchEvent>
    <bpmn:intermediateCatchEvent id="Wait"><bpmn:incoming>f8</bpmn:incoming><bpmn:outgoing>f9</bpmn:outgoing><bpmn:timerEventDefinition id="T_1"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">=duration("PT1H")</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:exclusiveGateway id="Ok" default="f11"><bpmn:incoming>f9</bpmn:incoming><bpmn:outgoing>f10</bpmn:outgoing><bpmn:outgoing>f11</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:endEvent id="Done"><bpmn:incoming>f10</bpmn:incoming></bpmn:endEvent><bpmn:endEvent id="No"><bpmn:incoming>f11</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="Start" targetRef="Check" /><bpmn:sequenceFlow id="f2" sourceRef="Check" targetRef="Look" /><bpmn:sequenceFlow id="f3" sourceRef="Look" targetRef="Fee" /><bpmn:sequenceFlow id="f4" sourceRef="Fee" targetRef="Rule" />
    <bpmn:sequenceFlow id="f5" sourceRef="Rule" targetRef="Sum" /><bpmn:sequenceFlow id="f6" sourceRef="Sum" targetRef="Each" /><bpmn:sequenceFlow id="f7" sourceRef="Each" targetRef="Paid" /><bpmn:sequenceFlow id="f8" sourceRef="Paid" targetRef="Wait" />
    <bpmn:sequenceFlow id="f9" sourceRef="Wait" targetRef="Ok" /><bpmn:sequenceFlow id="f10" sourceRef="Ok" targetRef="Done"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=total &lt; 5000</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:sequenceFlow id="f11" sourceRef="Ok" targetRef="No" />
  </bpmn:process>
  <bpmn:message id="Message_1" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=child.id" /></bpmn:extensionElements></bpmn:message>
</bpmn:definitions>
`;

/** Flowable: groups, due dates, form properties, listeners with fields, service tasks that call programs, lists. */
export const flowableWhole = `<?xml version="1.0" encoding="UTF-8"?>
<definitions ${model} xmlns:flowable="http://flowable.org/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC" xmlns:omgdi="http://www.omg.org/spec/DD/20100524/DI" xmlns:design="http://flowable.org/design" typeLanguage="http://www.w3.org/2001/XMLSchema" expressionLanguage="http://www.w3.org/1999/XPath" targetNamespace="http://flowable.org/test" design:palette="flowable-work-process-palette">
  <process id="permit" name="Giấy phép" isExecutable="true" flowable:candidateStarterGroups="clerk">
    <startEvent id="start" flowable:initiator="initiator" flowable:formFieldValidation="true"><extensionElements><flowable:formProperty id="area" name="Diện tích" type="long" required="true" /></extensionElements></startEvent>
    <userTask id="check" name="Kiểm tra" flowable:candidateGroups="officer" flowable:candidateUsers="a" flowable:dueDate="P5D" flowable:category="x" flowable:formKey="check-form" flowable:skipExpression="\${skip}">
      <extensionElements>
        <flowable:taskListener event="complete" class="example.Done"><flowable:field name="to"><flowable:string><![CDATA[office]]></flowable:string></flowable:field></flowable:taskListener>
        <modeler:initiator-can-complete xmlns:modeler="http://flowable.org/modeler"><![CDATA[false]]></modeler:initiator-can-complete>
      </extensionElements>
    </userTask>
    <serviceTask id="tell" name="Báo" flowable:delegateExpression="\${mailer}" flowable:async="true"><extensionElements><flowable:failedJobRetryTimeCycle>R5/PT1M</flowable:failedJobRetryTimeCycle><flowable:field name="subject"><flowable:expression>\${title}</flowable:expression></flowable:field></extensionElements></serviceTask>
    <serviceTask id="mail" name="Thư" flowable:type="mail" />
    <serviceTask id="job" name="Việc" flowable:type="external-worker" flowable:topic="register" />
    <userTask id="each" name="Ý kiến" flowable:assignee="\${person}" flowable:candidateGroups="leader"><multiInstanceLoopCharacteristics isSequential="false" flowable:collection="people" flowable:elementVariable="person"><completionCondition>\${nrOfCompletedInstances == nrOfInstances}</completionCondition></multiInstanceLoopCharacteristics></userTask>
    <callActivity id="fee" name="Phí" calledElement="collect-fee" flowable:inheritVariables="true"><extensionElements><flowable:in source="area" target="size" /><flowable:out source="paid" target="paid" /></extensionElements></callActivity>
    <scriptTask id="script" scriptFormat="groovy" flowable:autoStoreVariables="false"><script>execution.setVariable("x", 1)</script></scriptTask>
    <exclusiveGateway id="free" default="f9" /><endEvent id="done" /><endEvent id="owed" />
    <sequenceFlow id="f1" sourceRef="start" targetRef="check" /><sequenceFlow id="f2" sourceRef="check" targetRef="tell" /><sequenceFlow id="f3" sourceRef="tell" targetRef="mail" /><sequenceFlow id="f4" sourceRef="mail" targetRef="job" /><sequenceFlow id="f5" sourceRef="job" targetRef="each" />
    <sequenceFlow id="f6" sourceRef="each" targetRef="fee" /><sequenceFlow id="f7" sourceRef="fee" targetRef="script" /><sequenceFlow id="f10" sourceRef="script" targetRef="free" />
    <sequenceFlow id="f8" sourceRef="free" targetRef="done"><conditionExpression xsi:type="tFormalExpression"><![CDATA[\${area > 100 && paid == true}]]></conditionExpression></sequenceFlow><sequenceFlow id="f9" sourceRef="free" targetRef="owed" />
  </process>
</definitions>
`;

/** SAP Signavio: no pool, lanes without organisation, labels and colours of its own, conditions in words. */
export const signavioWhole = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<definitions ${model} xmlns:signavio="http://www.signavio.com" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC" xmlns:omgdi="http://www.omg.org/spec/DD/20100524/DI" exporter="Signavio Process Editor, http://www.signavio.com" exporterVersion="16.3.0" expressionLanguage="http://www.w3.org/1999/XPath" id="sid-a" targetNamespace="http://www.signavio.com" typeLanguage="http://www.w3.org/2001/XMLSchema">
  <process id="sid-b" isClosed="false" isExecutable="false" name="Cấp phép" processType="None">
    <extensionElements><signavio:signavioDiagramMetaData metaKey="author" metaValue="A"/></extensionElements>
    <startEvent id="sid-s" name=""><extensionElements><signavio:signavioMetaData metaKey="vorlagenkategorie" metaValue=""/></extensionElements><outgoing>sid-1</outgoing></startEvent>
    <userTask completionQuantity="1" id="sid-c" implementation="webService" isForCompensation="false" name="Kiểm tra" startQuantity="1"><extensionElements><signavio:signavioMetaData metaKey="costs" metaValue="0"/><signavio:signavioLabel align="center" ref="text_name"/></extensionElements><incoming>sid-1</incoming><outgoing>sid-2</outgoing></userTask>
    <exclusiveGateway gatewayDirection="Diverging" id="sid-g" name="Đủ?"><incoming>sid-2</incoming><outgoing>sid-3</outgoing><outgoing>sid-4</outgoing></exclusiveGateway>
    <endEvent id="sid-e" name=""><incoming>sid-3</incoming></endEvent><endEvent id="sid-n" name="Từ chối"><incoming>sid-4</incoming></endEvent>
    <sequenceFlow id="sid-1" isImmediate="true" name="" sourceRef="sid-s" targetRef="sid-c"/><sequenceFlow id="sid-2" isImmediate="true" name="" sourceRef="sid-c" targetRef="sid-g"/>
    <sequenceFlow id="sid-3" isImmediate="true" name="Đủ" sourceRef="sid-g" targetRef="sid-e"/><sequenceFlow id="sid-4" isImmediate="true" name="Thiếu" sourceRef="sid-g" targetRef="sid-n"><conditionExpression id="sid-x" xsi:type="tFormalExpression">hồ sơ thiếu</conditionExpression></sequenceFlow>
  </process>
</definitions>
`;

/** Bizagi Modeler: a pool with lanes, empty documentation, its own properties under every element, no isExecutable. */
export const bizagiWhole = `<?xml version="1.0" encoding="utf-8"?>
<definitions ${model} xmlns:xsd="http://www.w3.org/2001/XMLSchema" id="_2026" targetNamespace="http://www.bizagi.com/definitions/_2026" xsi:schemaLocation="http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd">
  <process id="Id_a" name="Tiếp nhận"><documentation /><extensionElements><bizagi:BizagiExtensions xmlns:bizagi="http://www.bizagi.com/bpmn20"><bizagi:BizagiProperties><bizagi:BizagiProperty name="bgColor" value="White" /></bizagi:BizagiProperties></bizagi:BizagiExtensions></extensionElements>
    <laneSet id="Id_ls"><lane id="Id_l" name="Một cửa"><extensionElements><bizagi:BizagiExtensions xmlns:bizagi="http://www.bizagi.com/bpmn20"><bizagi:BizagiProperties><bizagi:BizagiProperty name="textDirection" value="90" /></bizagi:BizagiProperties></bizagi:BizagiExtensions></extensionElements><flowNodeRef>Id_s</flowNodeRef><flowNodeRef>Id_t</flowNodeRef><flowNodeRef>Id_e</flowNodeRef></lane></laneSet>
    <startEvent id="Id_s" name=""><outgoing>Id_1</outgoing></startEvent>
    <task id="Id_t" name="Nhận hồ sơ"><documentation>&lt;p&gt;Theo quyết định&lt;/p&gt;</documentation><extensionElements><bizagi:BizagiExtensions xmlns:bizagi="http://www.bizagi.com/bpmn20"><bizagi:BizagiProperties><bizagi:BizagiProperty name="bgColor" value="#ECEFFF" /></bizagi:BizagiProperties></bizagi:BizagiExtensions></extensionElements><incoming>Id_1</incoming><outgoing>Id_2</outgoing><ioSpecification><inputSet /><outputSet /></ioSpecification></task>
    <endEvent id="Id_e" name=""><incoming>Id_2</incoming></endEvent>
    <sequenceFlow id="Id_1" name="" sourceRef="Id_s" targetRef="Id_t" /><sequenceFlow id="Id_2" name="" sourceRef="Id_t" targetRef="Id_e" />
  </process>
  <collaboration id="Id_co" name="Diagram 1"><participant id="Id_p" name="UBND" processRef="Id_a"><extensionElements><bizagi:BizagiExtensions xmlns:bizagi="http://www.bizagi.com/bpmn20"><bizagi:BizagiProperties><bizagi:BizagiProperty name="bgColor" value="White" /></bizagi:BizagiProperties></bizagi:BizagiExtensions></extensionElements></participant></collaboration>
</definitions>
`;
