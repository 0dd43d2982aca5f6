import { type NodeId, type Procedure } from '@mot-cua/procedure';
import { draw, trigger } from '../draw';
import { type Chance } from './chance';

/**
 * A random procedure without any order: nodes with flows wherever chance puts them, loops and joins across each other. It may get stuck or go
 * round for ever; the engine must stay exact all the same.
 */
export const unstructuredProcedure = (chance: Chance, size: number): Procedure => {
  const drawing = draw('wild').start('s').end('e');
  const ids: NodeId[] = [];
  for (let i = 0; i < size; i++) {
    const id = `n${i}`;
    ids.push(id);
    switch (chance.below(8)) {
      case 0:
        drawing.exclusive(id);
        break;
      case 1:
        drawing.parallel(id);
        break;
      case 2:
      case 3:
        drawing.inclusive(id);
        break;
      case 4:
        drawing.throws(id, trigger.signal('s0'));
        break;
      default:
        drawing.task(id, { outcomes: ['yes', 'no'] });
    }
  }
  drawing.path('s', 'n0');
  ids.forEach((id, i) => {
    // At least one way on, mostly forwards; the last one nearly always unconditional, so that few dossiers stop for want of a way.
    const targets = new Set(
      Array.from({ length: 1 + chance.below(3) }, () => (chance.often(75) ? chance.pick([...ids.slice(i + 1), 'e']) : chance.pick(ids))),
    );
    [...targets].forEach((to, nth) => {
      const unconditional = nth === targets.size - 1 ? chance.often(95) : chance.often(30);
      drawing.flow(id, to, unconditional ? {} : { when: chance.pick(['outcome = "yes"', 'outcome = "no"']) });
    });
  });
  const tasks = ids.filter((id) => drawing.typeOf(id) === 'userTask');
  for (const host of tasks)
    if (chance.often(25)) {
      const event = `on-${host}`;
      drawing.boundary(event, host, chance.pick([trigger.after('P1D'), trigger.signal('s0')]), { interrupting: chance.often(60) });
      drawing.path(event, chance.pick([...ids, 'e']));
    }
  return drawing.build();
};
