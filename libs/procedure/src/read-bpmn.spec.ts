import { catalogue } from '../testing/catalogue';
import { definitions, diagram, flows, line, task } from '../testing/diagram';
import { isPublishable } from './finding';
import { type Procedure } from './procedure';
import { readBpmn } from './read-bpmn';

const read = (xml: string) => readBpmn(xml, catalogue);
const procedureOf = async (xml: string): Promise<Procedure> => {
  const { procedure, findings } = await read(xml);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!procedure) throw new Error('nothing was read');
  return procedure;
};
const codes = async (xml: string): Promise<readonly string[]> =>
  (await read(xml)).findings.map(({ code, element, line: at }) => `${code} ${element ?? '-'}:${at ?? '-'}`);
const node = (procedure: Procedure, id: string) => procedure.nodes.find((one) => one.id === id);

describe('a diagram', () => {
  it('becomes a procedure with nodes and flows in document order', async () => {
    const procedure = await procedureOf(diagram(line(task('check'), task('sign'))));
    expect(procedure).toMatchObject({ id: 'process', name: { vi: 'Cấp phép', en: 'Permit' } });
    expect(procedure.nodes.map(({ id }) => id)).toEqual(['start', 'check', 'sign', 'end']);
    expect(procedure.flows.map(({ id }) => id)).toEqual(['start-check', 'check-sign', 'sign-end']);
    expect(node(procedure, 'check')).toEqual({
      id: 'check',
      type: 'userTask',
      name: { vi: 'check', en: 'check' },
      incoming: ['start-check'],
      outgoing: ['check-sign'],
      triggers: [],
      startQuantity: 1,
      completionQuantity: 1,
      inputs: [],
      outputs: [],
      properties: [],
      limit: { value: 1, unit: 'working-days' },
      counted: true,
      details: { role: 'specialist', outcomes: [], outcomeVariable: 'outcome' },
      line: 5,
    });
  });

  it('survives JSON', async () => {
    const procedure = await procedureOf(diagram(line(task('check'))));
    expect(JSON.parse(JSON.stringify(procedure))).toEqual(procedure);
  });

  it('says who works, how long, whether it counts and what pauses the clock', async () => {
    const procedure = await procedureOf(
      diagram(
        line(
          task(
            'pay',
            'mc:role="one-stop" mc:agency="one-stop" mc:limit="0,25 working-days" mc:counted="false" mc:pausable="true" mc:pauses="financial-obligation"',
          ),
        ),
      ),
    );
    expect(node(procedure, 'pay')).toMatchObject({
      limit: { value: 0.25, unit: 'working-days' },
      counted: false,
      pausable: true,
      pauses: 'financial-obligation',
      details: { role: 'one-stop', agency: 'one-stop' },
    });
  });

  it('orders flows as their elements stand, whatever the nodes list', async () => {
    const procedure = await procedureOf(
      diagram(`<bpmn:startEvent id="start"/>
        <bpmn:exclusiveGateway id="choice" default="b"><bpmn:outgoing>b</bpmn:outgoing><bpmn:outgoing>a</bpmn:outgoing></bpmn:exclusiveGateway>
        <bpmn:endEvent id="end" mc:outcome="refused"/>
        ${flows(['start', 'choice'])}
        <bpmn:sequenceFlow id="a" sourceRef="choice" targetRef="end"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">= outcome = "no"</bpmn:conditionExpression></bpmn:sequenceFlow>
        <bpmn:sequenceFlow id="b" sourceRef="choice" targetRef="end"/>`),
    );
    expect(node(procedure, 'choice')).toMatchObject({ outgoing: ['a', 'b'], default: 'b' });
    expect(procedure.flows.find(({ id }) => id === 'a')?.condition).toBe('outcome = "no"');
    expect(node(procedure, 'end')?.outcome).toBe('refused');
  });

  it('puts every node in its innermost lane, the nodes of a sub-process in that of the sub-process', async () => {
    const procedure = await procedureOf(
      diagram(`<bpmn:laneSet id="lanes"><bpmn:lane id="outer" name="Phòng" mc:agency="department">
          <bpmn:flowNodeRef>start</bpmn:flowNodeRef><bpmn:flowNodeRef>inner-work</bpmn:flowNodeRef>
          <bpmn:childLaneSet id="children"><bpmn:lane id="inner" name="Chuyên viên" mc:role="specialist"><bpmn:flowNodeRef>inner-work</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet>
        </bpmn:lane></bpmn:laneSet>
        <bpmn:startEvent id="start"/>
        <bpmn:subProcess id="inner-work">${line(task('a')).replaceAll('"start', '"s').replaceAll('"end', '"e').replaceAll('-end', '-e')}</bpmn:subProcess>
        <bpmn:endEvent id="end"/>
        <bpmn:boundaryEvent id="late" attachedToRef="inner-work"><bpmn:timerEventDefinition id="timer" mc:limit="3 working-days"/></bpmn:boundaryEvent>
        ${flows(['start', 'inner-work'], ['inner-work', 'end'], ['late', 'end'])}`),
    );
    expect(procedure.lanes).toEqual([
      { id: 'outer', name: { vi: 'Phòng', en: 'Phòng' }, agency: 'department' },
      { id: 'inner', name: { vi: 'Chuyên viên', en: 'Chuyên viên' }, parent: 'outer', role: 'specialist' },
    ]);
    expect(['start', 'inner-work', 'a', 'late', 'end'].map((id) => node(procedure, id)?.lane)).toEqual([
      'outer',
      'inner',
      'inner',
      'inner',
      undefined,
    ]);
    expect(node(procedure, 'a')?.scope).toBe('inner-work');
    expect(node(procedure, 'late')).toMatchObject({
      attachedTo: 'inner-work',
      interrupting: true,
      triggers: [{ kind: 'timer', id: 'timer' }],
    });
  });

  it('knows its messages, with definitions of events written elsewhere', async () => {
    const procedure = await procedureOf(
      diagram(
        line([
          'wait',
          '<bpmn:intermediateCatchEvent id="wait"><bpmn:eventDefinitionRef>shared</bpmn:eventDefinitionRef></bpmn:intermediateCatchEvent>',
        ]),
        `<bpmn:message id="paid" name="payment" mc:correlationKey="= code" mc:keepFor="15 calendar-days"/>
         <bpmn:error id="failed" name="Failed" errorCode="E1"/>
         <bpmn:messageEventDefinition id="shared" messageRef="paid"/>`,
      ),
    );
    expect(node(procedure, 'wait')?.triggers).toEqual([{ kind: 'message', id: 'shared', ref: 'paid', details: null }]);
    expect(procedure.declarations).toEqual({
      paid: { kind: 'message', id: 'paid', name: 'payment', code: 'code', keepFor: { value: 15, unit: 'calendar-days' } },
      failed: { kind: 'error', id: 'failed', name: 'Failed', code: 'E1' },
    });
  });

  it('makes a flow of a pair of links', async () => {
    const link = (name: string) => `<bpmn:linkEventDefinition id="${name}" name="A"/>`;
    const procedure = await procedureOf(
      diagram(`<bpmn:startEvent id="start"/>
        <bpmn:intermediateThrowEvent id="out">${link('l1')}</bpmn:intermediateThrowEvent>
        <bpmn:intermediateCatchEvent id="in">${link('l2')}</bpmn:intermediateCatchEvent>
        <bpmn:endEvent id="end"/>${flows(['start', 'out'], ['in', 'end'])}`),
    );
    expect(procedure.flows[2]).toEqual({ id: 'out~link', name: { vi: 'A', en: 'A' }, from: 'out', to: 'in', undrawn: true });
    expect(node(procedure, 'in')?.incoming).toEqual(['out~link']);
  });

  it('knows which step undoes which', async () => {
    const procedure = await procedureOf(
      diagram(`${line(task('book'))}
        <bpmn:boundaryEvent id="undo" attachedToRef="book"><bpmn:compensateEventDefinition id="c"/></bpmn:boundaryEvent>
        <bpmn:task id="cancel" isForCompensation="true"/>
        <bpmn:association id="arrow" sourceRef="undo" targetRef="cancel" associationDirection="One"/>`),
    );
    expect(node(procedure, 'book')?.compensatedBy).toBe('cancel');
    expect(node(procedure, 'cancel')?.forCompensation).toBe(true);
  });

  it('reads loops, mappings and names of its own', async () => {
    const procedure = await procedureOf(
      diagram(
        `<bpmn:property id="p1" name="total" mc:value="0"/><bpmn:dataObject id="data-1" name="Đơn đăng ký"/>` +
          line(
            task(
              'ask',
              '',
              `<bpmn:extensionElements><mc:input to="question" expression="title"/><mc:output to="answers" expression="= results"/></bpmn:extensionElements>
               <bpmn:multiInstanceLoopCharacteristics mc:collection="agencies" mc:item="agency" mc:output="results" mc:outputItem="answer">
                 <bpmn:completionCondition xsi:type="bpmn:tFormalExpression">numberOfCompletedInstances > 2</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>`,
            ),
            task(
              'again',
              '',
              '<bpmn:standardLoopCharacteristics testBefore="true" loopMaximum="5"><bpmn:loopCondition>not(done)</bpmn:loopCondition></bpmn:standardLoopCharacteristics>',
            ),
          ),
      ),
    );
    expect(procedure.properties).toEqual([{ name: 'total', value: '0' }, { name: 'data_1' }]);
    expect(node(procedure, 'ask')).toMatchObject({
      inputs: [{ to: 'question', expression: 'title' }],
      outputs: [{ to: 'answers', expression: 'results' }],
      loop: {
        kind: 'multi',
        sequential: false,
        collection: 'agencies',
        item: 'agency',
        output: 'results',
        outputItem: 'answer',
        behavior: 'All',
        events: [],
      },
    });
    expect(node(procedure, 'again')?.loop).toEqual({ kind: 'standard', testBefore: true, condition: 'not(done)', maximum: 5 });
  });

  it('executes one pool and keeps the others as black boxes', async () => {
    const { procedure, findings } = await read(
      definitions(`<bpmn:collaboration id="c"><bpmn:participant id="office" name="Một cửa" processRef="process"/><bpmn:participant id="citizen" name="Công dân" processRef="other"/>
          <bpmn:messageFlow id="m" sourceRef="citizen" targetRef="office"/></bpmn:collaboration>
        <bpmn:process id="process" isExecutable="true">${line(task('check'))}</bpmn:process>
        <bpmn:process id="other"><bpmn:task id="file"/></bpmn:process>`),
    );
    expect(procedure).toMatchObject({ id: 'process', name: { vi: 'Một cửa', en: 'Một cửa' } });
    expect(procedure?.nodes.map(({ id }) => id)).not.toContain('file');
    expect(findings.map(({ code }) => code)).toEqual(['process.black-box']);
  });

  it('keeps documentation, pictures, artifacts and the extensions of other tools, and says so of the last', async () => {
    const { findings } = await read(
      diagram(
        `<bpmn:documentation>Theo quyết định</bpmn:documentation>
         ${line(task('check', 'other:priority="5"', '<bpmn:extensionElements><other:form key="a"/></bpmn:extensionElements>'))}
         <bpmn:textAnnotation id="note"><bpmn:text>Ghi chú</bpmn:text></bpmn:textAnnotation>
         <bpmn:dataStoreReference id="store" name="Kho"/>`,
        '<bpmn:itemDefinition id="item"/>',
      ),
    );
    expect(findings.map(({ code, element, severity }) => [code, element, severity])).toEqual([['extension.foreign', 'check', 'note']]);
  });
});

