/** A process as Bizagi Modeler exports it. */
export const bizagi = `<?xml version="1.0" encoding="utf-8"?>
<definitions xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" id="_20230101" targetNamespace="http://www.bizagi.com/definitions/_20230101" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <process id="Id_1" name="Process 1">
    <documentation />
    <extensionElements>
      <bizagi:BizagiExtensions xmlns:bizagi="http://www.bizagi.com/bpmn20">
        <bizagi:BizagiProperties>
          <bizagi:BizagiProperty name="bgColor" value="White" />
          <bizagi:BizagiProperty name="borderColor" value="Black" />
        </bizagi:BizagiProperties>
      </bizagi:BizagiExtensions>
    </extensionElements>
    <startEvent id="Id_2" name="">
      <extensionElements>
        <bizagi:BizagiExtensions xmlns:bizagi="http://www.bizagi.com/bpmn20">
          <bizagi:BizagiProperties>
            <bizagi:BizagiProperty name="bgColor" value="#E6FF97" />
          </bizagi:BizagiProperties>
        </bizagi:BizagiExtensions>
      </extensionElements>
      <outgoing>Id_5</outgoing>
    </startEvent>
    <userTask id="Id_3" name="Receive">
      <incoming>Id_5</incoming>
      <outgoing>Id_6</outgoing>
    </userTask>
    <endEvent id="Id_4" name="">
      <incoming>Id_6</incoming>
    </endEvent>
    <sequenceFlow id="Id_5" sourceRef="Id_2" targetRef="Id_3" />
    <sequenceFlow id="Id_6" sourceRef="Id_3" targetRef="Id_4" />
  </process>
</definitions>
`;
