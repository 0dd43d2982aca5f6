/** A process as the SAP Signavio editor exports it. */
export const signavio = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:signavio="http://www.signavio.com" exporter="Signavio Process Editor, http://www.signavio.com" exporterVersion="15.0.0" expressionLanguage="http://www.w3.org/TR/XPath" id="sid-1" targetNamespace="http://www.signavio.com" typeLanguage="http://www.w3.org/2001/XMLSchema">
  <process id="sid-2" isClosed="false" isExecutable="false" processType="None">
    <extensionElements>
      <signavio:signavioDiagramMetaData metaKey="processgoal" metaValue=""/>
    </extensionElements>
    <startEvent id="sid-3" name="Start">
      <extensionElements>
        <signavio:signavioMetaData metaKey="bgcolor" metaValue="#ffffff"/>
      </extensionElements>
      <outgoing>sid-5</outgoing>
    </startEvent>
    <task completionQuantity="1" id="sid-4" isForCompensation="false" name="Check" startQuantity="1">
      <extensionElements>
        <signavio:signavioMetaData metaKey="bgcolor" metaValue="#ffffcc"/>
        <signavio:signavioLabel ref="text_name" align="center"/>
      </extensionElements>
      <incoming>sid-5</incoming>
      <outgoing>sid-6</outgoing>
    </task>
    <endEvent id="sid-7" name="">
      <incoming>sid-6</incoming>
    </endEvent>
    <sequenceFlow id="sid-5" isImmediate="true" name="" sourceRef="sid-3" targetRef="sid-4"/>
    <sequenceFlow id="sid-6" isImmediate="true" name="" sourceRef="sid-4" targetRef="sid-7"/>
  </process>
</definitions>
`;
