import { checkTable } from './check-table';
import { drawTable } from './draw-table';
import { checkLayout, layOut } from './layout';
import { layoutInput } from './package-from-table';
import { step, table, text } from './testing/tables';
import { type StepTable, type TableStep } from './step-table';

/** Small deterministic source of chance (mulberry32), so that a failure can be met again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const roles = ['unit_head', 'specialist', 'agency_leader', 'records_clerk'];

/** Any table an office might approve: 3 to 16 steps in up to 6 agencies, with branches, forks and legal acts. */
function anyTable(seed: number): StepTable {
  const next = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const count = 3 + Math.floor(next() * 14);
  const agencies = Array.from({ length: 1 + Math.floor(next() * 6) }, (_, index) => `agency-${index}`);
  const id = (index: number): string => (index >= count ? 'end' : `s${index + 1}`);
  const steps: TableStep[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = index === count - 1;
    const room = count - index > 4;
    const kind = next();
    const base = (to: readonly string[], more: Partial<TableStep> = {}): TableStep =>
      step(id(index), index === 0 || last ? 'one_stop_clerk' : pick(roles), index === 0 || last ? 'one-stop' : pick(agencies), to, more);
    if (index === 0) steps.push(base([id(1)], { acts: ['reception'] }));
    else if (last) steps.push(base(['end'], { acts: ['return'], counted: false }));
    else if (room && kind < 0.15) {
      steps.push(base([id(index + 1), id(index + 2)], { nextType: 'parallel' }));
      steps.push(
        step(id(index + 1), pick(roles), pick(agencies), [id(index + 3)]),
        step(id(index + 2), pick(roles), pick(agencies), [id(index + 3)]),
      );
      index += 2;
    } else if (room && kind < 0.4) {
      const ways = [
        { to: id(index + 1), when: text('a') },
        { to: id(index + 2), when: text('b') },
        { to: pick(['end-refused', 'wait-applicant']), when: text('c') },
      ];
      steps.push(base([], { nextType: 'exclusive', next: ways.slice(0, 2 + Math.floor(next() * 2)) }));
    } else steps.push(base([id(index + 1)], next() < 0.3 ? { acts: ['supplement'] } : {}));
  }
  return table(steps);
}

describe('any table', () => {
  const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

  it('is drawn readable: nothing overlaps, every node lies in its lane, every flow joins its shapes', () => {
    const sound = seeds.filter((seed) => checkTable(anyTable(seed)).every(({ severity }) => severity !== 'error'));
    expect(sound.length).toBeGreaterThan(seeds.length / 2);
    for (const seed of sound) {
      const of = anyTable(seed);
      const input = layoutInput(
        'any',
        drawTable(of, () => undefined, 'supplement'),
      );
      expect({ seed, flaws: checkLayout(input, layOut(input)) }).toEqual({ seed, flaws: [] });
    }
  });

  it('is always drawn the same way', () => {
    const input = layoutInput(
      'any',
      drawTable(anyTable(7), () => undefined, 'supplement'),
    );
    expect(layOut(input)).toEqual(layOut(input));
  });
});
