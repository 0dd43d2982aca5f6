import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bpmnTable } from './bpmn-table';

const path = fileURLToPath(new URL('../../../docs/bpmn.md', import.meta.url));

describe('the table of what becomes of BPMN', () => {
  it('in the documentation is the one the reader goes by', () => {
    if (process.env['MOT_CUA_UPDATE_GOLDEN']) writeFileSync(path, bpmnTable());
    expect(readFileSync(path, 'utf8')).toBe(bpmnTable());
  });

  it('says of every executed element what becomes of each of its parts', () => {
    expect(bpmnTable()).toContain('| `businessRuleTask` | Business rule task |');
    expect(bpmnTable()).toContain('`choreographyTask`');
    expect(bpmnTable()).not.toContain('undefined');
  });
});
