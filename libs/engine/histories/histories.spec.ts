import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nationalCalendar } from '@mot-cua/calendar';
import { type Procedure } from '@mot-cua/procedure';
import { type Fact, fold, notOpened, type RecordedCommand, redecide, sameJson } from '../src/index';
import { type Scenario } from '../testing/index';
import { stories } from './stories';

/**
 * Recorded histories of version 1. Every later engine must fold and decide them equally. They are never edited: a new story adds a file
 * (`RECORD_HISTORIES=1`), a changed one is a change of meaning that needs a decision of its own.
 */
const folder = join(dirname(fileURLToPath(import.meta.url)), '../golden/v1');

type Golden = { readonly procedure: Procedure; readonly records: readonly RecordedCommand[] };

const read = (name: string): Golden => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Golden;

/** One fact per line, so that a difference reads like a difference between two histories. */
const written = ({ procedure, recorded }: Scenario): string => {
  const line = (fact: Fact) => `      ${JSON.stringify(fact)}`;
  const record = ({ command, now, facts }: RecordedCommand) =>
    `    {\n      "command": ${JSON.stringify(command)},\n      "now": ${now},\n      "facts": [\n${facts.map((fact) => `  ${line(fact)}`).join(',\n')}\n      ]\n    }`;
  return `{\n  "procedure": ${JSON.stringify(procedure)},\n  "records": [\n${recorded.map(record).join(',\n')}\n  ]\n}\n`;
};

describe('the recorded history', () => {
  for (const [name, play] of Object.entries(stories)) {
    it(`of ${name} is told the same way by this engine`, () => {
      const dossier = play();
      const path = join(folder, `${name}.json`);
      if (process.env['RECORD_HISTORIES'] && !existsSync(path)) writeFileSync(path, written(dossier));
      expect(written(dossier)).toBe(readFileSync(path, 'utf8'));
    });
  }

  it.each(readdirSync(folder).map((file) => file.replace('.json', '')))('of %s is decided anew to exactly the same facts', (name) => {
    const { procedure, records } = read(name);
    expect(redecide(procedure, records, { calendar: nationalCalendar(), convention: 'B' })).toMatchObject({
      kind: 'equal',
      commands: records.length,
    });
  });

  it('ends with nothing left in every story but those that stop on purpose', () => {
    const open = Object.keys(stories).filter((name) => {
      const dossier = fold(
        read(name).records.flatMap(({ facts }) => facts),
        notOpened,
      );
      return dossier.status !== 'closed' || dossier.visits.length > 0;
    });
    expect(open).toEqual(['error-uncaught', 'stuck']);
  });

  it('survives JSON', () => {
    for (const name of Object.keys(stories)) {
      const facts = play(name);
      expect(sameJson(JSON.parse(JSON.stringify(facts)), facts)).toBe(true);
    }
  });
});

const play = (name: string): readonly Fact[] => stories[name]().facts;
