import { each, repeat, trigger } from '../draw';
import { type Block, type Build, single } from './build';
import { withBoundary } from './leaf-blocks';
import { undoing } from './undoing-block';

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
export const eventSubProcess = (build: Build, depth: number): void => {
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

const twoOfThree: Block = (build, depth) => {
  const fork = build.id('parallel');
  const enough = build.id('complex');
  const out = build.id('manual');
  build.once.delete(enough);
  build.drawing
    .parallel(fork)
    .node('complexGateway', enough, { details: { activation: 'activationCount >= 2' } })
    .manual(out)
    .path(enough, out);
  for (let i = 0; i < 3; i++) {
    const { first, last } = build.block(depth - 1);
    build.drawing.path(fork, first).path(last, enough);
  }
  return { first: fork, last: out };
};

const inAnyOrder: Block = (build, depth) => {
  const id = build.id('free');
  build.drawing.adHoc(
    id,
    () => {
      build.repeatedly(() => [build.block(0), build.block(depth - 1)]);
    },
    { done: 'outcome = "no"', sequential: build.chance.often(30), cancelRemaining: build.chance.often(70) },
  );
  return single(id);
};

/** Blocks that hold blocks. */
export const nested: readonly Block[] = [
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
  undoing,
  undoing,
  twoOfThree,
  inAnyOrder,
];
