import { catalogue } from '../testing/catalogue';
import { diagram, flows, line, task } from '../testing/diagram';
import { graphOf } from './graph';
import { readBpmn } from './read-bpmn';

const graph = async (content: string) => {
  const { procedure, findings } = await readBpmn(diagram(content), catalogue);
  if (!procedure) throw new Error(JSON.stringify(findings));
  return graphOf(procedure);
};

describe('the graph of a procedure', () => {
  it('is made once', async () => {
    const { procedure } = await readBpmn(diagram(line(task('a'))), catalogue);
    expect(procedure && graphOf(procedure)).toBe(procedure && graphOf(procedure));
  });

  it('knows neighbours, contents and what sits on a step', async () => {
    const found =
      await graph(`${line(task('a'))}<bpmn:boundaryEvent id="late" attachedToRef="a"><bpmn:timerEventDefinition id="t"/></bpmn:boundaryEvent>
      <bpmn:subProcess id="sub" triggeredByEvent="true"><bpmn:startEvent id="s"><bpmn:timerEventDefinition id="t2"/></bpmn:startEvent></bpmn:subProcess>${flows(['late', 'end'])}`);
    expect(found.successorsOf('a')).toEqual(['end', 'late']);
    expect(found.predecessorsOf('late')).toEqual(['a']);
    expect(found.childrenOf('sub').map(({ id }) => id)).toEqual(['s']);
    expect(found.boundaryEventsOf('a').map(({ id }) => id)).toEqual(['late']);
    expect(found.startsOf().map(({ id }) => id)).toEqual(['start']);
    expect(found.startsOf('sub')).toEqual([]);
    expect(found.eventSubProcessesOf().map(({ id }) => id)).toEqual(['sub']);
    expect(found.findNode('nobody')).toBeUndefined();
    expect(() => found.getNode('nobody')).toThrow('nobody');
    expect(() => found.getFlow('nobody')).toThrow('nobody');
  });

  it('knows from where each way into a join can still be reached, never through the join, and from a host through its boundary event', async () => {
    const found = await graph(`<bpmn:startEvent id="start"/><bpmn:inclusiveGateway id="fork"/>${task('a')[1]}${task('b')[1]}${task('c')[1]}
      <bpmn:boundaryEvent id="late" attachedToRef="a"><bpmn:timerEventDefinition id="t"/></bpmn:boundaryEvent><bpmn:inclusiveGateway id="join"/><bpmn:endEvent id="end"/>
      ${flows(['start', 'fork'], ['fork', 'a'], ['fork', 'b'], ['a', 'join'], ['b', 'join'], ['late', 'c'], ['c', 'join'], ['join', 'end'], ['join', 'fork'])}`);
    const reach = found.reachOf('join');
    expect([...(reach.get('b-join') ?? [])].sort()).toEqual(['b', 'fork', 'start']);
    expect([...(reach.get('c-join') ?? [])].sort()).toEqual(['a', 'c', 'fork', 'late', 'start']);
    expect(found.reachOf('join')).toBe(reach);
  });
});
