import { readProcedure } from '@mot-cua/engine';
import {
  checkPackage,
  isPublishable,
  packageFromTable,
  readCells,
  readTable,
  workOf,
  writeCsv,
  writeTable,
  type Procedure,
  type Text,
} from '@mot-cua/procedure';
import agencyNames from '../../demonstration/agency-names.json' with { type: 'json' };
import organisation from '../../demonstration/organisation.json' with { type: 'json' };
import { readCatalogue } from './read-catalogue';

const { roles } = organisation;
const agencies = Object.entries(agencyNames as Readonly<Record<string, Text>>).map(([key, name]) => ({ key, name }));

/** Names too long for their shape are shortened again: their beginnings are compared. */
const LETTERS = 20;

const stepsOf = (procedure: Procedure) => procedure.nodes.filter(({ type, pauses }) => type === 'userTask' && pauses !== 'supplement');
const numbersOf = (procedure: Procedure) =>
  new Map(procedure.nodes.filter(({ type }) => ['userTask', 'serviceTask'].includes(type)).map(({ id }, index) => [id, index + 1]));

describe('the 24 procedures as tables on paper (R-152)', () => {
  it.each(readCatalogue().map(({ id, table }) => [id, table] as const))(
    'prints %s and draws it again from what it printed',
    async (_, table) => {
      const made = await packageFromTable(table);
      const { procedure } = await readProcedure(made.diagram);
      const limit = made.committedLimit;
      const print = (drawn: Procedure) =>
        writeTable(drawn, { numbers: numbersOf(drawn), roles, tongue: 'vi', ...(limit && { committedLimit: limit }) });
      const printed = print(procedure as Procedure);
      const head = { code: table.code, name: table.name, field: table.field, level: table.level, result: table.result };
      const read = readTable(readCells(writeCsv(printed)), head, { known: { roles, agencies }, day: 'calendar-days' });
      expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);

      const again = await packageFromTable(read.table);
      const second = await readProcedure(again.diagram);
      const findings = [...second.findings, ...checkPackage(again, second.procedure as Procedure)];
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(isPublishable(findings)).toBe(true);
      const before = stepsOf(procedure as Procedure);
      const after = stepsOf(second.procedure as Procedure);
      expect(after.map(({ name }) => name.vi.slice(0, LETTERS))).toEqual(before.map(({ name }) => name.vi.slice(0, LETTERS)));
      expect(after.map(({ limit: own, counted }) => [own, counted])).toEqual(before.map(({ limit: own, counted }) => [own, counted]));
      expect(after.map((node) => workOf(node)?.role)).toEqual(before.map((node) => workOf(node)?.role));
      // Units, conditions and where each leads, totals: the table of the second drawing is that of the first.
      const cells = (rows: readonly (readonly string[])[]) => rows.map(([number, , , ...others]) => [number, ...others]);
      expect(cells(print(second.procedure as Procedure))).toEqual(cells(printed));
    },
  );
});
