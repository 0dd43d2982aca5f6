import { type ProcedurePackage } from '@mot-cua/procedure';

/** A short procedure with a choice in it: the clerk checks, the leader signs or refuses, the clerk returns the result. */
const diagram = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:test">
  <bpmn:collaboration id="collaboration"><bpmn:participant id="pool" name="Đăng ký khai sinh" processRef="birth" /></bpmn:collaboration>
  <bpmn:process id="birth" name="Đăng ký khai sinh" mc:nameEn="Birth registration" isExecutable="true">
    <bpmn:laneSet id="lanes">
      <bpmn:lane id="counter" name="Bộ phận Một cửa" mc:nameEn="One-stop unit" mc:agency="one-stop">
        <bpmn:flowNodeRef>start</bpmn:flowNodeRef><bpmn:flowNodeRef>check</bpmn:flowNodeRef><bpmn:flowNodeRef>give_back</bpmn:flowNodeRef><bpmn:flowNodeRef>returned</bpmn:flowNodeRef>
      </bpmn:lane>
      <bpmn:lane id="committee" name="UBND xã" mc:nameEn="Commune People's Committee" mc:agency="commune-peoples-committee">
        <bpmn:flowNodeRef>sign</bpmn:flowNodeRef><bpmn:flowNodeRef>decided</bpmn:flowNodeRef><bpmn:flowNodeRef>refused</bpmn:flowNodeRef>
      </bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="start" name="Nộp hồ sơ" mc:nameEn="Handed in" mc:form="request"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="check" name="Kiểm tra hồ sơ" mc:nameEn="Check the dossier" mc:role="one-stop-clerk" mc:form="check" mc:limit="2 working-hours"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
    <bpmn:userTask id="sign" name="Ký giấy khai sinh" mc:nameEn="Sign the certificate" mc:role="leader" mc:limit="1 working-days">
      <bpmn:extensionElements><mc:outcomes><mc:outcome id="signed" name="Đồng ý ký" nameEn="Sign" /><mc:outcome id="refused" name="Từ chối" nameEn="Refuse" /></mc:outcomes></bpmn:extensionElements>
      <bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:exclusiveGateway id="decided" name="Ký?" default="f5"><bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing><bpmn:outgoing>f5</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:userTask id="give_back" name="Trả kết quả" mc:nameEn="Return the result" mc:role="one-stop-clerk" mc:counted="false"><bpmn:incoming>f4</bpmn:incoming><bpmn:outgoing>f6</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="returned" name="Đã trả kết quả" mc:nameEn="Result returned"><bpmn:incoming>f6</bpmn:incoming></bpmn:endEvent>
    <bpmn:endEvent id="refused" name="Từ chối giải quyết" mc:nameEn="Refused" mc:outcome="refused"><bpmn:incoming>f5</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="check" />
    <bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="sign" />
    <bpmn:sequenceFlow id="f3" sourceRef="sign" targetRef="decided" />
    <bpmn:sequenceFlow id="f4" sourceRef="decided" targetRef="give_back"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "signed"</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f5" sourceRef="decided" targetRef="refused" />
    <bpmn:sequenceFlow id="f6" sourceRef="give_back" targetRef="returned" />
  </bpmn:process>
</bpmn:definitions>
`;

export const birthRegistration: ProcedurePackage = {
  format: 'mot-cua/procedure-package/1',
  code: '1.001193',
  name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
  field: { vi: 'Hộ tịch', en: 'Civil status' },
  level: 'commune',
  statutoryLimit: { value: 2, unit: 'working-days' },
  committedLimit: { value: 1, unit: 'working-days' },
  diagram,
  forms: [
    {
      id: 'request',
      title: { vi: 'Tờ khai', en: 'Request' },
      fields: [
        {
          name: 'childName',
          label: { vi: 'Họ tên trẻ', en: "Child's name" },
          kind: 'text',
          required: true,
          personal: true,
          maxLength: 200,
        },
        { name: 'copies', label: { vi: 'Số bản sao', en: 'Copies' }, kind: 'integer', required: false, minimum: 0, maximum: 20 },
      ],
    },
    {
      id: 'check',
      title: { vi: 'Kết quả kiểm tra', en: 'Result of the check' },
      fields: [{ name: 'complete', label: { vi: 'Hồ sơ đầy đủ', en: 'Dossier complete' }, kind: 'boolean', required: true }],
    },
  ],
  papers: [
    { id: 'birth-certificate', name: { vi: 'Giấy chứng sinh', en: 'Birth certificate of the hospital' }, copies: 1, required: true },
    { id: 'marriage', name: { vi: 'Giấy kết hôn', en: 'Marriage certificate' }, copies: 1, required: false },
  ],
  fees: [],
  result: { vi: 'Giấy khai sinh', en: 'Birth certificate' },
  approval: { number: '12/QĐ-UBND', date: '2026-01-05', signer: 'Chủ tịch UBND tỉnh' },
  sources: [],
  notes: [],
};
