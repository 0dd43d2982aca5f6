import { type NodeId } from '@mot-cua/procedure';
import { trigger } from '../draw';
import { type Block, type Build, type Ends, single } from './build';
import { tables } from './tables';

const userTask: Block = (build) => {
  const id = build.id('task');
  build.drawing.task(id, { outcomes: ['yes', 'no'], ...(build.chance.often(30) && { limit: '2 working-days' }) });
  return single(id);
};
const script: Block = (build) => {
  const id = build.id('script');
  build.drawing.script(id, `v${build.chance.below(3)}`, String(build.chance.below(100)));
  return single(id);
};
/** A table that always has an answer, of any hit policy, over values that may be missing. */
const rule: Block = (build) => {
  const id = build.id('rule');
  build.drawing.rule(id, build.chance.pick(tables).id, `v${build.chance.below(3)}`);
  return single(id);
};
const service: Block = (build) => {
  const id = build.id('service');
  build.drawing.service(id, 'register', { retries: 2 });
  return single(id);
};
const timerCatch: Block = (build) => {
  const id = build.id('timer');
  build.drawing.catches(id, build.chance.pick([trigger.after('PT2H'), trigger.limit('1 working-days'), trigger.after('P1M')]));
  return single(id);
};
const messageCatch: Block = (build) => {
  const id = build.id('message');
  build.drawing.catches(id, trigger.message(`about-${id}`));
  return single(id);
};
const signalThrow: Block = (build) => {
  const id = build.id('signal');
  build.drawing.throws(id, trigger.signal(`s${build.chance.below(2)}`));
  return single(id);
};
const escalationThrow: Block = (build) => {
  const id = build.id('escalate');
  build.drawing.throws(id, trigger.escalation('look'));
  return single(id);
};
const manual: Block = (build) => {
  const id = build.id('manual');
  build.drawing.manual(id);
  return single(id);
};
/** The first of two events; both ways meet again. */
const eventChoice: Block = (build) => {
  const gateway = build.id('events');
  const told = build.id('told');
  const late = build.id('late');
  const merge = build.id('merge');
  build.drawing
    .eventGateway(gateway)
    .catches(told, trigger.message(`about-${told}`))
    .catches(late, trigger.after('P2D'))
    .exclusive(merge)
    .path(gateway, told, merge)
    .path(gateway, late, merge);
  return { first: gateway, last: merge };
};

const watchedTask: Block = (build) => withBoundary(build, userTask(build, 0).first);

/** An event on the edge; an interrupting one rejoins, the other ends on its own. */
export const withBoundary = (build: Build, host: NodeId): Ends => {
  const interrupting = build.chance.often(50);
  const event = build.id('edge');
  const what = build.chance.pick([
    trigger.after('P1D'),
    trigger.message(`about-${event}`),
    trigger.signal('s0'),
    trigger.escalation('look'),
  ]);
  if (!interrupting) {
    // It may be met several times: what follows is repeated.
    return build.repeatedly(() => {
      build.once.delete(event);
      const then = build.id('aside');
      const end = build.id('end');
      build.drawing
        .boundary(event, host, what, { interrupting })
        .task(then, { outcomes: ['yes', 'no'] })
        .end(end)
        .path(event, then, end);
      return single(host);
    });
  }
  const merge = build.id('merge');
  build.drawing.boundary(event, host, what, { interrupting }).exclusive(merge).path(host, merge).path(event, merge);
  return { first: host, last: merge };
};

const conditionalEdge: Block = (build) => {
  const host = userTask(build, 0).first;
  const edge = build.id('edge');
  const merge = build.id('merge');
  build.drawing.boundary(edge, host, trigger.when('v0 > 70')).exclusive(merge).path(host, merge).path(edge, merge);
  return { first: host, last: merge };
};

const called: Block = (build) => {
  const id = build.id('call');
  build.drawing.call(id, 'sub-procedure', { inputs: { outcome: 'outcome' }, outputs: { outcome: 'outcome' } });
  return build.chance.often(50) ? withBoundary(build, id) : single(id);
};

/** Blocks without blocks inside. */
export const leaves: readonly Block[] = [
  userTask,
  userTask,
  userTask,
  script,
  rule,
  service,
  timerCatch,
  messageCatch,
  signalThrow,
  escalationThrow,
  manual,
  eventChoice,
  watchedTask,
  conditionalEdge,
  called,
];
