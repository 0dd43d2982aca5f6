import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { extension, extensionPrefix } from './extension';

/** A language that knows our extension: for reading and writing trees of a diagram's XML. */
export const bpmnLanguage = (): BpmnModdle => new BpmnModdle({ [extensionPrefix]: extension });

/**
 * BPMN 2.0 XML of a tree, indented. Elements, attributes, foreign extensions and the picture come back as they were read; what the parser
 * does not keep is lost: comments, processing instructions, and attributes that repeat the standard's default.
 */
export const writeBpmn = async (definitions: ModdleElement): Promise<string> =>
  (await bpmnLanguage().toXML(definitions, { format: true })).xml;
