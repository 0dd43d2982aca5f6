/** A whole BPMN file round what a test is about. The first line of the content is line 3. */
export const definitions = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:mc="urn:mot-cua:bpmn:1" xmlns:other="urn:other" id="definitions" targetNamespace="urn:test">
${content}
</bpmn:definitions>`;

/** A file with one executable process. The first line of the content is line 4. */
export const diagram = (content: string, roots = ''): string =>
  definitions(`<bpmn:process id="process" name="Cấp phép" mc:nameEn="Permit" isExecutable="true">
${content}
</bpmn:process>${roots}`);

/** `a -> b -> c`: flows named after their ends, in this order. */
export const flows = (...ends: readonly (readonly [string, string])[]): string =>
  ends.map(([from, to]) => `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`).join('\n');

/** A start, the given nodes one after the other, and an end. */
export const line = (...nodes: readonly (readonly [id: string, xml: string])[]): string => {
  const ids = ['start', ...nodes.map(([id]) => id), 'end'];
  return [
    '<bpmn:startEvent id="start"/>',
    ...nodes.map(([, xml]) => xml),
    '<bpmn:endEvent id="end"/>',
    flows(...ids.slice(1).map((id, index) => [ids[index] ?? '', id] as const)),
  ].join('\n');
};

export const task = (
  id: string,
  attributes = 'mc:role="specialist" mc:limit="1 working-days"',
  content = '',
): readonly [string, string] => [id, `<bpmn:userTask id="${id}" name="${id}" ${attributes}>${content}</bpmn:userTask>`];
