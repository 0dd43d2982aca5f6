import { type ModdleElement } from 'bpmn-moddle';
import { bizagi } from '../../testing/foreign/bizagi';
import { camunda7 } from '../../testing/foreign/camunda-7';
import { camunda8 } from '../../testing/foreign/camunda-8';
import { flowable } from '../../testing/foreign/flowable';
import { signavio } from '../../testing/foreign/signavio';
import { bpmnLanguage, lostInWriting } from '../write-bpmn';
import { limitFromDuration } from './limit-from-duration';
import { translateForeign } from './translate-foreign';

/** What the translated file says at an element, under our own names. */
const ours = async (xml: string, id: string, ...names: readonly string[]) => {
  const { elementsById } = await bpmnLanguage().fromXML((await translateForeign(xml)).diagram);
  const element = elementsById[id];
  if (!element) throw new Error(id);
  return Object.fromEntries(names.map((name) => [name, element.get(name)]));
};
const mappings = async (xml: string, id: string) => {
  const { elementsById } = await bpmnLanguage().fromXML((await translateForeign(xml)).diagram);
  const values = (elementsById[id]?.get('extensionElements') as ModdleElement).get('values') as readonly ModdleElement[];
  return values.flatMap((value) =>
    value.$type.startsWith('mc:') ? [`${value.$type} ${String(value.get('to'))} = ${String(value.get('expression'))}`] : [],
  );
};
const left = async (xml: string) =>
  (await translateForeign(xml)).findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ element, message }) => `${element ?? '-'}: ${/"(.*)"/.exec(message.en)?.[1] ?? ''}`);

