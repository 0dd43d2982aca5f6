import { type ModdleElement } from 'bpmn-moddle';
import { bpmnLanguage } from './language';
import { piecesOf } from './reading/pieces';

export { bpmnLanguage, languagePackages } from './language';

/**
 * BPMN 2.0 XML of a tree, indented. Elements, attributes, foreign extensions and the picture come back as they were read; what the parser
 * does not keep is lost: comments, processing instructions, and attributes that repeat the standard's default.
 */
export const writeBpmn = async (definitions: ModdleElement): Promise<string> =>
  (await bpmnLanguage().toXML(definitions, { format: true })).xml;

/**
 * What a file would lose if it were read and written again: elements, attributes and texts, each named, e.g. `process > bogus`.
 * Empty for every file that keeps to the standard; asked when a foreign file is imported, so that nothing goes in silence.
 */
export const lostInWriting = async (xml: string): Promise<readonly string[]> => {
  const { rootElement } = await bpmnLanguage().fromXML(xml);
  const after = new Map<string, number>();
  for (const { piece } of piecesOf(await writeBpmn(rootElement))) after.set(piece, (after.get(piece) ?? 0) + 1);
  const lost = new Set<string>();
  for (const { piece, name } of piecesOf(xml)) {
    const left = after.get(piece) ?? 0;
    if (left > 0) after.set(piece, left - 1);
    else lost.add(name);
  }
  return [...lost];
};
