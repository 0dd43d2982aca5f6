import { catalogue } from '../testing/catalogue';
import { diagram, flows, line, task } from '../testing/diagram';
import { readBpmn } from './read-bpmn';
import { timeBudget } from './time-budget';

const budget = async (content: string) => {
  const { procedure, findings } = await readBpmn(diagram(content), catalogue);
  if (!procedure) throw new Error(JSON.stringify(findings));
  return timeBudget(procedure);
};
const days = (id: string, value: number, more = '') => task(id, `mc:role="a" mc:limit="${value} working-days" ${more}`);

describe('the time a dossier may take', () => {
  it('is the sum of its steps, without those that do not count', async () => {
    expect(await budget(line(days('a', 1), days('b', 0.5), days('c', 9, 'mc:counted="false"')))).toMatchObject({
      working: { hours: 12, steps: ['a', 'b'] },
      calendar: { hours: 0, steps: [] },
    });
  });

  it('is the longest branch, parallel or not', async () => {
    for (const gateway of ['parallelGateway', 'exclusiveGateway'])
      expect(
        await budget(`<bpmn:startEvent id="start"/><bpmn:${gateway} id="fork"/>${days('a', 1)[1]}${days('b', 3)[1]}${days('c', 1)[1]}<bpmn:${gateway} id="join"/>${days('d', 1)[1]}<bpmn:endEvent id="end"/>
          ${flows(['start', 'fork'], ['fork', 'a'], ['fork', 'b'], ['a', 'c'], ['c', 'join'], ['b', 'join'], ['join', 'd'], ['d', 'end'])}`),
      ).toMatchObject({ working: { hours: 32, steps: ['b', 'd'] } });
  });

  it('names the steps a dossier may come back to', async () => {
    expect(
      await budget(`<bpmn:startEvent id="start"/>${days('draft', 2)[1]}${days('sign', 1)[1]}<bpmn:exclusiveGateway id="ok"/><bpmn:endEvent id="end"/>
        ${flows(['start', 'draft'], ['draft', 'sign'], ['sign', 'ok'], ['ok', 'draft'], ['ok', 'end'])}`),
    ).toMatchObject({ working: { hours: 24, steps: ['draft', 'sign'] }, repeated: ['draft'] });
  });

  it('counts what lies in a sub-process, unless that has a limit of its own', async () => {
    const sub = (attributes: string) =>
      line(
        [
          'sub',
          `<bpmn:subProcess id="sub" ${attributes}><bpmn:startEvent id="s"/>${days('x', 2)[1]}${days('y', 2)[1]}<bpmn:endEvent id="e"/>${flows(['s', 'x'], ['x', 'y'], ['y', 'e'])}</bpmn:subProcess>`,
        ],
        days('z', 1),
      );
    expect(await budget(sub(''))).toMatchObject({ working: { hours: 40, steps: ['x', 'y', 'z'] } });
    expect(await budget(sub('mc:limit="3 working-days"'))).toMatchObject({ working: { hours: 32, steps: ['sub', 'z'] } });
    expect(await budget(sub('mc:counted="false"'))).toMatchObject({ working: { hours: 8, steps: ['z'] } });
  });

  it('keeps working and calendar time apart (R-14) and names open waits and unlimited work', async () => {
    const wait = (content: string, id = 'w') =>
      [id, `<bpmn:intermediateCatchEvent id="${id}">${content}</bpmn:intermediateCatchEvent>`] as const;
    expect(
      await budget(
        line(
          days('a', 1),
          wait('<bpmn:timerEventDefinition id="t" mc:limit="7 calendar-days"/>'),
          wait('<bpmn:messageEventDefinition id="m"/>', 'v'),
          task('b', 'mc:role="a"'),
        ),
      ),
    ).toEqual({
      working: { hours: 8, steps: ['a'] },
      calendar: { hours: 168, steps: ['w'] },
      repeated: [],
      waits: ['v'],
      unlimited: ['b'],
    });
  });

  it('counts the way out of a boundary event beside the ordinary one', async () => {
    expect(
      await budget(
        `${line(days('a', 1))}<bpmn:boundaryEvent id="late" attachedToRef="a"><bpmn:timerEventDefinition id="t" mc:limit="1 working-days"/></bpmn:boundaryEvent>${days('b', 5)[1]}${flows(['late', 'b'], ['b', 'end'])}`,
      ),
    ).toMatchObject({ working: { hours: 48, steps: ['a', 'b'] } });
  });

  it('is found at once in a procedure of two thousand steps', async () => {
    const from = Date.now();
    const ids = Array.from({ length: 2_000 }, (_, index) => days(`t${index}`, 1));
    const { procedure } = await readBpmn(diagram(line(...ids)), catalogue);
    const read = Date.now();
    expect(procedure && timeBudget(procedure).working.hours).toBe(16_000);
    expect(Date.now() - read).toBeLessThan(10_000);
    expect(read - from).toBeLessThan(30_000);
  });
});
