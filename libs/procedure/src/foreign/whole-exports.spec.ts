import { bizagiWhole, camunda7Whole, camunda8Whole, flowableWhole, signavioWhole } from '../../testing/foreign/exports';
import { lostInWriting } from '../write-bpmn';
import { translateForeign } from './translate-foreign';

const said = async (xml: string, severity: 'note' | 'warning') =>
  (await translateForeign(xml)).findings
    .filter((finding) => finding.severity === severity)
    .map(({ element, message }) =>
      `${element ?? ''}: ${message.en}`
        .replace('Translated from another tool: ', '')
        .replace(/ of another tool has no clear meaning here; .*$/, '')
        .replace(/\.$/, ''),
    );

describe('a whole file of another tool', () => {
  it.each(Object.entries({ bizagiWhole, camunda7Whole, camunda8Whole, flowableWhole, signavioWhole }))(
    '(%s) loses nothing when it is read and written, nor when it is translated',
    async (_name, xml) => {
      expect(await lostInWriting(xml)).toEqual([]);
      const { diagram } = await translateForeign(xml);
      expect(await lostInWriting(diagram)).toEqual([]);
      for (const [, kept] of xml.matchAll(/((?:camunda|zeebe|flowable|signavio|bizagi):\w+="[^"]*")/g)) expect(diagram).toContain(kept);
    },
  );

  it('by Camunda 7 is translated where it is clear', async () => {
    expect(await said(camunda7Whole, 'note')).toEqual([
      'Start: mc:form = request',
      'Check: mc:form = form_Check',
      'Check: mc:input applicant = request.name',
      'Check: mc:input greeting = "Kính gửi"',
      'Check: mc:output checked = approved',
      'Check: mc:role = officer',
      'Check: mc:limit = 3 calendar-days',
      'Register: mc:retries = 3',
      'Register: mc:connector = land-register',
      'Fee: mc:input size = area',
      'Fee: mc:output paid = paid',
      'Opinions: mc:role = leader',
      'Opinions: mc:collection = people',
      'Opinions: mc:item = person',
      expect.stringMatching(/^Opinions: .* numberOfCompletedInstances \/ numberOfInstances >= 0\.5$/),
      'Rule: mc:decision = fee',
      'Rule: mc:resultVariable = fee',
    ]);
    const { forms } = await translateForeign(camunda7Whole);
    expect(forms.map(({ id, fields }) => [id, fields.map(({ name, kind }) => `${name}: ${kind}`)])).toEqual([
      ['form_Check', ['area: integer', 'kind: choice']],
    ]);
  });

  it('by Camunda 7 is told of where it is not', async () => {
    expect(await said(camunda7Whole, 'warning')).toEqual([
      'land-permit: "camunda:candidateStarterGroups="clerk""',
      'Check: "taskListener"',
      'Check: "outputParameter"',
      'Check: "camunda:followUpDate="P1D""',
      'Register: "errorEventDefinition"',
      'Register: "field"',
      'ED_1: "camunda:errorCodeVariable="code""',
      'Fee: "in"',
      'Fee: "in"',
      'Fee: "camunda:variableMappingClass="example.Mapping""',
      'Opinions: "camunda:assignee="${person}""',
      'Opinions: "camunda:candidateUsers="a,b""',
    ]);
  });

  it('by Camunda 8 is translated where it is clear, one group in brackets included, and told of where it is not', async () => {
    expect(await said(camunda8Whole, 'note')).toEqual(
      expect.arrayContaining([
        'Check: mc:role = officer',
        'Check: mc:limit = 2 calendar-days',
        'Look: mc:connector = population-lookup',
        'Look: mc:retries = 5',
        'Look: mc:input id = child.id',
        'Fee: calledElement = collect-fee',
        'Rule: mc:decision = fee',
        'Sum: script = fee + 1000',
        'Each: mc:role = leader',
        'Each: mc:output = answers',
        'Message_1: mc:correlationKey = child.id',
      ]),
    );
    expect(await said(camunda8Whole, 'warning')).toEqual([
      'Check: "zeebe:assignmentDefinition assignee="=clerk""',
      'Check: "zeebe:assignmentDefinition candidateUsers="a, b""',
      'Check: "zeebe:taskSchedule followUpDate="=now()""',
      'Check: "zeebe:priorityDefinition"',
      'Check: "zeebe:taskListeners"',
      'Look: "zeebe:taskHeaders"',
      'Look: "zeebe:executionListeners"',
    ]);
  });

  it('by Flowable is told of where it calls programs, skips steps or hands on all values', async () => {
    expect(await said(flowableWhole, 'warning')).toEqual(
      expect.arrayContaining([
        'check: "taskListener"',
        'check: "flowable:skipExpression="${skip}""',
        'tell: "flowable:delegateExpression="${mailer}""',
        'mail: "flowable:type="mail""',
        'fee: "flowable:inheritVariables="true""',
      ]),
    );
    expect(await said(flowableWhole, 'note')).toEqual(
      expect.arrayContaining(['job: mc:connector = register', 'tell: mc:retries = 5', 'check: mc:limit = 5 calendar-days']),
    );
  });

  it('by Signavio and Bizagi holds nothing to be executed that is theirs alone', async () => {
    for (const xml of [signavioWhole, bizagiWhole]) expect((await translateForeign(xml)).findings).toEqual([]);
  });
});
