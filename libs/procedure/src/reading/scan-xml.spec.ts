import { catalogue } from '../../testing/catalogue';
import { definitions, diagram, line, task } from '../../testing/diagram';
import { readBpmn } from '../read-bpmn';
import { scanXml } from './scan-xml';

/** Generous: idle it takes a tenth, and unbounded it would take minutes or all memory. Tests run on busy machines. */
const PATIENCE_MS = 10_000;

const refusal = async (xml: string) => {
  const { findings, procedure } = await readBpmn(xml, catalogue);
  expect(procedure).toBeUndefined();
  return findings.map(({ code, line: at }) => `${code}:${at ?? '-'}`);
};

describe('a hostile or broken file is refused before the parser sees it', () => {
  it('with a document type or an entity', async () => {
    expect(await refusal(`<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<x/>`)).toEqual(['xml.doctype:2']);
    expect(await refusal(diagram(line(task('x', 'name="&xxe;"'.replace('name', 'mc:form')))))).toEqual(['xml.entity:5']);
    expect(await refusal(diagram('<bpmn:documentation>&#0;</bpmn:documentation>'))).toEqual(['xml.entity:4']);
    expect(await refusal(diagram('<bpmn:documentation>a & b</bpmn:documentation>'))).toEqual(['xml.entity:4']);
  });

  it('with control characters or half characters', async () => {
    expect(await refusal(diagram(`\n<!-- \u0000 -->`))).toEqual(['xml.control-character:5']);
    expect(await refusal(diagram('<!-- \ud800 -->'))).toEqual(['xml.control-character:4']);
  });

  it('of 5 MB and more', async () => {
    expect(await refusal(diagram(`<!--${'a'.repeat(5 * 1024 * 1024)}-->`))).toEqual(['xml.too-large:-']);
    expect(await refusal(diagram(`<!--${'ệ'.repeat(1_800_000)}-->`))).toEqual(['xml.too-large:-']);
  });

  it('with 100,000 nested elements, at once', async () => {
    const from = Date.now();
    expect(await refusal('<bpmn:a>'.repeat(100_000))).toEqual(['xml.too-deep:1']);
    expect(await refusal(diagram('<bpmn:subProcess>\n'.repeat(100_000) + '</bpmn:subProcess>'.repeat(100_000)))).toEqual([
      'xml.too-deep:52',
    ]);
    expect(Date.now() - from).toBeLessThan(PATIENCE_MS);
  });

  it('with 100,000 elements beside each other', async () => {
    const from = Date.now();
    expect(await refusal(diagram(Array.from({ length: 100_000 }, (_, n) => `<bpmn:task id="t${n}"/>`).join('')))).toEqual([
      'xml.too-many:4',
    ]);
    expect(Date.now() - from).toBeLessThan(PATIENCE_MS);
  });

  it('with the same id twice, which the parser would drop in silence', async () => {
    expect(await refusal(diagram(`<bpmn:task id="a"/>\n<bpmn:task id="a"/>`))).toEqual(['id.duplicate:5']);
  });

  it('with ids that could not stand in an address', async () => {
    for (const id of ['1a', 'a b', 'tên', '', 'a/b', 'x'.repeat(200), '__proto__', 'constructor', 'toString'])
      expect(await refusal(diagram(`<bpmn:task id="${id}"/>`))).toEqual(['id.invalid:4']);
  });

  it('that is no XML, or only half of one', async () => {
    for (const xml of [
      '',
      'hello',
      '<a>',
      '<a></b>',
      '<a/><b/>',
      '<a b=c/>',
      '<a b="1" b="2"/>',
      '<a "',
      '<!--',
      '<a><![CDATA[',
      'PK\u0003\u0004'.replace(/[\u0003\u0004]/g, ''),
    ])
      expect(await refusal(xml)).toHaveLength(1);
  });

  it('that is XML but no BPMN', async () => {
    expect(await refusal('<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>')).toContain('bpmn.unreadable:-');
    expect(await refusal(definitions(''))).toEqual(['process.missing:-']);
  });

  it('with a value that the parser would read as another', async () => {
    const codes = async (xml: string) => (await readBpmn(xml, catalogue)).findings.map(({ code, element }) => `${code} ${element ?? '-'}`);
    expect(await codes(diagram(line(task('x', 'isForCompensation="1"'))))).toContain('attribute.value x');
    expect(await codes(diagram(line(task('x', 'mc:counted="no"'))))).toContain('attribute.value x');
    expect(await codes(diagram(line(task('x', 'startQuantity="many"'))))).toContain('attribute.value x');
    expect(await codes(diagram(line(['x', '<bpmn:parallelGateway id="x" gatewayDirection="Sideways"/>'])))).toContain('attribute.value x');
    expect(await codes(diagram(line(['x', '<bpmn:serviceTask id="x" mc:connector="a" mc:retries="-1"/>'])))).toContain('attribute.value x');
  });
});

describe('scanning', () => {
  it('finds lines and resolves namespaces, whatever the prefixes', () => {
    const { elements, lines, findings } = scanXml(
      `<?xml version="1.0"?>\r\n<d xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"\n   id="d">\n<!-- <task id="no"/> --><task id='t' name="a>b"/><x:task xmlns:x="urn:x" id="t"/><![CDATA[<task id="t"/>]]>\n</d>`,
    );
    expect(findings).toEqual([]);
    expect(elements.map(({ uri, name }) => [uri, name])).toEqual([
      ['http://www.omg.org/spec/BPMN/20100524/MODEL', 'd'],
      ['http://www.omg.org/spec/BPMN/20100524/MODEL', 'task'],
      ['urn:x', 'task'],
    ]);
    expect([...lines]).toEqual([
      ['d', 2],
      ['t', 4],
    ]);
  });
});
