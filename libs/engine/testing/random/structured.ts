import { type NodeId, type Procedure } from '@mot-cua/procedure';
import { type Drawing, draw, each, repeat, trigger } from '../draw';
import { type Chance } from './chance';

/** A random procedure that is sound by the way it is built: blocks inside blocks, each with one way in and one way out. */
export type Structured = {
  readonly procedure: Procedure;
  /** Nodes outside every loop: entering one of them twice is a mistake of the engine. */
  readonly once: ReadonlySet<NodeId>;
};

type Ends = { readonly first: NodeId; readonly last: NodeId };
type Block = (build: Build, depth: number) => Ends;

class Build {
  readonly once = new Set<NodeId>();
  private number = 0;
  /** How many loops lie round what is being drawn. */
  loops = 0;

  constructor(
    readonly drawing: Drawing,
    readonly chance: Chance,
  ) {}

  id(kind: string): NodeId {
    const id = `${kind}${++this.number}`;
    if (this.loops === 0) this.once.add(id);
    return id;
  }
  block(depth: number): Ends {
    return this.chance.pick(depth > 0 && this.chance.often(85) ? nested : leaves)(this, depth);
  }
  repeatedly<Thing>(inside: () => Thing): Thing {
    this.loops++;
    const thing = inside();
    this.loops--;
    return thing;
  }
  /** A whole scope: start, some blocks one after the other, an end. */
  content(depth: number, blocks = 1): void {
    const start = this.id('start');
    const end = this.id('end');
    this.drawing.start(start).end(end);
    let before = start;
    for (let i = 0; i < blocks; i++) {
      const { first, last } = this.block(depth);
      this.drawing.path(before, first);
      before = last;
    }
    this.drawing.path(before, end);
  }
}

/** @param size depth of nesting: 2 gives about 40 nodes. */
export const structuredProcedure = (chance: Chance, size: number): Structured => {
  const drawing = draw('random');
  const build = new Build(drawing, chance);
  build.content(size, 3);
  if (chance.often(25)) eventSubProcess(build, 1);
  return { procedure: drawing.build(), once: build.once };
};

const single = (id: NodeId): Ends => ({ first: id, last: id });

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

const sequence: Block = (build, depth) => {
  const a = build.block(depth - 1);
  const b = build.block(depth - 1);
  build.drawing.path(a.last, b.first);
  return { first: a.first, last: b.last };
};
const branches = (type: 'exclusive' | 'parallel' | 'inclusive'): Block => {
  return (build, depth) => {
    const fork = build.id(type);
    const join = build.id(`${type}-join`);
    const count = 2 + build.chance.below(2);
    const blocks = Array.from({ length: count }, () => build.block(depth - 1));
    const last = blocks[count - 1];
    build.drawing[type](fork, type === 'parallel' ? {} : { default: `${fork}-${last.first}` })[type](join);
    for (const block of blocks) {
      const when = block === last || type === 'parallel' ? {} : { when: build.chance.pick(conditions) };
      build.drawing.flow(fork, block.first, when).path(block.last, join);
    }
    return { first: fork, last: join };
  };
};
const conditions = ['outcome = "yes"', 'outcome = "no"', 'v0 != null and v0 > 50', 'true', 'false'];

/** Back to the beginning while the officer says no. */
const loop: Block = (build, depth) => {
  const merge = build.id('again');
  const { body, check, back } = build.repeatedly(() => ({
    body: build.block(depth - 1),
    check: build.id('check'),
    back: build.id('back'),
  }));
  build.once.delete(merge);
  build.drawing
    .exclusive(merge)
    .task(check, { outcomes: ['yes', 'no'] })
    .exclusive(back, { default: `${back}-${merge}` })
    .path(merge, body.first)
    .path(body.last, check, back)
    .path(back, merge);
  const out = build.id('out');
  build.drawing.manual(out).flow(back, out, { when: 'outcome = "yes"' });
  return { first: merge, last: out };
};
const subProcess: Block = (build, depth) => {
  const id = build.id('sub');
  build.drawing.sub(id, () => {
    build.content(depth - 1);
    if (build.chance.often(30)) eventSubProcess(build, 0);
  });
  return build.chance.often(50) ? withBoundary(build, id) : single(id);
};
const watchedTask: Block = (build) => withBoundary(build, userTask(build, 0).first);

