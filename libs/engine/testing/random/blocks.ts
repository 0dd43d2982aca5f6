import { type NodeId, type Procedure } from '@mot-cua/procedure';
import { draw, type Drawing, trigger } from '../draw';
import { type Chance } from './chance';

/** One way in, one way out. */
type Block = { readonly first: NodeId; readonly last: NodeId };

/**
 * A sound procedure of blocks within blocks, small enough to be explored in full: choices, forks, any-of forks, ways back, boundary events,
 * sub-processes, calls. Conditions ask values nobody knows, so that each of them may turn out either way.
 * @param size how many levels of blocks
 */
export const soundProcedure = (chance: Chance, size: number): Procedure => {
  const drawing = draw('blocks')
    .start('s')
    .task('begin')
    .end('e')
    .calls({ called: draw('called').start('cs').task('ct').end('ce').path('cs', 'ct', 'ce').build() });
  const { first, last } = new Blocks(drawing, chance).sequence(size);
  return drawing.path('s', 'begin', first).path(last, 'e').build();
};

class Blocks {
  #count = 0;

  constructor(
    private readonly drawing: Drawing,
    private readonly chance: Chance,
  ) {}

  sequence(size: number): Block {
    const first = this.block(size);
    if (this.chance.often(50)) return first;
    const second = this.block(size);
    this.drawing.path(first.last, second.first);
    return { first: first.first, last: second.last };
  }

  block(size: number): Block {
    if (size <= 0) return this.task();
    switch (this.chance.below(9)) {
      case 0:
      case 1:
        return this.fork('exclusive', size);
      case 2:
        return this.fork('parallel', size);
      case 3:
        return this.fork('inclusive', size);
      case 4:
        return this.again(size);
      case 5:
        return this.watched();
      case 6:
        return this.within(size);
      case 7:
        return this.called();
      default:
        return this.task();
    }
  }

  private id(what: string): NodeId {
    this.#count += 1;
    return `${what}${String(this.#count)}`;
  }

  private task(): Block {
    const id = this.id('t');
    this.drawing.task(id);
    return { first: id, last: id };
  }

  private fork(kind: 'exclusive' | 'parallel' | 'inclusive', size: number): Block {
    const [split, join] = [this.id('x'), this.id('j')];
    const [one, other] = [this.sequence(size - 1), this.sequence(size - 1)];
    this.drawing[kind](split, kind === 'parallel' ? {} : { default: `${split}-${one.first}` });
    this.drawing[kind](join);
    this.drawing.path(split, one.first).path(one.last, join).path(other.last, join);
    this.drawing.flow(split, other.first, kind === 'parallel' ? {} : { when: `${split}_way > 1` });
    return { first: split, last: join };
  }

  /** What is inside may be done again. */
  private again(size: number): Block {
    const [merge, question] = [this.id('m'), this.id('x')];
    const inner = this.sequence(size - 1);
    const next = this.task();
    this.drawing.exclusive(merge).exclusive(question, { default: `${question}-${next.first}` });
    this.drawing.path(merge, inner.first).path(inner.last, question).path(question, next.first);
    this.drawing.flow(question, merge, { when: `${question}_again > 0` });
    return { first: merge, last: next.last };
  }

  /** A step that a message may end. */
  private watched(): Block {
    const [id, event, join] = [this.id('t'), this.id('b'), this.id('m')];
    const instead = this.task();
    this.drawing
      .task(id)
      .boundary(event, id, trigger.message(`m_${event}`), { interrupting: true })
      .exclusive(join);
    this.drawing.path(id, join).path(event, instead.first).path(instead.last, join);
    return { first: id, last: join };
  }

  private within(size: number): Block {
    const id = this.id('p');
    this.drawing.sub(id, (inside) => {
      const [start, end] = [this.id('s'), this.id('e')];
      inside.start(start).end(end);
      const { first, last } = this.sequence(size - 1);
      inside.path(start, first).path(last, end);
    });
    return { first: id, last: id };
  }

  private called(): Block {
    const id = this.id('c');
    this.drawing.call(id, 'called');
    return { first: id, last: id };
  }
}
