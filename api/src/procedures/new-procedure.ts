import { type ProcedurePackage } from '@mot-cua/procedure';
import { plain } from '../reception/accent-blind';
import { type NewProcedure } from './procedure-views';

/** The id of a new procedure: its code in lower case. It is chosen once and never changes, whatever becomes of the code. */
export const procedureId = (code: string): string => plain(code).replaceAll(/[^a-z0-9.-]/g, '-');

/** The package that was brought along, without its approval; else one with nothing but a name and a diagram. What is missing, the checks before publishing say. */
export const packageToStartFrom = ({ name, code, diagram, package: brought }: NewProcedure): ProcedurePackage => {
  if (!brought) return emptyPackage({ name, code, ...(diagram !== undefined && { diagram }) });
  const { approval: _, ...content } = brought;
  return { ...content, code, name };
};

const emptyPackage = ({ name, code, diagram }: NewProcedure): ProcedurePackage => ({
  format: 'mot-cua/procedure-package/1',
  code,
  name,
  field: { vi: '', en: '' },
  level: '',
  diagram: diagram ?? emptyDiagram(name),
  forms: [],
  papers: [],
  fees: [],
  result: { vi: '', en: '' },
  sources: [],
  notes: [],
});

const inXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);

/** One lane for the one-stop unit, with a start: enough to begin to draw. */
const emptyDiagram = ({ vi, en }: ProcedurePackage['name']): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:mc="urn:mot-cua:bpmn:1" id="definitions" targetNamespace="urn:mot-cua:procedure">
  <bpmn:collaboration id="collaboration">
    <bpmn:participant id="participant" name="${inXml(vi)}" mc:nameEn="${inXml(en)}" processRef="procedure" />
  </bpmn:collaboration>
  <bpmn:process id="procedure" name="${inXml(vi)}" mc:nameEn="${inXml(en)}" isExecutable="true">
    <bpmn:laneSet id="lanes">
      <bpmn:lane id="one_stop" name="Bộ phận Một cửa" mc:nameEn="One-stop unit" mc:agency="one-stop">
        <bpmn:flowNodeRef>start</bpmn:flowNodeRef>
      </bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="start" name="Nộp hồ sơ" mc:nameEn="Dossier handed in" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="collaboration">
      <bpmndi:BPMNShape id="participant_shape" bpmnElement="participant" isHorizontal="true"><dc:Bounds x="160" y="80" width="900" height="200" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="one_stop_shape" bpmnElement="one_stop" isHorizontal="true"><dc:Bounds x="190" y="80" width="870" height="200" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="start_shape" bpmnElement="start"><dc:Bounds x="242" y="162" width="36" height="36" /></bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
