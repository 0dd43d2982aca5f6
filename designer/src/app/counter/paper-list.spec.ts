import { type RequiredPaper } from '@mot-cua/procedure';
import { missingPapers } from './paper-list';

const paper = (id: string, required: boolean): RequiredPaper => ({ id, name: { vi: id, en: id }, copies: 1, required });
const papers = [paper('form', true), paper('drawing', true), paper('pledge', false)];

describe('papers nobody has dealt with', () => {
  it('are the required ones only', () => {
    expect(missingPapers(papers, new Map()).map(({ id }) => id)).toEqual(['form', 'drawing']);
  });

  it('are none once each is received, looked up, or said not to apply (R-05)', () => {
    const said = new Map([
      ['form', { state: 'paper', copies: 1 }],
      ['drawing', { state: 'none', copies: 0 }],
    ] as const);
    expect(missingPapers(papers, said)).toEqual([]);
  });
});