describe('a file of another tool', () => {
  it('by Camunda 7 keeps who, form, condition and list', async () => {
    expect(await ours(camunda7, 'Activity_1', 'mc:role', 'mc:form', 'mc:limit')).toEqual({
      'mc:role': 'clerks',
      'mc:form': 'form_Activity_1',
      'mc:limit': '3 calendar-days',
    });
    expect(await mappings(camunda7, 'Activity_1')).toEqual(['mc:Input x = y']);
    const { diagram, forms } = await translateForeign(camunda7);
    expect(diagram).toContain('>approved = true<');
    expect(diagram).toContain('mc:collection="people" mc:item="person"');
    expect(diagram).toContain('numberOfCompletedInstances &gt; 1');
    expect(forms).toEqual([
      {
        id: 'form_Activity_1',
        title: { vi: 'Kiểm tra', en: 'Kiểm tra' },
        fields: [{ name: 'approved', label: { vi: 'Đồng ý', en: 'Đồng ý' }, kind: 'boolean', required: true }],
      },
    ]);
    expect(await left(camunda7)).toEqual(
      expect.arrayContaining([
        'Activity_1: camunda:assignee="${clerk}"',
        'Activity_1: defaultValue="false" (approved)',
        'Process_1: executionListener',
        'StartEvent_1: camunda:initiator="who"',
      ]),
    );
  });

  it('by Camunda 8 keeps decisions, jobs, calls, schedules and mappings', async () => {
    expect(await ours(camunda8, 'Rule', 'mc:decision', 'mc:resultVariable')).toEqual({ 'mc:decision': 'fee', 'mc:resultVariable': 'fee' });
    expect(await ours(camunda8, 'Check', 'mc:role', 'mc:form', 'mc:limit')).toEqual({
      'mc:role': 'clerks',
      'mc:form': 'check-form',
      'mc:limit': '3 calendar-days',
    });
    expect(await mappings(camunda8, 'Check')).toEqual(['mc:Input double = fee * 2', 'mc:Output ok = accepted']);
    expect(await ours(camunda8, 'Job', 'mc:connector', 'mc:retries')).toEqual({ 'mc:connector': 'register', 'mc:retries': 5 });
    expect(await ours(camunda8, 'Call', 'calledElement')).toEqual({ calledElement: 'payment' });
    const { diagram } = await translateForeign(camunda8);
    expect(diagram).toContain('mc:collection="papers" mc:item="paper" mc:output="results" mc:outputItem="accepted"');
    expect(await left(camunda8)).toEqual(['Check: zeebe:assignmentDefinition assignee="=initiator"', 'Job: zeebe:taskHeaders']);
  });

  it('by Flowable keeps its groups and conditions, and says which program it called', async () => {
    expect(await ours(flowable, 'approve', 'mc:role', 'mc:limit')).toEqual({ 'mc:role': 'managers', 'mc:limit': '2 calendar-days' });
    expect((await translateForeign(flowable)).diagram).toContain('days &lt;= 5 and outcome = "accept"');
    expect(await left(flowable)).toEqual([
      'vacation: flowable:candidateStarterGroups="flowableUser"',
      'start: flowable:initiator="initiator"',
      'approve: default="paid" (kind)',
      'approve: writable="false" (secret)',
      'approve: formField secret (bank)',
      'odd: ${bean.patience(execution)}',
      'mail: flowable:class="org.example.Mail"',
      'several: flowable:candidateGroups="managers,clerks"',
      'several: flowable:assignee="${initiator}"',
    ]);
  });

  it('by Flowable keeps the form drawn inside a task, and times that are computed', async () => {
    const { diagram, forms } = await translateForeign(flowable);
    expect(forms).toEqual([
      {
        id: 'form_approve',
        title: { vi: 'Approve', en: 'Approve' },
        fields: [
          { name: 'days', label: { vi: 'Days', en: 'Days' }, kind: 'integer', required: true },
          {
            name: 'kind',
            label: { vi: 'Kind', en: 'Kind' },
            kind: 'choice',
            required: false,
            choices: [
              { value: 'paid', label: { vi: 'Paid', en: 'Paid' } },
              { value: 'unpaid', label: { vi: 'Unpaid', en: 'Unpaid' } },
            ],
          },
        ],
      },
    ]);
    expect(await ours(flowable, 'approve', 'mc:form')).toEqual({ 'mc:form': 'form_approve' });
    expect(diagram).toContain('>= patience</timeDuration>');
    expect(diagram).toContain('>P2D</timeDuration>');
    expect(diagram).not.toContain('timeDate');
  });

  it.each([
    ['Signavio', signavio],
    ['Bizagi', bizagi],
  ])('by %s has nothing to translate and stays as it is', async (_tool, xml) => {
    expect(await translateForeign(xml)).toEqual({ diagram: xml, forms: [], findings: [] });
  });

  it.each([
    ['Camunda 7', camunda7],
    ['Camunda 8', camunda8],
    ['Flowable', flowable],
    ['Signavio', signavio],
    ['Bizagi', bizagi],
  ])('by %s comes back whole when it is written again', async (_tool, xml) => {
    expect(await lostInWriting(xml)).toEqual([]);
    const translated = (await translateForeign(xml)).diagram;
    expect((await translateForeign(translated)).findings.filter(({ severity }) => severity === 'note')).toEqual([]);
  });

  it('changes nothing of ours that is there already, and leaves alone what cannot be read', async () => {
    const own = camunda7
      .replace('xmlns:camunda=', 'xmlns:mc="urn:mot-cua:bpmn:1" xmlns:camunda=')
      .replace('camunda:candidateGroups="clerks"', 'camunda:candidateGroups="clerks" mc:role="specialist"');
    expect(await ours(own, 'Activity_1', 'mc:role')).toEqual({ 'mc:role': 'specialist' });
    expect(await translateForeign('<no xml')).toEqual({ diagram: '<no xml', forms: [], findings: [] });
  });

  it.each([
    ['P3D', '3 calendar-days'],
    ['PT8H', '8 elapsed-hours'],
    ['P1M', '1 months'],
    ['P2W', '14 calendar-days'],
    ['${now().plusHours(4)}', '4 elapsed-hours'],
    ['= now() + duration("P1D")', '1 calendar-days'],
    ['2026-03-02', undefined],
    ['${dueDate}', undefined],
    ['P1DT2H', undefined],
    ['${now().plusMinutes(30)}', undefined],
  ])('with the due date %s has the limit %s', (text, limit) => {
    expect(limitFromDuration(text)).toBe(limit);
  });
});
