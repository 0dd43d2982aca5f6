import { type Catalogue, checkPackage, type Decision, type Finding, type Procedure, type ProcedurePackage } from '@mot-cua/procedure';
import { readBpmn, readDmn, translateForeign } from '@mot-cua/procedure';
import { diagram, packageWith } from '@mot-cua/procedure/testing';
import { checkScenarios, readingCatalogue } from '../../src/index';
import { readProcedure } from '../../src/read-procedure';

/** What is looked at: the content of a process, or a whole file, with what lies beside it in the package. */
export type Case =
  | string
  | {
      /** Inside the process. */
      readonly content?: string;
      /** Beside the process: messages, errors. */
      readonly roots?: string;
      /** The whole file in place of both. */
      readonly file?: string;
      readonly pack?: Partial<ProcedurePackage>;
      readonly called?: Readonly<Record<string, Procedure>>;
      /** An engine that can do less. */
      readonly lesser?: (catalogue: Catalogue) => Catalogue;
      /** A file of decision tables, in place of all else. */
      readonly dmn?: string;
      /** A file of another tool on its way in, in place of all else. */
      readonly foreign?: string;
    };

/** A diagram that has the finding beside the nearest one that has it not. */
export type Pair = { readonly right: Case; readonly wrong: Case };

/** Everything that is said of it, by whatever speaks when it is drawn, imported and published. */
export const findingsOf = async (which: Case): Promise<readonly Finding[]> => {
  const {
    content = '',
    roots = '',
    file,
    pack = {},
    called,
    lesser,
    dmn,
    foreign,
  } = typeof which === 'string' ? { content: which } : which;
  if (dmn !== undefined) return (await readDmn(dmn)).findings;
  if (foreign !== undefined) return (await translateForeign(foreign)).findings;
  const xml = file ?? diagram(content, roots);
  const decisions: readonly Decision[] = pack.decisions ?? [];
  const read = lesser
    ? await readBpmn(xml, lesser(readingCatalogue), { decisions })
    : await readProcedure(xml, { ...(pack.decisions && { decisions }), ...(called && { called }) });
  if (!read.procedure) return read.findings;
  const whole = packageWith(xml, pack);
  return [...read.findings, ...checkPackage(whole, read.procedure), ...checkScenarios(whole, read.procedure)];
};
