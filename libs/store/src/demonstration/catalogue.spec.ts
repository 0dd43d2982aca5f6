import { readProcedure, type Fact } from '@mot-cua/engine';
import { scenario, type Scenario } from '@mot-cua/engine/testing';
import {
  checkPackage,
  checkTable,
  comparable,
  longestWay,
  packageFromTable,
  pictureFlaws,
  type Procedure,
  type ProcedurePackage,
} from '@mot-cua/procedure';
import { catalogueFile } from './catalogue-source';
import { limitOf, readCatalogue } from './read-catalogue';

/** Commands one walk may take before it counts as walking in circles. */
const MAX_ACTS = 400;
/** Random walks of each procedure. */
const WALKS = 40;

/** Small deterministic source of chance (mulberry32), so that a failing walk can be walked again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Read = { readonly id: string; readonly made: ProcedurePackage; readonly procedure: Procedure; readonly said: readonly string[] };

async function readAll(): Promise<readonly Read[]> {
  const all: Read[] = [];
  for (const { id, table } of readCatalogue()) {
    const made = await packageFromTable(table);
    const { procedure, findings } = await readProcedure(made.diagram);
    const said = [...findings, ...checkPackage(made, procedure as Procedure)].map(({ severity, code }) => `${severity} ${code}`);
    all.push({ id, made, procedure: procedure as Procedure, said });
  }
  return all;
}

/** Opens a dossier and lets chance act for everybody until it is closed. */
function walk(procedure: Procedure, next: () => number): Scenario {
  const keys = new Set(procedure.lanes.flatMap(({ agency }) => (agency ? [agency] : [])));
  const dossier = scenario(procedure, { agencies: Object.fromEntries([...keys].map((key, index) => [key, index + 1])) }).opens();
  for (let acts = 0; !dossier.isClosed() && acts < MAX_ACTS; acts += 1) {
    const visits = dossier.dossier.visits.flatMap((visit) => (visit.waits ?? []).map((wait) => ({ visit, wait })));
    const open = visits.filter(({ wait }) => wait.kind === 'task' || wait.kind === 'job' || wait.kind === 'message');
    const chosen = open[Math.floor(next() * open.length)];
    if (!chosen) throw new Error(`${procedure.id}: nobody can go on; ${dossier.incidents().join(', ')}`);
    act(dossier, procedure, chosen.wait, next);
  }
  return dossier;
}

function act(
  dossier: Scenario,
  procedure: Procedure,
  wait: { readonly kind: string; readonly node: string; readonly name?: string },
  next: () => number,
): void {
  if (wait.kind === 'job') dossier.finishes(wait.node);
  else if (wait.kind === 'message') dossier.hears(wait.name ?? '');
  else if (procedure.nodes.some(({ attachedTo }) => attachedTo === wait.node) && next() < 0.3) dossier.after('20 calendar-days');
  else {
    const { outcomes } = procedure.nodes.find(({ id }) => id === wait.node)?.details as {
      readonly outcomes: readonly { readonly id: string }[];
    };
    const outcome = outcomes[Math.floor(next() * outcomes.length)]?.id;
    dossier.completes(wait.node, { ...(outcome && { outcome }) });
  }
}

const closing = (facts: readonly Fact[]): string =>
  facts.flatMap((fact) => (fact.kind === 'DossierClosed' ? [`${fact.outcome}@${fact.end ?? ''}`] : []))[0] ?? 'open';

describe('the 24 procedures of the demonstration', () => {
  let all: readonly Read[];
  beforeAll(async () => {
    all = await readAll();
  }, 60_000);

  it('keep the limits, papers and money of their sources, and say which limits are only examples', () => {
    for (const { table, id } of readCatalogue()) {
      const source = catalogueFile.procedures.find((one) => one.id === id);
      const made = all.find((one) => one.id === id)?.made;
      expect(made?.papers.length).toBe(source?.documents.length);
      expect(made?.papers.every(({ basis }) => basis)).toBe(true);
      expect(made?.fees.every(({ basis }) => basis)).toBe(true);
      const invented = table.steps.filter(({ limitBasis }) => limitBasis === 'illustrative');
      expect({ id, said: made?.notes.some((note) => note.startsWith('Thời gian minh họa')) ?? false }).toEqual({
        id,
        said: invented.length > 0,
      });
    }
  });

  it('add up to what the collection found, and to the total each source states (R-23)', () => {
    for (const { table, id } of readCatalogue()) {
      const source = catalogueFile.procedures.find((one) => one.id === id);
      const way = longestWay(table);
      expect({ id, sum: way.kind === 'sum' ? way.limit : way }).toEqual({
        id,
        sum: comparable(limitOf({ value: source?.check.steps_sum ?? 0, unit: source?.check.unit ?? '' })),
      });
      expect({ id, findings: checkTable(table).filter(({ severity }) => severity !== 'note') }).toEqual({ id, findings: [] });
    }
  });

  it('are drawn readable: nothing overlaps, every node lies in its lane, every flow joins its shapes', () => {
    for (const { table, id } of readCatalogue()) expect({ id, flaws: pictureFlaws(table) }).toEqual({ id, flaws: [] });
  });

  it('are all there, read back and sound, with nothing to say but of three codes the sources do not give', () => {
    expect(all.map(({ id }) => id)).toEqual(catalogueFile.procedures.map(({ id }) => id));
    const said = all.filter((one) => one.said.length).map((one) => ({ id: one.id, said: one.said }));
    const uncoded = catalogueFile.procedures.filter(({ code }) => code === null).map(({ id }) => ({ id, said: ['warning package.code'] }));
    expect(said).toEqual(uncoded);
  });

  it('can be executed from opening to every end, and never get stuck', () => {
    for (const { id, procedure } of all) {
      const reached = new Set<string>();
      for (let seed = 1; seed <= WALKS; seed += 1) {
        const dossier = walk(procedure, chance(seed));
        expect({ id, seed, incidents: dossier.incidents(), closed: dossier.isClosed() }).toEqual({ id, seed, incidents: [], closed: true });
        reached.add(closing(dossier.facts).split('@')[1] ?? '');
      }
      const ends = procedure.nodes.filter(({ type }) => type === 'endEvent').map((node) => node.id);
      expect({ id, missed: ends.filter((end) => !reached.has(end)) }).toEqual({ id, missed: [] });
    }
  }, 120_000);

  it('enter every node in one walk or another', () => {
    for (const { id, procedure } of all) {
      const entered = new Set<string>();
      for (let seed = 1; seed <= WALKS; seed += 1) for (const node of walk(procedure, chance(seed)).way()) entered.add(node);
      expect({ id, missed: procedure.nodes.map((node) => node.id).filter((node) => !entered.has(node)) }).toEqual({ id, missed: [] });
    }
  }, 120_000);
});