/** An event on the edge; an interrupting one rejoins, the other ends on its own. */
const withBoundary = (build: Build, host: NodeId): Ends => {
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

/** Something inside may go wrong and is put right outside. */
const guarded: Block = (build, depth) => {
  const id = build.id('sub');
  const handler = build.id('edge');
  const merge = build.id('merge');
  build.drawing.sub(id, (drawing) => {
    const start = build.id('start');
    const fork = build.id('exclusive');
    const good = build.id('end');
    const bad = build.id('bad');
    drawing
      .start(start)
      .exclusive(fork, { default: `${fork}-${good}` })
      .end(good);
    drawing.end(bad, { triggers: [trigger.error('wrong')] });
    const { first, last } = build.block(depth - 1);
    drawing.path(start, first).path(last, fork, good).flow(fork, bad, { when: 'outcome = "no"' });
  });
  build.drawing
    .boundary(handler, id, trigger.error(build.chance.often(50) ? 'wrong' : undefined))
    .exclusive(merge)
    .path(id, merge)
    .path(handler, merge);
  return { first: id, last: merge };
};
/** The first branch to come to an end ends the others. */
const race: Block = (build, depth) => {
  const id = build.id('sub');
  build.drawing.sub(id, (drawing) => {
    const start = build.id('start');
    const fork = build.id('parallel');
    drawing.start(start).parallel(fork).path(start, fork);
    for (let i = 0; i < 2; i++) {
      const { first, last } = build.block(depth - 1);
      const end = build.id('end');
      drawing
        .end(end, { triggers: [trigger.terminate()] })
        .path(fork, first)
        .path(last, end);
    }
  });
  return single(id);
};
/** A branch may end instead of coming to the inclusive join, which must then be asked again. */
const frayed: Block = (build, depth) => {
  const id = build.id('sub');
  build.drawing.sub(id, (drawing) => {
    const start = build.id('start');
    const fork = build.id('inclusive');
    const check = build.id('check');
    const fray = build.id('exclusive');
    const ended = build.id('end');
    const join = build.id('inclusive-join');
    const end = build.id('end');
    const other = build.block(depth - 1);
    drawing
      .start(start)
      .inclusive(fork)
      .task(check, { outcomes: ['yes', 'no'] })
      .exclusive(fray, { default: `${fray}-${join}` })
      .end(ended)
      .inclusive(join)
      .end(end)
      .path(start, fork, check, fray, join, end)
      .path(fork, other.first)
      .path(other.last, join)
      .flow(fray, ended, { when: 'outcome = "no"' });
  });
  return single(id);
};
const forEach: Block = (build, depth) => {
  const id = build.id('each');
  const multi = each({
    sequential: build.chance.often(50),
    cardinality: String(build.chance.below(4)),
    ...(build.chance.often(30) && { completionCondition: 'numberOfCompletedInstances >= 2' }),
    ...(build.chance.often(50) && { output: `out-${id}`.replace('-', '_'), outputItem: 'loopCounter' }),
  });
  const marked = build.chance.often(70)
    ? multi
    : repeat({ testBefore: build.chance.often(50), condition: 'outcome = "no"', maximum: 1 + build.chance.below(3) });
  if (build.chance.often(50)) build.drawing.task(id, { outcomes: ['yes', 'no'], loop: marked });
  else
    build.repeatedly(() =>
      build.drawing.sub(
        id,
        () => {
          build.content(depth - 1);
        },
        { loop: marked },
      ),
    );
  build.once.delete(id);
  return build.chance.often(40) ? withBoundary(build, id) : single(id);
};

/** Beside everything else in the scope, whenever somebody asks; or instead of it. */
const eventSubProcess = (build: Build, depth: number): void => {
  const id = build.id('beside');
  const interrupting = build.chance.often(40);
  build.repeatedly(() => {
    build.once.delete(id);
    build.drawing.eventSub(
      id,
      build.chance.pick([trigger.message(`about-${id}`), trigger.after('P3D'), trigger.signal('s1')]),
      (drawing) => {
        const { first, last } = build.block(depth);
        const end = build.id('end');
        drawing.end(end).path(`${id}-start`, first).path(last, end);
      },
      { interrupting },
    );
  });
};

const leaves: readonly Block[] = [
  userTask,
  userTask,
  userTask,
  script,
  service,
  timerCatch,
  messageCatch,
  signalThrow,
  escalationThrow,
  manual,
  eventChoice,
  watchedTask,
];
const nested: readonly Block[] = [
  sequence,
  branches('exclusive'),
  branches('parallel'),
  branches('parallel'),
  branches('inclusive'),
  branches('inclusive'),
  loop,
  subProcess,
  guarded,
  frayed,
  race,
  forEach,
];
