import { bpmnUri, scanXml } from '../reading/scan-xml';

/**
 * True when a file certainly holds a process that can be drawn, told from its text alone and so in a tenth of the time of reading it.
 * False says nothing yet: `readBpmn` tells what is wrong, if anything is.
 */
export function looksDrawable(xml: string): boolean {
  const { findings, elements } = scanXml(xml);
  const [root] = elements;
  if (findings.length > 0 || root?.uri !== bpmnUri || root.name !== 'definitions') return false;
  const filled = new Set(elements.map(({ parent }) => parent));
  return elements.some(
    ({ uri, name, parent, attributes }, place) =>
      uri === bpmnUri && name === 'process' && parent === 0 && (attributes.get('isExecutable') === 'true' || filled.has(place)),
  );
}
