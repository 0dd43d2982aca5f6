import { type Decision } from './decision';
import { readDmn } from './read-dmn';
import { writeDmn } from './write-dmn';

const text = (vi: string) => ({ vi, en: vi });
const table: Decision = {
  id: 'fee',
  name: text('Lệ phí'),
  hitPolicy: 'P',
  inputs: [
    { id: 'area', label: text('Diện tích'), expression: 'area', kind: 'number', values: '>= 0' },
    { id: 'kind', label: text('Loại'), expression: 'kind', kind: 'text', values: '"nhà, xưởng", "shop"' },
  ],
  outputs: [{ id: 'risk', name: 'risk', label: text('Rủi ro'), kind: 'text', values: ['"high, very"', '"low"'], otherwise: '"low"' }],
  rules: [
    { id: 'r1', when: ['<= 100', '"shop"'], then: ['"low"'], note: 'Theo Nghị quyết' },
    { id: 'r2', when: ['-', '-'], then: ['"high, very"'] },
  ],
};

/** As Camunda Modeler writes it. */
const camunda = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" id="dish" name="Dish" namespace="http://camunda.org/schema/1.0/dmn" exporter="Camunda Modeler">
  <decision id="dish-decision" name="Dish">
    <informationRequirement id="i1"><requiredDecision href="#season" /></informationRequirement>
    <decisionTable id="dt" hitPolicy="COLLECT" aggregation="SUM">
      <input id="input1" label="Guests"><inputExpression id="ie1" typeRef="integer"><text>guests</text></inputExpression></input>
      <output id="output1" label="Cost" name="cost" typeRef="long" />
      <rule id="row1"><description>few</description><inputEntry id="u1"><text>&lt; 8</text></inputEntry><outputEntry id="l1"><text>5</text></outputEntry></rule>
      <rule id="row2"><inputEntry id="u2"><text></text></inputEntry><outputEntry id="l2"><text>7</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <decision id="season" name="Season"><literalExpression id="le"><text>"Summer"</text></literalExpression></decision>
</definitions>`;

describe('a file of decision tables', () => {
  it('written comes back as it was', async () => {
    expect(await readDmn(await writeDmn([table]))).toEqual({ decisions: [table], findings: [] });
  });

  it('by another tool is read, and what is no table is told', async () => {
    const { decisions, findings } = await readDmn(camunda);
    expect(decisions).toEqual([
      {
        id: 'dish-decision',
        name: text('Dish'),
        hitPolicy: 'C',
        aggregator: 'sum',
        inputs: [{ id: 'input1', label: text('Guests'), expression: 'guests', kind: 'number' }],
        outputs: [{ id: 'output1', name: 'cost', label: text('Cost'), kind: 'number' }],
        rules: [
          { id: 'row1', when: ['< 8'], then: ['5'], note: 'few' },
          { id: 'row2', when: ['-'], then: ['7'] },
        ],
      },
    ]);
    expect(findings.map(({ code, decision }) => [code, decision?.id])).toEqual([
      ['dmn.requires', 'dish-decision'],
      ['dmn.not-a-table', 'season'],
    ]);
  });

  it.each([
    ['text', 'no file'],
    [
      'an older version',
      camunda.replaceAll('https://www.omg.org/spec/DMN/20191111/MODEL/', 'http://www.omg.org/spec/DMN/20151101/dmn.xsd'),
    ],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${camunda}`],
  ])('that is %s is refused', async (_what, xml) => {
    expect(await readDmn(xml)).toMatchObject({ decisions: [], findings: [{ severity: 'error', code: 'dmn.unreadable' }] });
  });
});
