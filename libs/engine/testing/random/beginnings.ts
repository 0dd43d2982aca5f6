import { type NodeId, type Procedure } from '@mot-cua/procedure';
import { trigger } from '../draw';
import { type Block, single } from './build';

/** What begins a dossier when its message comes, and waits for it in one that a person opened. */
const receiving: Block = (build) => {
  const id = build.id('begins');
  build.drawing.receive(id, `about-${id}`, { instantiates: 'first' });
  return single(id);
};

/** Either of two events begins it, or both do in any order. */
const gateway =
  (instantiates: 'first' | 'all'): Block =>
  (build) => {
    const [which, told, asked, meet] = ['begins', 'told', 'asked', 'meet'].map((kind) => build.id(kind)) as [
      NodeId,
      NodeId,
      NodeId,
      NodeId,
    ];
    build.drawing
      .eventGateway(which, { instantiates })
      .catches(told, trigger.message(`about-${told}`))
      .receive(asked, `about-${asked}`);
    if (instantiates === 'all') build.drawing.parallel(meet);
    else build.drawing.exclusive(meet);
    build.drawing.path(which, told, meet).path(which, asked, meet);
    return { first: which, last: meet };
  };

/** Beginnings of a whole procedure that are no start event. */
export const beginnings: readonly Block[] = [receiving, gateway('first'), gateway('all')];

/** Where something from outside may begin a dossier of this procedure. */
export const begunAt = ({ nodes, flows }: Procedure): readonly NodeId[] => {
  const beginning = nodes.filter(({ instantiates, scope }) => instantiates !== undefined && scope === undefined);
  return beginning.flatMap(({ id, type }) => (type === 'receiveTask' ? [id] : flows.flatMap(({ from, to }) => (from === id ? [to] : []))));
};
