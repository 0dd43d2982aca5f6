/** Registration of changes in land use: nine steps in six lanes, a refusal, and a detour to the tax office that does not count. */
export const landRegistration = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:procedure">
  <bpmn:collaboration id="collaboration"><bpmn:participant id="pool" name="Đăng ký biến động đất đai" mc:nameEn="Registration of land changes" processRef="land" /></bpmn:collaboration>
  <bpmn:process id="land" name="Đăng ký biến động đất đai" mc:nameEn="Registration of land changes" isExecutable="true" mc:statutoryLimit="8 working-days">
    <bpmn:laneSet id="lanes">
      <bpmn:lane id="lane-one-stop" name="Bộ phận Một cửa" mc:nameEn="One-stop unit" mc:agency="one-stop" mc:role="one_stop_clerk"><bpmn:flowNodeRef>start</bpmn:flowNodeRef><bpmn:flowNodeRef>s1</bpmn:flowNodeRef><bpmn:flowNodeRef>s9</bpmn:flowNodeRef><bpmn:flowNodeRef>done</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="lane-office" name="Chuyên viên VP ĐKĐĐ" mc:nameEn="Officer, Land Registration Office" mc:agency="office" mc:role="specialist"><bpmn:flowNodeRef>s2</bpmn:flowNodeRef><bpmn:flowNodeRef>g1</bpmn:flowNodeRef><bpmn:flowNodeRef>s3</bpmn:flowNodeRef><bpmn:flowNodeRef>g2</bpmn:flowNodeRef><bpmn:flowNodeRef>g3</bpmn:flowNodeRef><bpmn:flowNodeRef>s6</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="lane-head" name="Lãnh đạo VP ĐKĐĐ" mc:nameEn="Head, Land Registration Office" mc:agency="head" mc:role="agency_leader"><bpmn:flowNodeRef>refused</bpmn:flowNodeRef><bpmn:flowNodeRef>s7</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="lane-clerk" name="Văn thư VP ĐKĐĐ" mc:nameEn="Records clerk" mc:agency="clerk" mc:role="records_clerk"><bpmn:flowNodeRef>s8</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="lane-tax" name="Cơ quan thuế" mc:nameEn="Tax office" mc:agency="tax" mc:role="tax_officer"><bpmn:flowNodeRef>s4</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="lane-applicant" name="Người nộp hồ sơ" mc:nameEn="Applicant" mc:agency="applicant" mc:role="applicant"><bpmn:flowNodeRef>s5</bpmn:flowNodeRef></bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="s1" name="Tiếp nhận, số hóa, cấp giấy hẹn" mc:nameEn="Receive, digitise, issue receipt" mc:role="one_stop_clerk" mc:limit="0.5 working-days"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
    <bpmn:userTask id="s2" name="Kiểm tra điều kiện, trích lục bản đồ" mc:nameEn="Check conditions, extract map" mc:role="specialist" mc:limit="3 working-days"><bpmn:extensionElements><mc:outcomes><mc:outcome id="eligible" name="Đủ điều kiện" nameEn="Eligible"/><mc:outcome id="refused" name="Không đủ điều kiện" nameEn="Not eligible"/></mc:outcomes></bpmn:extensionElements><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:userTask>
    <bpmn:exclusiveGateway id="g1" name="Đủ điều kiện?" mc:nameEn="Eligible?" default="f4"><bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing><bpmn:outgoing>f5</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:endEvent id="refused" name="Không đủ điều kiện" mc:nameEn="Not eligible" mc:outcome="refused"><bpmn:incoming>f5</bpmn:incoming></bpmn:endEvent>
    <bpmn:userTask id="s3" name="Lập Phiếu chuyển thông tin" mc:nameEn="Draw up the information slip" mc:role="specialist" mc:limit="0.5 working-days"><bpmn:incoming>f4</bpmn:incoming><bpmn:outgoing>f6</bpmn:outgoing></bpmn:userTask>
    <bpmn:exclusiveGateway id="g2" name="Có nghĩa vụ tài chính?" mc:nameEn="Financial obligation?" default="f8"><bpmn:incoming>f6</bpmn:incoming><bpmn:outgoing>f7</bpmn:outgoing><bpmn:outgoing>f8</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:userTask id="s4" name="Xác định nghĩa vụ tài chính" mc:nameEn="Assess financial obligation" mc:role="tax_officer" mc:counted="false"><bpmn:incoming>f7</bpmn:incoming><bpmn:outgoing>f9</bpmn:outgoing></bpmn:userTask>
    <bpmn:userTask id="s5" name="Thực hiện nghĩa vụ tài chính" mc:nameEn="Pay" mc:role="applicant" mc:counted="false"><bpmn:incoming>f9</bpmn:incoming><bpmn:outgoing>f10</bpmn:outgoing></bpmn:userTask>
    <bpmn:exclusiveGateway id="g3"><bpmn:incoming>f8</bpmn:incoming><bpmn:incoming>f10</bpmn:incoming><bpmn:outgoing>f11</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:userTask id="s6" name="Chỉnh lý hồ sơ địa chính, in GCN" mc:nameEn="Update cadastral records, print certificate" mc:role="specialist" mc:limit="2.5 working-days"><bpmn:incoming>f11</bpmn:incoming><bpmn:outgoing>f12</bpmn:outgoing></bpmn:userTask>
    <bpmn:userTask id="s7" name="Ký Giấy chứng nhận" mc:nameEn="Sign the certificate" mc:role="agency_leader" mc:limit="1 working-days"><bpmn:incoming>f12</bpmn:incoming><bpmn:outgoing>f13</bpmn:outgoing></bpmn:userTask>
    <bpmn:userTask id="s8" name="Đóng dấu, chuyển kết quả" mc:nameEn="Seal, forward the result" mc:role="records_clerk" mc:limit="0.5 working-days"><bpmn:incoming>f13</bpmn:incoming><bpmn:outgoing>f14</bpmn:outgoing></bpmn:userTask>
    <bpmn:userTask id="s9" name="Trả kết quả" mc:nameEn="Return the result" mc:role="one_stop_clerk" mc:counted="false"><bpmn:incoming>f14</bpmn:incoming><bpmn:outgoing>f15</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="done" mc:outcome="completed"><bpmn:incoming>f15</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="s1"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f2" sourceRef="s1" targetRef="s2"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f3" sourceRef="s2" targetRef="g1"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f4" sourceRef="g1" targetRef="s3"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f5" sourceRef="g1" targetRef="refused" name="Không" mc:nameEn="No"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "refused"</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f6" sourceRef="s3" targetRef="g2"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f7" sourceRef="g2" targetRef="s4" name="Có" mc:nameEn="Yes"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">obligation = true</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f8" sourceRef="g2" targetRef="g3" name="Không" mc:nameEn="No"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f9" sourceRef="s4" targetRef="s5"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f10" sourceRef="s5" targetRef="g3"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f11" sourceRef="g3" targetRef="s6"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f12" sourceRef="s6" targetRef="s7"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f13" sourceRef="s7" targetRef="s8"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f14" sourceRef="s8" targetRef="s9"></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f15" sourceRef="s9" targetRef="done"></bpmn:sequenceFlow>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="collaboration">
    <bpmndi:BPMNShape id="pool_di" bpmnElement="pool" isHorizontal="true"><dc:Bounds x="160" y="100" width="1300" height="750" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="lane-one-stop_di" bpmnElement="lane-one-stop" isHorizontal="true"><dc:Bounds x="190" y="100" width="1270" height="140" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="lane-office_di" bpmnElement="lane-office" isHorizontal="true"><dc:Bounds x="190" y="240" width="1270" height="150" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="lane-head_di" bpmnElement="lane-head" isHorizontal="true"><dc:Bounds x="190" y="390" width="1270" height="120" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="lane-clerk_di" bpmnElement="lane-clerk" isHorizontal="true"><dc:Bounds x="190" y="510" width="1270" height="110" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="lane-tax_di" bpmnElement="lane-tax" isHorizontal="true"><dc:Bounds x="190" y="620" width="1270" height="110" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="lane-applicant_di" bpmnElement="lane-applicant" isHorizontal="true"><dc:Bounds x="190" y="730" width="1270" height="120" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="start_di" bpmnElement="start"><dc:Bounds x="215" y="152" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s1_di" bpmnElement="s1"><dc:Bounds x="290" y="135" width="132" height="70" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s2_di" bpmnElement="s2"><dc:Bounds x="290" y="280" width="132" height="70" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="g1_di" bpmnElement="g1" isMarkerVisible="true"><dc:Bounds x="470" y="290" width="50" height="50" /><bpmndi:BPMNLabel><dc:Bounds x="450" y="254" width="90" height="32" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="refused_di" bpmnElement="refused"><dc:Bounds x="477" y="425" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="450" y="465" width="90" height="32" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s3_di" bpmnElement="s3"><dc:Bounds x="570" y="280" width="132" height="70" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="g2_di" bpmnElement="g2" isMarkerVisible="true"><dc:Bounds x="760" y="290" width="50" height="50" /><bpmndi:BPMNLabel><dc:Bounds x="740" y="254" width="90" height="32" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s4_di" bpmnElement="s4"><dc:Bounds x="719" y="640" width="132" height="70" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s5_di" bpmnElement="s5"><dc:Bounds x="880" y="755" width="132" height="70" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="g3_di" bpmnElement="g3" isMarkerVisible="true"><dc:Bounds x="920" y="290" width="50" height="50" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s6_di" bpmnElement="s6"><dc:Bounds x="1010" y="280" width="132" height="70" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s7_di" bpmnElement="s7"><dc:Bounds x="1120" y="415" width="132" height="70" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s8_di" bpmnElement="s8"><dc:Bounds x="1200" y="530" width="132" height="70" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="s9_di" bpmnElement="s9"><dc:Bounds x="1190" y="135" width="132" height="70" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="done_di" bpmnElement="done"><dc:Bounds x="1370" y="152" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="f1_di" bpmnElement="f1"><di:waypoint x="251" y="170" /><di:waypoint x="290" y="170" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f2_di" bpmnElement="f2"><di:waypoint x="356" y="205" /><di:waypoint x="356" y="280" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f3_di" bpmnElement="f3"><di:waypoint x="422" y="315" /><di:waypoint x="470" y="315" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f4_di" bpmnElement="f4"><di:waypoint x="520" y="315" /><di:waypoint x="570" y="315" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f5_di" bpmnElement="f5"><di:waypoint x="495" y="340" /><di:waypoint x="495" y="425" /><bpmndi:BPMNLabel><dc:Bounds x="475" y="352" width="40" height="16" /></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f6_di" bpmnElement="f6"><di:waypoint x="702" y="315" /><di:waypoint x="760" y="315" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f7_di" bpmnElement="f7"><di:waypoint x="785" y="340" /><di:waypoint x="785" y="640" /><bpmndi:BPMNLabel><dc:Bounds x="765" y="352" width="40" height="16" /></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f8_di" bpmnElement="f8"><di:waypoint x="810" y="315" /><di:waypoint x="920" y="315" /><bpmndi:BPMNLabel><dc:Bounds x="845" y="297" width="40" height="16" /></bpmndi:BPMNLabel></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f9_di" bpmnElement="f9"><di:waypoint x="785" y="710" /><di:waypoint x="785" y="790" /><di:waypoint x="880" y="790" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f10_di" bpmnElement="f10"><di:waypoint x="946" y="755" /><di:waypoint x="945" y="340" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f11_di" bpmnElement="f11"><di:waypoint x="970" y="315" /><di:waypoint x="1010" y="315" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f12_di" bpmnElement="f12"><di:waypoint x="1142" y="315" /><di:waypoint x="1186" y="315" /><di:waypoint x="1186" y="415" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f13_di" bpmnElement="f13"><di:waypoint x="1186" y="485" /><di:waypoint x="1186" y="565" /><di:waypoint x="1200" y="565" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f14_di" bpmnElement="f14"><di:waypoint x="1332" y="565" /><di:waypoint x="1360" y="565" /><di:waypoint x="1360" y="230" /><di:waypoint x="1256" y="230" /><di:waypoint x="1256" y="205" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f15_di" bpmnElement="f15"><di:waypoint x="1322" y="170" /><di:waypoint x="1370" y="170" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
