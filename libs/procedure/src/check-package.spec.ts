import { catalogue } from '../testing/catalogue';
import { diagram, flows, line, task } from '../testing/diagram';
import { packageWith } from '../testing/package';
import { checkPackage } from './check-package';
import { type Form, type ProcedurePackage } from './package';
import { readBpmn } from './read-bpmn';

const text = (vi: string) => ({ vi, en: vi });
/** Every task is the office's, unless the test says otherwise. */
const findings = async (content: string, more: Partial<ProcedurePackage> = {}, agency = 'mc:agency="office"') => {
  const xml = diagram(content.replaceAll('<bpmn:userTask ', `<bpmn:userTask ${agency} `));
  const { procedure, findings: read } = await readBpmn(xml, catalogue);
  if (!procedure) throw new Error(JSON.stringify(read));
  return checkPackage(packageWith(xml, more), procedure);
};
const codes = async (content: string, more: Partial<ProcedurePackage> = {}) =>
  (await findings(content, more)).map(({ code, element }) => `${code} ${element ?? '-'}`);

const outcomes = (...ids: readonly string[]) =>
  `<bpmn:extensionElements><mc:outcomes>${ids.map((id) => `<mc:outcome id="${id}" name="${id}"/>`).join('')}</mc:outcomes></bpmn:extensionElements>`;
