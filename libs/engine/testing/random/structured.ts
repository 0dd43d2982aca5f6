import { type NodeId, type Procedure } from '@mot-cua/procedure';
import { draw } from '../draw';
import { beginnings } from './beginnings';
import { Build } from './build';
import { subProcedure } from './called-procedure';
import { type Chance } from './chance';
import { leaves } from './leaf-blocks';
import { eventSubProcess, nested } from './nested-blocks';
import { tables } from './tables';

/** A random procedure that is sound by the way it is built: blocks inside blocks, each with one way in and one way out. */
export type Structured = {
  readonly procedure: Procedure;
  /** Nodes outside every loop: entering one of them twice is a mistake of the engine. */
  readonly once: ReadonlySet<NodeId>;
};

/** @param size depth of nesting: 2 gives about 40 nodes. */
export const structuredProcedure = (chance: Chance, size: number): Structured => {
  const drawing = draw('random');
  const build = new Build(drawing, chance, leaves, nested);
  build.content(size, 3, chance.often(25) ? chance.pick(beginnings) : undefined);
  if (chance.often(25)) eventSubProcess(build, 1);
  return {
    procedure: drawing
      .calls({ 'sub-procedure': subProcedure() })
      .decides(...tables)
      .build(),
    once: build.once,
  };
};
