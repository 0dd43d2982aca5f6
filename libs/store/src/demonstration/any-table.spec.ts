import { readProcedure } from '@mot-cua/engine';
import { scenario } from '@mot-cua/engine/testing';
import { checkProcedure, checkTable, packageFromTable, type Procedure, type StepTable, type TableStep } from '@mot-cua/procedure';

/** Tables drawn by chance, and walks through each. */
const TABLES = 10;
const WALKS = 6;
const MAX_ACTS = 500;

/** Small deterministic source of chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const text = (words: string) => ({ vi: words, en: words });
const roles = ['unit_head', 'specialist', 'agency_leader', 'records_clerk'];

/** Blocks one after the other: a step, a choice that skips one, or a fork of two or three branches, one of them with a choice of its own. */
function anyTable(seed: number): StepTable {
  const next = chance(seed);
  const steps: TableStep[] = [];
  const add = (id: string, to: readonly string[], more: Partial<TableStep> = {}): void => {
    const [role, agency] = [roles[Math.floor(next() * roles.length)] ?? 'specialist', `agency-${Math.floor(next() * 4)}`];
    const base = { id, name: text(id), role, agency, counted: true, nextType: 'single' as const, acts: [] };
    steps.push({ ...base, next: to.map((target) => ({ to: target })), ...more });
  };
  const either = (...to: readonly string[]): Partial<TableStep> => ({
    nextType: 'exclusive',
    next: to.map((target) => ({ to: target, when: text(`to ${target}`) })),
  });
  add('s0', ['b1'], { role: 'one_stop_clerk', agency: 'one-stop', acts: ['reception'] });
  const blocks = 2 + Math.floor(next() * 4);
  for (let block = 1; block <= blocks; block += 1) {
    const [id, after] = [`b${block}`, `b${block + 1}`];
    const kind = next();
    if (kind < 0.35) add(id, [after], next() < 0.5 ? { acts: ['supplement'] } : {});
    else if (kind < 0.6) {
      add(id, [], either(after, `${id}x`, 'wait-applicant'));
      add(`${id}x`, [after]);
    } else {
      const branches = Array.from({ length: 2 + Math.floor(next() * 2) }, (_, index) => `${id}_${index}`);
      add(id, branches, { nextType: 'parallel' });
      for (const branch of branches) {
        if (next() < 0.5) add(branch, [after]);
        else {
          add(branch, [], either(after, `${branch}y`, ...(next() < 0.3 ? ['end-refused'] : [])));
          add(`${branch}y`, [after]);
        }
      }
    }
  }
  add(`b${blocks + 1}`, ['end'], { role: 'one_stop_clerk', agency: 'one-stop', acts: ['return'], counted: false });
  const agencies = Object.fromEntries(steps.map(({ agency }) => [agency, text(agency)]));
  const nothing = { papers: [], fees: [], sources: [], notes: [] };
  return { code: `t${seed}`, name: text('any'), field: text('any'), level: 'commune', result: text('any'), steps, agencies, ...nothing };
}

function ends(procedure: Procedure, next: () => number): string {
  const keys = [...new Set(procedure.lanes.flatMap(({ agency }) => agency ?? []))];
  const dossier = scenario(procedure, { agencies: Object.fromEntries(keys.map((key, index) => [key, index + 1])) }).opens();
  for (let acts = 0; !dossier.isClosed() && acts < MAX_ACTS; acts += 1) {
    const tasks = dossier.allWaits().filter(({ kind }) => kind === 'task');
    const task = tasks[Math.floor(next() * tasks.length)];
    if (!task) return `stuck: ${dossier.incidents().join(', ')}`;
    const { outcomes } = procedure.nodes.find(({ id }) => id === task.node)?.details as {
      readonly outcomes: readonly { readonly id: string }[];
    };
    const outcome = outcomes[Math.floor(next() * outcomes.length)]?.id;
    dossier.completes(task.node, { ...(outcome && { outcome }) });
  }
  return dossier.isClosed() ? 'closed' : 'still open';
}

describe('any approved table', () => {
  it('becomes a diagram that is read without an error and never gets stuck, whatever officers decide', async () => {
    for (let seed = 1; seed <= TABLES; seed += 1) {
      const table = anyTable(seed);
      expect({ seed, errors: checkTable(table).filter(({ severity }) => severity === 'error') }).toEqual({ seed, errors: [] });
      const { procedure, findings } = await readProcedure((await packageFromTable(table)).diagram);
      const said = [...findings, ...checkProcedure(procedure as Procedure)].filter(({ severity }) => severity !== 'note');
      expect({ seed, said }).toEqual({ seed, said: [] });
      for (let walk = 1; walk <= WALKS; walk += 1) {
        expect({ seed, walk, end: ends(procedure as Procedure, chance(walk)) }).toEqual({ seed, walk, end: 'closed' });
      }
    }
  }, 120_000);
});
