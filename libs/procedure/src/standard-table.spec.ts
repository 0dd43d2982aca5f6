import { catalogue } from '../testing/catalogue';
import { diagram, line, task } from '../testing/diagram';
import { properties } from './reading/treatment';
import { readBpmn } from './read-bpmn';
import { standardTable } from './standard-table';
import { bpmnLanguage } from './write-bpmn';

describe('the table of what becomes of the standard', () => {
  const table = standardTable(catalogue);
  const treatment = (element: string, part?: string) => table.find((row) => row.element === element && row.part === part)?.treatment;

  it('has a row for every concrete element', () => {
    expect(new Set(table.map(({ element }) => element)).size).toBeGreaterThan(110);
    expect(treatment('userTask')).toBe('executed');
    expect(treatment('textAnnotation')).toBe('harmless');
    expect(treatment('transaction')).toBe('refused');
    expect(treatment('globalScriptTask')).toBe('refused');
    expect(treatment('choreographyTask')).toBe('refused');
  });

  it('tells the parts of what is executed', () => {
    expect(treatment('userTask', 'loopCharacteristics')).toBe('executed');
    expect(treatment('userTask', 'startQuantity')).toBe('refused');
    expect(treatment('userTask', 'resources')).toBe('refused');
    expect(treatment('scriptTask', 'script')).toBe('executed');
    expect(treatment('userTask', 'auditing')).toBe('harmless');
    expect(treatment('timerEventDefinition', 'timeDuration')).toBe('executed');
    expect(treatment('messageEventDefinition', 'operationRef')).toBe('refused');
  });

  it('says what the reader does', async () => {
    const { findings } = await readBpmn(diagram(line(task('x', 'startQuantity="2"', '<bpmn:potentialOwner id="o"/>'))), catalogue);
    expect(findings.map(({ code }) => code).sort()).toEqual(['element.not-executed', 'feature.not-executed']);
  });

  it('goes by rules that speak of properties the standard has', () => {
    const language = bpmnLanguage();
    for (const rule of Object.keys(properties)) {
      const [type = '', property = ''] = rule.split('.');
      const declared = language.getPackages().flatMap(({ types }) => types.filter(({ name }) => name.replace('bpmn:', '') === type));
      expect({ rule, known: declared.some((one) => one.properties?.some(({ name }) => name.replace('bpmn:', '') === property)) }).toEqual({
        rule,
        known: true,
      });
    }
  });
});