describe('what is not executed is refused with its name and line', () => {
  it.each([
    ['an element', line(['x', '<bpmn:transaction id="x"/>']), 'element.not-executed x:5'],
    ['a child element', line(task('x', '', '<bpmn:potentialOwner id="o"/>')), 'element.not-executed x:5'],
    ['an attribute', line(['x', '<bpmn:serviceTask id="x" implementation="https://example.test"/>']), 'attribute.not-executed x:5'],
    [
      'an event definition',
      line(['x', '<bpmn:intermediateThrowEvent id="x"><bpmn:escalationEventDefinition id="e"/></bpmn:intermediateThrowEvent>']),
      'trigger.not-executed x:5',
    ],
    [
      'an event definition in the wrong place',
      line(['x', '<bpmn:intermediateThrowEvent id="x"><bpmn:timerEventDefinition id="e"/></bpmn:intermediateThrowEvent>']),
      'trigger.not-here x:5',
    ],
    ['a catch that waits for nothing', line(['x', '<bpmn:intermediateCatchEvent id="x"/>']), 'trigger.missing x:5'],
    ['a quantity of tokens', line(task('x', 'startQuantity="2"')), 'feature.not-executed x:5'],
    [
      'another language',
      line(
        task('x', '', '<bpmn:standardLoopCharacteristics><bpmn:loopCondition>a ==</bpmn:loopCondition></bpmn:standardLoopCharacteristics>'),
      ),
      'expression.syntax x:5',
    ],
    ['a start by a task', line(['x', '<bpmn:exclusiveGateway id="x" gatewayDirection="Mixed"/>']), 'gateway.direction x:5'],
  ])('%s', async (_what, content, finding) => {
    expect(await codes(diagram(content))).toContain(finding);
    expect(isPublishable((await read(diagram(content))).findings)).toBe(false);
  });

  it('another expression language, wherever it stands', async () => {
    const formal = (name: string) => `<bpmn:${name} xsi:type="bpmn:tFormalExpression" language="java">a</bpmn:${name}>`;
    for (const content of [
      `<bpmn:standardLoopCharacteristics>${formal('loopCondition')}</bpmn:standardLoopCharacteristics>`,
      `<bpmn:multiInstanceLoopCharacteristics mc:collection="b">${formal('completionCondition')}</bpmn:multiInstanceLoopCharacteristics>`,
      `<bpmn:dataInputAssociation id="d">${formal('transformation')}</bpmn:dataInputAssociation>`,
    ])
      expect(await codes(diagram(line(task('x', '', content))))).toContainEqual(expect.stringMatching(/^expression.language (x|d):5$/));
    expect(
      await codes(
        diagram(
          line([
            'x',
            `<bpmn:intermediateCatchEvent id="x"><bpmn:conditionalEventDefinition id="c">${formal('condition')}</bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>`,
          ]),
        ),
      ),
    ).toContain('expression.language c:5');
  });

  it('values that stream in while the work is under way', async () => {
    const streaming = `<bpmn:ioSpecification id="io"><bpmn:dataInput id="in" name="a"/><bpmn:inputSet id="is"><bpmn:dataInputRefs>in</bpmn:dataInputRefs><bpmn:whileExecutingInputRefs>in</bpmn:whileExecutingInputRefs></bpmn:inputSet><bpmn:outputSet id="os"/></bpmn:ioSpecification>`;
    expect(await codes(diagram(line(task('x', '', streaming))))).toEqual(['element.not-executed is:5']);
    expect(await codes(diagram(line(task('x', '', streaming.replace(/<bpmn:while.*Refs>(?=<\/bpmn:inputSet)/, '')))))).toEqual([]);
  });

  it('a file that needs another file, or an extension nobody here knows', async () => {
    expect(
      await codes(
        definitions(
          `<bpmn:import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="other.bpmn" namespace="urn:o"/><bpmn:process id="p"><bpmn:task id="t"/></bpmn:process>`,
        ),
      ),
    ).toContain('import.not-resolved definitions:2');
    expect(
      await codes(definitions(`<bpmn:extension mustUnderstand="true"/><bpmn:process id="p"><bpmn:task id="t"/></bpmn:process>`)),
    ).toContain('extension.not-understood definitions:2');
  });

  it('a root that is no process', async () => {
    expect(await codes(diagram(line(task('a')), '<bpmn:globalUserTask id="g"/>'))).toContain('element.not-executed g:9');
  });

  it('two executable processes', async () => {
    const process = (id: string) => `<bpmn:process id="${id}" isExecutable="true"><bpmn:task id="${id}-task"/></bpmn:process>`;
    expect(await codes(definitions(process('a') + '\n' + process('b')))).toEqual(['process.several b:4']);
  });

  it('an attribute of ours that does not exist, or not there', async () => {
    expect(await codes(diagram(line(task('x', 'mc:rolle="a"'))))).toContain('bpmn.not-understood x:5');
    expect(await codes(diagram(line(['x', '<bpmn:exclusiveGateway id="x" mc:form="a"/>'])))).toContain('bpmn.not-understood x:5');
    expect(await codes(diagram(line(task('x', '', '<bpmn:extensionElements><mc:outcome2 id="a"/></bpmn:extensionElements>'))))).toContain(
      'bpmn.not-understood -:5',
    );
  });
});

