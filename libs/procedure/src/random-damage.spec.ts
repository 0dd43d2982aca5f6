import fc from 'fast-check';
import { catalogue } from '../testing/catalogue';
import { diagram, flows, line, task } from '../testing/diagram';
import { camunda7 } from '../testing/foreign/camunda-7';
import { packageWith } from '../testing/package';
import { checkPackage } from './check-package';
import { isPublishable } from './finding';
import { readBpmn } from './read-bpmn';
import { timeBudget } from './time-budget';
import { lostInWriting } from './write-bpmn';

const rich = diagram(
  `<bpmn:laneSet id="lanes"><bpmn:lane id="lane"><bpmn:flowNodeRef>check</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet><bpmn:property id="p" name="total" mc:value="0"/>` +
    line(
      task(
        'check',
        'mc:role="clerk" mc:limit="1 working-days" mc:form="f"',
        '<bpmn:extensionElements><mc:outcomes><mc:outcome id="yes" name="Yes"/></mc:outcomes><mc:input to="a" expression="total + 1"/></bpmn:extensionElements>',
      ),
      [
        'sub',
        `<bpmn:subProcess id="sub"><bpmn:multiInstanceLoopCharacteristics mc:collection="list"/><bpmn:startEvent id="s"/><bpmn:endEvent id="e"/>${flows(['s', 'e'])}</bpmn:subProcess>`,
      ],
      [
        'wait',
        '<bpmn:intermediateCatchEvent id="wait"><bpmn:messageEventDefinition id="m" messageRef="paid"/></bpmn:intermediateCatchEvent>',
      ],
    ) +
    `<bpmn:boundaryEvent id="late" attachedToRef="check"><bpmn:timerEventDefinition id="t" mc:limit="3 working-days"/></bpmn:boundaryEvent>
     <bpmn:exclusiveGateway id="choice" default="choice-end"/>
     <bpmn:sequenceFlow id="c" sourceRef="choice" targetRef="check"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "yes"</bpmn:conditionExpression></bpmn:sequenceFlow>
     ${flows(['late', 'choice'], ['choice', 'end'])}<bpmn:association id="a" sourceRef="late" targetRef="check"/>`,
  '<bpmn:message id="paid" name="paid"/>',
);
const originals = [rich, camunda7];
const words = [
  'id="',
  'Ref="',
  '="',
  '"',
  '<',
  '>',
  '/',
  'bpmn:',
  'check',
  'sub',
  'start',
  'task',
  'true',
  'mc:',
  'xsi:type',
  '&amp;',
  ' ',
  'process',
  'endEvent',
  'constructor',
  '__proto__',
  '\u0000',
  '0',
  '~',
];

type Damage = { readonly kind: 'cut' | 'double' | 'swap' | 'insert'; readonly at: number; readonly length: number; readonly word: string };
const damage = fc.record<Damage>({
  kind: fc.constantFrom('cut', 'double', 'swap', 'insert'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  word: fc.constantFrom(...words),
});

const damaged = (xml: string, { kind, at, length, word }: Damage): string => {
  const from = Math.floor(at * xml.length);
  const [before, piece, after] = [xml.slice(0, from), xml.slice(from, from + length), xml.slice(from + length)];
  switch (kind) {
    case 'cut':
      return before + after;
    case 'double':
      return before + piece + piece + after;
    case 'insert':
      return before + word + piece + after;
    case 'swap': {
      // One word of the file in the place of another: references to the wrong things, elements in the wrong places.
      const found = [...xml.matchAll(/[A-Za-z_][\w-]+/g)];
      const [one, other] = [found[Math.floor(at * found.length)], found[(Math.floor(at * found.length) + length) % found.length]];
      return one && other ? xml.slice(0, one.index) + other[0] + xml.slice(one.index + one[0].length) : xml;
    }
  }
};

describe('a file damaged at random', () => {
  it('is read or refused, and never breaks the reader or the checks', async () => {
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...originals), fc.array(damage, { minLength: 1, maxLength: 4 }), async (original, damages) => {
        const xml = damages.reduce(damaged, original);
        const { procedure, findings } = await readBpmn(xml, catalogue);
        if (!procedure) expect(isPublishable(findings)).toBe(false);
        else {
          understood += 1;
          checkPackage(packageWith(xml), procedure);
          timeBudget(procedure);
          expect(JSON.parse(JSON.stringify(procedure))).toEqual(procedure);
        }
        for (const { message, code } of findings) expect([code, message.vi, message.en]).not.toContain('');
      }),
      { numRuns: 300, seed: 2026 },
    );
    // Else the damage would be too rough to test anything.
    expect(understood).toBeGreaterThan(50);
  }, 120_000);

  it('is never read as if it were whole: what the parser dropped is a finding', async () => {
    let publishable = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 2 }), async (damages) => {
        const xml = damages.reduce(damaged, rich);
        const { procedure, findings } = await readBpmn(xml, catalogue);
        if (!procedure || !isPublishable(findings)) return;
        publishable += 1;
        expect(await lostInWriting(xml)).toEqual([]);
      }),
      { numRuns: 200, seed: 2027 },
    );
    expect(publishable).toBeGreaterThan(20);
  }, 120_000);
});