const choice = (id: string, branches: readonly (readonly [id: string, condition: string | undefined])[], attributes = '') =>
  `<bpmn:exclusiveGateway id="${id}" ${attributes}/>${branches
    .map(
      ([branch, condition]) =>
        `<bpmn:endEvent id="${branch}-end"/><bpmn:sequenceFlow id="${branch}" sourceRef="${id}" targetRef="${branch}-end">${
          condition === undefined
            ? ''
            : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>`
        }</bpmn:sequenceFlow>`,
    )
    .join('')}`;
/** A task with outcomes and a gateway that asks for them. */
const decision = (ids: readonly string[], branches: readonly (readonly [string, string | undefined])[], attributes = '') =>
  `<bpmn:startEvent id="start"/><bpmn:userTask id="check" mc:role="a" mc:limit="1 working-days">${outcomes(...ids)}</bpmn:userTask>
   ${choice('gate', branches, attributes)}${flows(['start', 'check'], ['check', 'gate'])}`;
const form = (id: string, fields: Form['fields']): Form => ({ id, title: text(id), fields });

describe('a package without faults', () => {
  it('has no findings', async () => {
    expect(await codes(line(task('check')))).toEqual([]);
    expect(
      await codes(
        decision(
          ['yes', 'no'],
          [
            ['y', 'outcome = "yes"'],
            ['n', 'outcome = "no"'],
          ],
        ),
      ),
    ).toEqual([]);
    expect(
      await codes(
        decision(
          ['yes', 'no'],
          [
            ['y', 'outcome = "yes"'],
            ['n', undefined],
          ],
          'default="n"',
        ),
      ),
    ).toEqual([]);
  });
});

describe('ways', () => {
  it('lead to every step', async () => {
    expect(await codes(line(task('a')) + task('b')[1])).toEqual(['node.unreachable b', 'end.missing b'].slice(0, 1));
    expect(
      await codes(
        `${line(task('a'))}<bpmn:boundaryEvent id="late" attachedToRef="a"><bpmn:timerEventDefinition id="t"/></bpmn:boundaryEvent>${task('b')[1]}${flows(['late', 'b'], ['b', 'end'])}`,
      ),
    ).toEqual([]);
  });

  it('lead out of every step', async () => {
    expect(await codes(`${line(task('a'))}${task('b')[1]}${task('c')[1]}${flows(['a', 'b'], ['b', 'c'], ['c', 'b'])}`)).toContain(
      'node.no-way-out b',
    );
    expect(await codes(`${line(task('a'))}${task('b')[1]}${flows(['a', 'b'], ['b', 'a'])}`)).not.toContain('node.no-way-out b');
  });

  it('are looked at inside sub-processes too', async () => {
    const inside = (content: string) => line(['sub', `<bpmn:subProcess id="sub">${content}</bpmn:subProcess>`]);
    expect(await codes(inside('<bpmn:startEvent id="s"/><bpmn:endEvent id="e"/><bpmn:task id="lost"/>' + flows(['s', 'e'])))).toContain(
      'node.unreachable lost',
    );
    expect(await codes(inside('<bpmn:startEvent id="s"/><bpmn:endEvent id="e"/>' + flows(['s', 'e'])))).toEqual([]);
    expect(await codes(inside('<bpmn:task id="only"/>'))).toEqual(['end.missing only']);
    expect(await codes(inside(''))).toContain('sub-process.empty sub');
  });

  it('begin once and end on purpose', async () => {
    expect(await codes(task('a')[1])).toEqual(['end.missing a', 'start.missing process']);
    expect(await codes(`${line(task('a'))}<bpmn:startEvent id="second"/>${flows(['second', 'a'])}`)).toEqual(['start.several second']);
  });
});

describe('conditions after a task', () => {
  it('leave no gap', async () => {
    const [gap] = await findings(
      decision(
        ['yes', 'no', 'supplement'],
        [
          ['y', 'outcome = "yes"'],
          ['n', 'outcome = "no"'],
        ],
      ),
    );
    expect(gap).toMatchObject({ severity: 'warning', code: 'gateway.gap', element: 'gate' });
    expect(gap?.message.en).toContain('When outcome = "supplement"');
  });

  it('are each true for something', async () => {
    expect(
      await codes(
        decision(
          ['yes', 'no'],
          [
            ['y', 'outcome = "yess"'],
            ['n', undefined],
          ],
          'default="n"',
        ),
      ),
    ).toEqual(['condition.never y']);
  });

  it('do not overlap unseen', async () => {
    expect(
      await codes(
        decision(
          ['yes', 'no'],
          [
            ['y', 'outcome = "yes"'],
            ['n', 'outcome != "maybe"'],
          ],
        ),
      ),
    ).toEqual(['gateway.overlap gate']);
  });

  it('are judged by the last task that stored the value', async () => {
    const content = `<bpmn:startEvent id="start"/>
      <bpmn:userTask id="first" mc:role="a" mc:limit="1 working-days">${outcomes('a', 'b')}</bpmn:userTask>
      <bpmn:userTask id="second" mc:role="a" mc:limit="1 working-days">${outcomes('c', 'd')}</bpmn:userTask>
      ${choice('gate', [
        ['x', 'outcome = "c"'],
        ['y', 'outcome = "d"'],
      ])}${flows(['start', 'first'], ['first', 'second'], ['second', 'gate'])}`;
    expect(await codes(content)).toEqual([]);
  });

  it('may ask ticks and choices of forms, also of the reception', async () => {
    const forms = [
      form('reception', [
        {
          name: 'kind',
          label: text('Loại'),
          kind: 'choice',
          required: true,
          choices: [
            { value: 'new', label: text('Mới') },
            { value: 'again', label: text('Lại') },
          ],
        },
        { name: 'urgent', label: text('Khẩn'), kind: 'boolean', required: false },
      ]),
    ];
    const content = (second: string) =>
      line(task('a'))
        .replace('<bpmn:startEvent id="start"/>', '<bpmn:startEvent id="start" mc:form="reception"/>')
        .replace(
          '<bpmn:endEvent id="end"/>',
          choice('end', [
            ['x', 'kind = "new"'],
            ['y', second],
          ]),
        );
    expect(await codes(content('kind = "again"'), { forms })).toEqual([]);
    expect(await codes(content('kind = "again" and urgent'), { forms })).toEqual(['gateway.gap end']);
  });

  it('that ask for anything else need a default', async () => {
    const forms = [form('f', [{ name: 'area', label: text('Diện tích'), kind: 'number', required: true }])];
    const content = (attributes: string, second: string | undefined) =>
      `<bpmn:startEvent id="start"/>${task('a', 'mc:role="a" mc:limit="1 working-days" mc:form="f"')[1]}${choice(
        'gate',
        [
          ['x', 'area &lt; 100'],
          ['y', second],
        ],
        attributes,
      )}${flows(['start', 'a'], ['a', 'gate'])}`;
    expect(await codes(content('', 'area >= 100'), { forms })).toEqual(['gateway.no-default gate']);
    expect(await codes(content('default="y"', undefined), { forms })).toEqual([]);
  });
});

describe('names', () => {
  it('are stored somewhere before they are asked for', async () => {
    const [missing] = await findings(
      decision(
        ['yes'],
        [
          ['y', 'outcom = "yes"'],
          ['n', undefined],
        ],
        'default="n"',
      ),
    );
    expect(missing).toMatchObject({ code: 'condition.never' });
    const [, unwritten] = await findings(
      decision(
        ['yes'],
        [
          ['y', 'outcom = "yes"'],
          ['n', undefined],
        ],
        'default="n"',
      ),
    );
    expect(unwritten).toMatchObject({ severity: 'error', code: 'name.unwritten', element: 'y' });
    expect(unwritten?.message.en).toContain('Did you mean "outcome"?');
  });

  it('may come with a message or from a connector, which is only a warning', async () => {
    const service = ['call', '<bpmn:serviceTask id="call" mc:connector="tax"/>'] as const;
    const content = line(service).replace(
      '<bpmn:endEvent id="end"/>',
      choice(
        'end',
        [
          ['y', 'paid = true'],
          ['n', undefined],
        ],
        'default="n"',
      ),
    );
    expect((await findings(content)).map(({ severity, code }) => [severity, code])).toEqual([['warning', 'name.unwritten']]);
    const mapped = content.replace(
      'mc:connector="tax"/>',
      'mc:connector="tax"><bpmn:extensionElements><mc:output to="paid" expression="true"/></bpmn:extensionElements></bpmn:serviceTask>',
    );
    expect(await codes(mapped)).toEqual([]);
  });

  it('of personal data are refused in every expression', async () => {
    const forms = [form('f', [{ name: 'idNumber', label: text('Số định danh'), kind: 'idNumber', required: true, personal: true }])];
    const content = line(task('a', 'mc:role="a" mc:limit="1 working-days" mc:form="f"')).replace(
      '<bpmn:endEvent id="end"/>',
      choice(
        'end',
        [
          ['y', 'starts with(idNumber, "001")'],
          ['n', undefined],
        ],
        'default="n"',
      ),
    );
    const found = await findings(content, { forms });
    expect(found.map(({ severity, code, element }) => [severity, code, element])).toEqual([['error', 'name.personal', 'y']]);
    expect(await codes(content.replace('starts with(idNumber, "001")', 'get value({}, "idNumber") = "1"'), { forms })).toContain(
      'name.personal y',
    );
  });
});

describe('every task', () => {
  it("is somebody's: of an agency by itself, or by its lane or the lane round that", async () => {
    const noAgency = async (content: string) => (await findings(content, {}, '')).map(({ code, element }) => `${code} ${element ?? '-'}`);
    const lanes = (agency: string) =>
      `<bpmn:laneSet id="l"><bpmn:lane id="outer" ${agency}><bpmn:childLaneSet id="c"><bpmn:lane id="inner"><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet></bpmn:lane></bpmn:laneSet>`;
    expect(await noAgency(line(task('a')))).toEqual(['task.agency-missing a']);
    expect(await noAgency(lanes('') + line(task('a')))).toEqual(['task.agency-missing a']);
    expect(await noAgency(lanes('mc:agency="department"') + line(task('a')))).toEqual([]);
  });

  it('keeps its outcome under a name of its own that conditions can read', async () => {
    const named = (name: string) => line(task('a', `mc:role="a" mc:limit="1 working-days" mc:form="f" mc:outcomeVariable="${name}"`));
    const forms = [form('f', [{ name: 'opinion', label: text('Ý kiến'), kind: 'text', required: false }])];
    expect(await codes(named('decision'), { forms })).toEqual([]);
    expect(await codes(named('kết quả'), { forms })).toEqual(['name.invalid a']);
    expect(await codes(named('opinion'), { forms })).toEqual(['name.twice a']);
  });
});

describe('forms', () => {
  const used = line(task('a', 'mc:role="a" mc:limit="1 working-days" mc:form="f"'));
  const field = { name: 'x', label: text('X'), kind: 'text', required: false } as const;

  it('that a step names exist', async () => {
    expect(await codes(used)).toEqual(['form.unknown a']);
    expect(await codes(used, { forms: [form('f', [field])] })).toEqual([]);
    expect(await codes(line(task('a')), { forms: [form('f', [field])] })).toEqual(['form.unused -']);
  });

  it.each([
    ['two forms of one id', [form('f', []), form('f', [])], 'form.twice'],
    ['a name conditions cannot read', [form('f', [{ ...field, name: 'diện tích' }])], 'field.name'],
    ['a name of JavaScript', [form('f', [{ ...field, name: '__proto__' }])], 'field.name'],
    ['two fields of one name', [form('f', [field, field])], 'field.twice'],
    ['no label', [form('f', [{ ...field, label: text('') }])], 'field.label'],
    ['a choice of nothing', [form('f', [{ ...field, kind: 'choice' as const }])], 'field.choices'],
    ['bounds the wrong way round', [form('f', [{ ...field, kind: 'number' as const, minimum: 2, maximum: 1 }])], 'field.bounds'],
    ['a group of nothing', [form('f', [{ ...field, kind: 'group' as const }])], 'field.group'],
    [
      'a group in a group',
      [form('f', [{ ...field, kind: 'group' as const, fields: [{ ...field, kind: 'group' as const, fields: [field] }] }])],
      'field.group',
    ],
    ['half a group personal', [form('f', [{ ...field, kind: 'group' as const, fields: [{ ...field, personal: true }] }])], 'field.group'],
    ['two fields of one name in a group', [form('f', [{ ...field, kind: 'group' as const, fields: [field, field] }])], 'field.twice'],
    ['a condition nobody can read', [form('f', [{ ...field, visible: 'x =' }])], 'field.visible'],
    ['a condition on itself', [form('f', [{ ...field, visible: 'x = "a"' }])], 'field.visible'],
  ])('have %s: a finding', async (_what, forms, code) => {
    expect(await codes(used, { forms })).toContain(`${code} -`);
  });
});

describe('limits', () => {
  const days = (value: number) => ({ value, unit: 'working-days' as const });

  it('of the steps add up to the total (R-23)', async () => {
    const content = line(task('a', 'mc:role="a" mc:limit="2.5 working-days"'), task('b', 'mc:role="a" mc:limit="4 working-hours"'));
    expect(await codes(content, { statutoryLimit: days(3) })).toEqual([]);
    const [sum] = await findings(content, { statutoryLimit: days(10) });
    expect(sum).toMatchObject({ severity: 'warning', code: 'limit.sum' });
    expect(sum?.message.vi).toContain('cộng lại 3 ngày làm việc, thời hạn của thủ tục là 10 ngày làm việc');
  });

  it('are compared with the committed total where there is one (R-24), which is never the longer', async () => {
    const content = line(task('a', 'mc:role="a" mc:limit="2 working-days"'));
    expect(await codes(content, { statutoryLimit: days(3), committedLimit: days(2) })).toEqual([]);
    expect(await codes(content, { statutoryLimit: days(3), committedLimit: days(4) })).toEqual([
      'limit.committed-longer -',
      'limit.sum process',
    ]);
  });

  it('are never compared across working and calendar time (R-14)', async () => {
    expect(await codes(line(task('a')), { statutoryLimit: { value: 10, unit: 'calendar-days' } })).toEqual([]);
  });

  it('are there for every counted step of a person', async () => {
    expect(await codes(line(task('a', 'mc:role="a"')))).toEqual(['limit.missing a']);
    expect(await codes(line(task('a', 'mc:role="a" mc:counted="false"')))).toEqual([]);
  });

  it('give warning points something to warn by, and time before they come', async () => {
    expect(await codes(line(task('a', 'mc:role="a" mc:counted="false" mc:warnings="80% notify"')))).toEqual(['warning.no-limit a']);
    const early = 'mc:role="a" mc:limit="4 working-hours" mc:warnings="1 working-days before notify"';
    expect(await codes(line(task('a', early)))).toEqual(['warning.at-start a']);
    expect(await codes(line(task('a', early.replace('1 working-days', '1 working-hours'))))).toEqual([]);
  });

  it('of the package are possible ones', async () => {
    expect(await codes(line(task('a')), { statutoryLimit: days(0) })).toEqual(['limit.zero -']);
    expect(await codes(line(task('a')), { committedLimit: days(10_000) })).toEqual(['limit.long -']);
  });

  it('on the diagram are those of the package', async () => {
    const xml = diagram(line(task('a', 'mc:role="a" mc:agency="office" mc:limit="1 working-days"'))).replace(
      'isExecutable="true"',
      'isExecutable="true" mc:statutoryLimit="5 working-days"',
    );
    const { procedure } = await readBpmn(xml, catalogue);
    expect(procedure && checkPackage(packageWith(xml, { statutoryLimit: days(1) }), procedure).map(({ code }) => code)).toEqual([
      'limit.differs',
    ]);
  });
});

describe('papers, fees and names of the procedure', () => {
  it.each([
    [{ name: text(' ') }, 'package.name'],
    [{ code: 'ABC' }, 'package.code'],
    [{ papers: [{ id: 'a', name: text('Đơn'), copies: 1.5, required: true }] }, 'paper.copies'],
    [
      {
        papers: [
          { id: 'a', name: text('Đơn'), copies: 1, required: true },
          { id: 'a', name: text('Đơn'), copies: 1, required: true },
        ],
      },
      'paper.twice',
    ],
    [{ fees: [{ id: 'a', name: text('Phí'), amount: 0.5 }] }, 'fee.amount'],
    [{ fees: [{ id: 'a', name: text('Phí'), amount: -5 }] }, 'fee.amount'],
  ])('%j: %s', async (more, code) => {
    expect(await codes(line(task('a')), more)).toContain(`${code} -`);
  });
});