describe('the rules of flows', () => {
  it.each([
    ['an end that does not exist', line(task('x')) + flows(['x', 'nowhere']), 'reference.unresolved x-nowhere:8'],
    [
      'a flow into a sub-process',
      `${line(task('x'))}<bpmn:subProcess id="sub"><bpmn:task id="deep"/></bpmn:subProcess>${flows(['x', 'deep'])}`,
      'flow.crosses-scope x-deep:8',
    ],
    ['a default that does not leave here', line(['x', '<bpmn:exclusiveGateway id="x" default="start-x"/>']), 'default.not-outgoing x:5'],
    [
      'a condition on a flow out of an event',
      `<bpmn:startEvent id="s"/><bpmn:endEvent id="e"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="e"><bpmn:conditionExpression>a</bpmn:conditionExpression></bpmn:sequenceFlow>`,
      'flow.condition-not-here f:4',
    ],
    [
      'an empty condition',
      `<bpmn:exclusiveGateway id="s"/><bpmn:endEvent id="e"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="e"><bpmn:conditionExpression> </bpmn:conditionExpression></bpmn:sequenceFlow>`,
      'condition.empty f:4',
    ],
    [
      'a condition nobody asks',
      `<bpmn:parallelGateway id="s"/><bpmn:endEvent id="e"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="e"><bpmn:conditionExpression>a</bpmn:conditionExpression></bpmn:sequenceFlow>`,
      'flow.condition-ignored f:4',
    ],
    [
      'another language',
      `<bpmn:exclusiveGateway id="s"/><bpmn:endEvent id="e"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="e"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="javascript">a</bpmn:conditionExpression></bpmn:sequenceFlow>`,
      'expression.language f:4',
    ],
    [
      'a link that leads nowhere',
      line(['x', '<bpmn:intermediateThrowEvent id="x"><bpmn:linkEventDefinition id="l" name="A"/></bpmn:intermediateThrowEvent>']),
      'link.no-target x:5',
    ],
    [
      'a compensation that undoes nothing',
      `${line(task('x'))}<bpmn:task id="undo" isForCompensation="true"/>`,
      'compensation.unused undo:8',
    ],
  ])('%s', async (_what, content, finding) => {
    expect(await codes(diagram(content))).toContain(finding);
  });
});

describe('a limit', () => {
  it.each([
    ['0 working-days', 'limit.zero'],
    ['10000 working-days', 'limit.long'],
    ['10000 calendar-days', 'limit.long'],
    ['5 days', 'limit.unit'],
    ['five working-days', 'limit.form'],
    ['-1 working-days', 'limit.form'],
    ['0.5 months', 'limit.part'],
    ['1e5 working-hours', 'limit.form'],
  ])('of "%s" is refused at its step', async (limit, code) => {
    expect(await codes(diagram(line(task('x', `mc:limit="${limit}"`))))).toEqual([`${code} x:5`]);
  });
});
