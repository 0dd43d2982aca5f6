/**
 * Random procedures for as long as wanted: `... long-walk.ts [minutes] [first seed]`. Prints the seed of every breach and goes on; ends with 1 if there was one.
 */
import { chanceFrom } from '../testing/random/chance';
import { structuredProcedure } from '../testing/random/structured';
import { unstructuredProcedure } from '../testing/random/unstructured';
import { walk } from '../testing/random/walk';

const minutes = Number(process.argv[2] ?? 1);
const first = Number(process.argv[3] ?? 100_000);
const until = performance.now() + minutes * 60_000;
let seed = first;
let walks = 0;
let facts = 0;
let breaches = 0;

const look = (kind: string, path: number, result: ReturnType<typeof walk>): void => {
  walks++;
  facts += result.dossier.facts.length;
  const stuck = kind === 'sound' ? result.dossier.incidents().find((incident) => incident.endsWith('scope.stuck')) : undefined;
  const breach = result.breach ?? stuck;
  if (breach === undefined) return;
  breaches++;
  process.stdout.write(`${kind} seed ${seed} path ${path}: ${breach}\n`);
};

for (; performance.now() < until; seed++) {
  const { procedure } = structuredProcedure(chanceFrom(seed), 1 + (seed % 3));
  const wild = unstructuredProcedure(chanceFrom(seed), 8 + (seed % 20));
  for (let path = 0; path < 10; path++) {
    look('sound', path, walk(procedure, chanceFrom(seed * 1000 + path), { bounds: { maxFactsPerCommand: 1000 } }));
    look('wild', path, walk(wild, chanceFrom(seed * 1000 + path), { bounds: { maxFactsPerCommand: 60 } }));
  }
}
process.stdout.write(`seeds ${first} to ${seed - 1}: ${walks} walks, ${facts} facts, ${breaches} breaches\n`);
process.exitCode = breaches > 0 ? 1 : 0;
