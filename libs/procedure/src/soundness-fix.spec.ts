import { type Procedure } from './procedure';
import { catalogue } from '../testing/catalogue';
import { diagram, flows, task } from '../testing/diagram';
import { readBpmn } from './read-bpmn';
import { checkSoundness, soundnessFindings } from './soundness';
import { repaired } from './soundness/fix';

const read = async (inside: string): Promise<Procedure> => (await readBpmn(diagram(inside), catalogue)).procedure as Procedure;
const gateway = (type: string, id: string) => `<bpmn:${type} id="${id}"/>`;
const between = (split: string, join: string) =>
  '<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>' +
  task('a')[1] +
  gateway(split, 'split') +
  task('x')[1] +
  task('y')[1] +
  join +
  flows(['start', 'a'], ['a', 'split'], ['split', 'x'], ['split', 'y']);

describe('a repair offered for an unsound diagram', () => {
  it.each([
    [
      'an exclusive split into a parallel join becomes exclusive',
      'exclusiveGateway',
      gateway('parallelGateway', 'join') + flows(['x', 'join'], ['y', 'join'], ['join', 'end']),
      'toExclusive',
      'join',
    ],
    [
      'a parallel split into an exclusive merge becomes parallel',
      'parallelGateway',
      gateway('exclusiveGateway', 'join') + task('z')[1] + flows(['x', 'join'], ['y', 'join'], ['join', 'z'], ['z', 'end']),
      'toParallel',
      'join',
    ],
    [
      'a parallel split into one task gets a join before it',
      'parallelGateway',
      task('z')[1] + flows(['x', 'z'], ['y', 'z'], ['z', 'end']),
      'joinBefore',
      'z',
    ],
  ])('%s', async (_, split, join, kind, element) => {
    const procedure = await read(between(split, join));
    const found = soundnessFindings(procedure).find(({ fix }) => fix !== undefined);
    expect(found?.fix).toEqual({ kind, element });
    expect(found?.way?.length).toBeGreaterThan(0);
    expect(checkSoundness(repaired({ kind, element } as never, procedure)).problems).toEqual([]);
  });
});
