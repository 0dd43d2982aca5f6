/** A process as Flowable Design writes it. */
export const flowable = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:flowable="http://flowable.org/bpmn" xmlns:design="http://flowable.org/design" targetNamespace="http://flowable.org/test" typeLanguage="http://www.w3.org/2001/XMLSchema" expressionLanguage="http://www.w3.org/1999/XPath">
  <process id="vacation" name="Vacation" isExecutable="true" flowable:candidateStarterGroups="flowableUser">
    <startEvent id="start" flowable:initiator="initiator" flowable:formKey="request" />
    <userTask id="approve" name="Approve" flowable:candidateGroups="managers" flowable:dueDate="P2D" flowable:formFieldValidation="false">
      <extensionElements>
        <flowable:formProperty id="days" name="Days" type="long" required="true" />
        <flowable:formProperty id="kind" name="Kind" type="enum" default="paid"><flowable:value id="paid" name="Paid" /><flowable:value id="unpaid" name="Unpaid" /></flowable:formProperty>
        <flowable:formProperty id="secret" name="Secret" type="bank" writable="false" />
        <design:stencilid><![CDATA[FormTask]]></design:stencilid>
      </extensionElements>
    </userTask>
    <exclusiveGateway id="gate" default="no" />
    <boundaryEvent id="late" attachedToRef="approve" cancelActivity="false"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">\${patience}</timeDuration></timerEventDefinition></boundaryEvent>
    <intermediateCatchEvent id="rest"><timerEventDefinition><timeDate xsi:type="tFormalExpression">\${now().plusDays(2)}</timeDate></timerEventDefinition></intermediateCatchEvent>
    <intermediateCatchEvent id="odd"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">\${bean.patience(execution)}</timeDuration></timerEventDefinition></intermediateCatchEvent>
    <serviceTask id="mail" name="Mail" flowable:class="org.example.Mail" />
    <userTask id="several" name="Several" flowable:candidateGroups="managers,clerks" flowable:assignee="\${initiator}" />
    <endEvent id="end" />
    <sequenceFlow id="s1" sourceRef="start" targetRef="approve" />
    <sequenceFlow id="s2" sourceRef="approve" targetRef="gate" />
    <sequenceFlow id="yes" sourceRef="gate" targetRef="mail">
      <conditionExpression xsi:type="tFormalExpression"><![CDATA[\${days <= 5 && outcome == 'accept'}]]></conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="no" sourceRef="gate" targetRef="several" />
    <sequenceFlow id="s3" sourceRef="mail" targetRef="end" />
    <sequenceFlow id="s4" sourceRef="several" targetRef="end" />
  </process>
</definitions>
`;
