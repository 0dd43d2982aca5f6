import { draw, moment, officerOf, scenario, trigger } from '../testing/index';
import { readProcedure } from './read-procedure';
import { type Fact } from './fact';

const steps = draw('permit')
  .start('received')
  .task('check', {
    role: 'specialist',
    limit: '10 working-days',
    warnings: '80% notify; 1 working-days before raise unit_head; overdue reassign unit_head',
  })
  .end('done')
  .path('received', 'check', 'done')
  .build();

const given = (facts: readonly Fact[]) =>
  facts.flatMap((fact) =>
    fact.kind === 'WarningGiven' ? [{ at: fact.at, act: fact.warning.act.kind, point: fact.warning.point.kind }] : [],
  );

describe('warning points of a step', () => {
  it('warns at 80 % of the limit and one working day before, then gives the overdue step to the head', () => {
    // Ten whole days from Monday 2 March: 87.5 hours, due on Monday 16 March at 17:30. The last fifth of them, 17.5 hours, begins on Thursday at 16:00.
    const dossier = scenario(steps).opens({ at: '2026-03-02T08:00' }).at('2026-03-17T09:00');
    expect(given(dossier.facts)).toEqual([
      { at: moment('2026-03-12T16:00'), act: 'notify', point: 'share' },
      { at: moment('2026-03-13T17:30'), act: 'raise', point: 'before' },
      { at: moment('2026-03-16T17:30') + 1, act: 'reassign', point: 'overdue' },
    ]);
    const { work } = dossier.get('check', 'task').wait;
    expect(work).toMatchObject({ role: 'unit_head' });
    expect(work).not.toHaveProperty('holder');
  });

  it('warns of nothing once the step is done', () => {
    const dossier = scenario(steps).opens({ at: '2026-03-02T08:00' }).completes('check').at('2026-04-17T09:00');
    expect(given(dossier.facts)).toEqual([]);
  });

  it('moves its warnings with a pause, as the limit moves (R-19)', () => {
    const dossier = scenario(steps).opens({ at: '2026-03-02T08:00', limit: '20 working-days' });
    dossier.asks({ kind: 'ChangeClock', clock: 'resolution', to: 'paused', reason: 'financial-obligation', ground: 'awaits payment' });
    dossier.at('2026-03-23T08:00');
    expect(given(dossier.facts)).toEqual([]);
    dossier.asks({ kind: 'ChangeClock', clock: 'resolution', to: 'running', ground: 'paid' }).at('2026-04-02T08:00');
    expect(given(dossier.facts)).toEqual([]);
    dossier.at('2026-04-08T08:00');
    expect(given(dossier.facts).map(({ act }) => act)).toEqual(['notify', 'raise', 'reassign']);
  });

  it('begins all warnings anew after a supplement, for the limit begins anew (R-30)', () => {
    const dossier = scenario(steps).opens({ at: '2026-03-02T08:00', limit: '20 working-days' });
    dossier.asks(
      { kind: 'RequestSupplement', visit: dossier.visitOf('check'), ground: 'a paper is missing', items: ['map'] },
      officerOf(dossier.get('check', 'task').wait),
    );
    dossier.at('2026-03-10T08:00').asks({ kind: 'ReceiveSupplement', ground: 'complete' }).at('2026-03-23T08:00');
    expect(given(dossier.facts)).toMatchObject([{ act: 'notify', at: moment('2026-03-20T16:00') }]);
  });

  it('has warnings without anything drawn: those of the procedure, unless the step says none', () => {
    const all = draw('defaults')
      .warns('overdue notify')
      .start('received')
      .task('check', { role: 'specialist', limit: '1 working-days' })
      .task('sign', { role: 'leader', limit: '1 working-days', warnings: 'none' })
      .end('done')
      .path('received', 'check', 'sign', 'done')
      .build();
    const dossier = scenario(all).opens({ at: '2026-03-02T08:00' }).at('2026-03-04T08:00').completes('check').at('2026-03-10T08:00');
    expect(given(dossier.facts)).toEqual([{ at: moment('2026-03-03T17:30') + 1, act: 'notify', point: 'overdue' }]);
  });

  it('is drawn as a timer on the edge of the step, with or without a way onwards', () => {
    const drawn = draw('drawn')
      .start('received')
      .task('check', { role: 'specialist', limit: '2 working-days' })
      .boundary('half', 'check', trigger.warning('50% notify'), { interrupting: false })
      .boundary('late', 'check', trigger.warning('overdue raise unit_head'), { interrupting: false })
      .task('remind', { role: 'unit_head' })
      .end('done')
      .end('reminded')
      .path('received', 'check', 'done')
      .path('late', 'remind', 'reminded')
      .build();
    const dossier = scenario(drawn).opens({ at: '2026-03-02T08:00' }).at('2026-03-05T08:00');
    expect(given(dossier.facts).map(({ act }) => act)).toEqual(['notify', 'raise']);
    expect(dossier.facts.filter(({ kind }) => kind === 'WarningGiven')).toMatchObject([{ node: 'half' }, { node: 'late' }]);
    expect(dossier.waiting()).toEqual(['check', 'remind']);
  });
});

describe('warning points in the diagram', () => {
  const xml = (task: string, timer: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:mot-cua:bpmn:1" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true" mc:warnings="overdue notify">
    <bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="check" name="Kiểm tra" mc:role="clerk" mc:agency="one-stop" ${task}><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
    <bpmn:boundaryEvent id="warn" name="Nhắc" attachedToRef="check" cancelActivity="false"><bpmn:timerEventDefinition id="t" mc:warning="${timer}"/></bpmn:boundaryEvent>
    <bpmn:endEvent id="e"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="check"/><bpmn:sequenceFlow id="f2" sourceRef="check" targetRef="e"/>
  </bpmn:process></bpmn:definitions>`;
  const read = async (task: string, timer: string) => {
    const { procedure, findings } = await readProcedure(xml(task, timer));
    return {
      procedure,
      errors: findings.filter(({ severity }) => severity === 'error').map(({ code, element }) => `${code} ${element ?? ''}`),
    };
  };

  it('are read from the step, the edge and the procedure', async () => {
    const { procedure, errors } = await read(
      'mc:limit="4 working-hours" mc:warnings="80% notify"',
      '1 working-hours before raise unit_head',
    );
    expect(errors).toEqual([]);
    expect(procedure?.warnings).toEqual([{ point: { kind: 'overdue' }, act: { kind: 'notify' } }]);
    expect(procedure?.nodes.find(({ id }) => id === 'check')?.warnings).toEqual([
      { point: { kind: 'share', percent: 80 }, act: { kind: 'notify' } },
    ]);
  });

  it('are refused with their place: an unreadable one, 0 %, no role, and one on a step without a limit', async () => {
    expect((await read('mc:limit="1 working-days" mc:warnings="soon notify"', '80% notify')).errors).toEqual(['warning.form check']);
    expect((await read('mc:limit="1 working-days" mc:warnings="0% notify"', '80% notify')).errors).toEqual(['warning.percent check']);
    expect((await read('mc:limit="1 working-days"', 'overdue reassign')).errors).toEqual([
      'warning.role warn',
      'boundary.no-outgoing warn',
      'timer.invalid warn',
    ]);
    expect((await read('', '80% notify')).errors).toEqual(['warning.no-limit warn']);
  });
});
