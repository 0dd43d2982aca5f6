import { each, trigger } from '../draw';
import { type Block, single } from './build';

/** What was done inside is undone, waiting for it or not; a transaction may be cancelled instead. */
export const undoing: Block = (build, depth) => {
  const id = build.id('sub');
  const cancelled = build.chance.often(50);
  const scope = cancelled ? { type: 'transaction' } : {};
  build.drawing.sub(
    id,
    (drawing) => {
      const start = build.id('start');
      const done = build.id('task');
      const undone = build.id('undo');
      const fork = build.id('exclusive');
      const end = build.id('end');
      const stop = build.id('end');
      const inner = build.block(depth - 1);
      drawing
        .start(start)
        .task(done, { outcomes: ['yes', 'no'], ...(build.chance.often(30) && { loop: each({ cardinality: '2' }) }) })
        .task(undone, { outcomes: ['yes', 'no'], forCompensation: true })
        .exclusive(fork, { default: `${fork}-${end}` })
        .end(end)
        .path(start, done, inner.first)
        .path(inner.last, fork, end)
        .undoneBy(done, undone);
      build.once.delete(done);
      build.once.delete(undone);
      if (cancelled) drawing.end(stop, { triggers: [trigger.cancel()] }).flow(fork, stop, { when: 'outcome = "no"' });
      else {
        const undo = build.id('undo');
        drawing
          .throws(undo, build.chance.often(60) ? trigger.compensate() : trigger.compensateWithoutWaiting())
          .end(stop)
          .flow(fork, undo, { when: 'outcome = "no"' })
          .path(undo, stop);
      }
    },
    scope,
  );
  if (!cancelled) return single(id);
  const edge = build.id('edge');
  const merge = build.id('merge');
  build.drawing.boundary(edge, id, trigger.cancel()).exclusive(merge).path(id, merge).path(edge, merge);
  return { first: id, last: merge };
};
