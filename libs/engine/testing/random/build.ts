import { type NodeId } from '@mot-cua/procedure';
import { type Drawing } from '../draw';
import { type Chance } from './chance';

/** The way in and the way out of a block. */
export type Ends = { readonly first: NodeId; readonly last: NodeId };
export type Block = (build: Build, depth: number) => Ends;

export class Build {
  readonly once = new Set<NodeId>();
  private number = 0;
  /** How many loops lie round what is being drawn. */
  loops = 0;

  constructor(
    readonly drawing: Drawing,
    readonly chance: Chance,
    private readonly leaves: readonly Block[],
    private readonly nested: readonly Block[],
  ) {}

  id(kind: string): NodeId {
    const id = `${kind}${++this.number}`;
    if (this.loops === 0) this.once.add(id);
    return id;
  }
  block(depth: number): Ends {
    return this.chance.pick(depth > 0 && this.chance.often(85) ? this.nested : this.leaves)(this, depth);
  }
  repeatedly<Thing>(inside: () => Thing): Thing {
    this.loops++;
    const thing = inside();
    this.loops--;
    return thing;
  }
  /** A whole scope: a beginning, some blocks one after the other, an end. */
  content(depth: number, blocks = 1, begins: Block = plainStart): void {
    const end = this.id('end');
    this.drawing.end(end);
    let before = begins(this, depth).last;
    for (let i = 0; i < blocks; i++) {
      const { first, last } = this.block(depth);
      this.drawing.path(before, first);
      before = last;
    }
    this.drawing.path(before, end);
  }
}

const plainStart: Block = (build) => {
  const id = build.id('start');
  build.drawing.start(id);
  return single(id);
};

/** A block of one node. */
export const single = (id: NodeId): Ends => ({ first: id, last: id });
