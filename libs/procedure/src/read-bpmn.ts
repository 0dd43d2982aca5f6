import { type ParseResult } from 'bpmn-moddle';
import { type Decision } from './decision';
import { type Catalogue } from './face';
import { type Finding } from './finding';
import { untranslated } from './foreign/translate-foreign';
import { graphOf } from './graph';
import { bpmnLanguage } from './language';
import { type Procedure } from './procedure';
import { checkValues } from './reading/check-values';
import { checkCatching } from './reading/check-catching';
import { checkMessageFlows } from './reading/check-message-flows';
import { checkSingles } from './reading/check-singles';
import { checkStandard } from './reading/check-standard';
import { chooseProcess } from './reading/choose-process';
import { readProcess } from './reading/read-process';
import { Report } from './reading/report';
import { scanXml } from './reading/scan-xml';
import { idNear, Source } from './reading/source';

/** `procedure` is there whenever the file could be understood; it may be executed only if no finding is an error. */
export type ReadDiagram = { readonly procedure?: Procedure; readonly findings: readonly Finding[] };

/** What lies beside the diagram in its package and is asked by it. */
export type Beside = {
  readonly decisions?: readonly Decision[];
  /** The procedures its call activities name, by that name. */
  readonly called?: Readonly<Record<string, Procedure>>;
};

/**
 * Reads a BPMN 2.0 file into a procedure.
 *
 * Every element and attribute of the standard is executed (a face of the catalogue claims it), harmless (documentation, pictures, artifacts)
 * or refused with its id, its line and a sentence; nothing is ignored. Hostile text (`reading/bounds.ts`) is refused before the parser sees it.
 *
 * @param catalogue what the engine executes.
 * @param beside goes into the procedure as it is; whether it is complete and right is checked by `checkPackage`.
 */
export const readBpmn = async (xml: string, catalogue: Catalogue, { decisions, called }: Beside = {}): Promise<ReadDiagram> => {
  const scan = scanXml(xml);
  const report = new Report((id) => scan.lines.get(id));
  for (const finding of scan.findings) report.add(finding);
  if (scan.findings.length > 0) return { findings: report.findings() };
  checkValues(scan.elements, report);
  checkSingles(scan.elements, report);

  const parsed = await parse(xml, report);
  if (!parsed) return { findings: report.findings() };
  const source = new Source(catalogue, report);
  const chosen = chooseProcess(parsed.rootElement, source);
  if (!chosen) return { findings: report.findings() };
  const procedure: Procedure = {
    ...readProcess(chosen.process, chosen.id, chosen.pool, parsed.rootElement, source),
    ...(decisions?.length && { decisions: Object.fromEntries(decisions.map((decision) => [decision.id, decision])) }),
    ...(called && { called }),
  };
  checkMessageFlows(parsed.rootElement, source);
  checkStandard(graphOf(procedure), report);
  checkCatching(graphOf(procedure), report);
  checkFaces(procedure, catalogue, report);
  for (const finding of untranslated(parsed.rootElement)) report.add(finding);
  return { procedure, findings: report.findings() };
};

const parse = async (xml: string, report: Report): Promise<ParseResult | undefined> => {
  try {
    const parsed = await bpmnLanguage().fromXML(xml);
    for (const warning of parsed.warnings) tellWarning(warning, report);
    return parsed;
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : '';
    report.error('bpmn.unreadable', undefined, {
      vi: `Tệp không phải là BPMN 2.0 (${detail ?? ''}).`,
      en: `The file is not BPMN 2.0 (${detail ?? ''}).`,
    });
    return undefined;
  }
};

/** The parser goes on after a warning, without what it did not understand. For us it is a refusal. */
const tellWarning = (warning: ParseResult['warnings'][number], report: Report): void => {
  const [message = '', ...details] = warning.message.split('\n').map((line) => line.trim());
  const element = idNear(warning.element);
  if (message.startsWith('unresolved reference')) {
    const target = (warning.value ?? '').slice(0, 60);
    report.error('reference.unresolved', element, {
      vi: `"${warning.property ?? ''}" chỉ tới "${target}", không có trong tệp.`,
      en: `"${warning.property ?? ''}" refers to "${target}", which is not in the file.`,
    });
    return;
  }
  // The parser counts lines from 0.
  const line = details.map((detail) => /^line: (\d+)$/.exec(detail)?.[1]).find((found) => found !== undefined);
  const nested = details
    .find((detail) => detail.startsWith('nested error:'))
    ?.slice('nested error:'.length)
    .trim();
  const what = `${message.replace(/ detected$/, '')}${nested === undefined ? '' : `: ${nested}`}`.slice(0, 200);
  report.error(
    'bpmn.not-understood',
    element,
    { vi: `Không hiểu: ${what}`, en: `Not understood: ${what}` },
    line === undefined ? undefined : Number(line) + 1,
  );
};

const checkFaces = (procedure: Procedure, catalogue: Catalogue, report: Report): void => {
  for (const node of procedure.nodes) {
    for (const finding of catalogue.elements[node.type]?.check?.(node, procedure) ?? []) report.add(finding);
    for (const trigger of node.triggers)
      for (const finding of catalogue.triggers[trigger.kind]?.check?.(node, trigger, procedure) ?? []) report.add(finding);
  }
};
