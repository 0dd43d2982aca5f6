import { type ProcedurePackage } from '@mot-cua/procedure';
import { procedureHash } from '@mot-cua/proof';
import { limitInWords } from '../../canvas/limit-text';
import { saveFile } from '../../connection/save-file';
import { writeIsoDay } from '../../language/dates';
import { type Tongue } from '../../language/language';
import { printSheet } from './print-sheet';
import { inLightColours, pngOf, standAloneSvg } from './stand-alone-svg';

/** @param svg what bpmn-js saves; @param name of the file, without its ending */
export async function saveSvg(svg: string, name: string): Promise<void> {
  saveFile(`${name}.svg`, 'image/svg+xml', await standAloneSvg(svg));
}

/** @throws when the drawing is too large for a picture */
export async function savePng(svg: string, name: string): Promise<void> {
  saveFile(`${name}.png`, 'image/png', await pngOf(await standAloneSvg(svg)));
}

/**
 * One A3 sheet: the diagram, its legend, what it is a version of, the decision that approved it, and the hash of its content.
 * @param svg what bpmn-js saves; @param version as people call it
 */
export async function printProcedure(svg: string, pack: ProcedurePackage, version: string, tongue: Tongue): Promise<void> {
  const { approval, committedLimit, statutoryLimit } = pack;
  const limit = committedLimit ?? statutoryLimit;
  const decision = approval && [approval.number, writeIsoDay(approval.date), approval.signer, approval.annex ?? ''];
  const sheet = {
    name: pack.name[tongue] || pack.name.vi,
    code: pack.code,
    version,
    approval: decision?.filter((part) => part !== '').join(', ') ?? '',
    hash: procedureHash(pack),
    limit: limit ? limitInWords(limit, tongue) : '',
  };
  await printSheet(inLightColours(svg), sheet, tongue);
}
