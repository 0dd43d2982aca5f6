import { type Finding, findingCodes } from '@mot-cua/procedure';
import { type Case, findingsOf, type Pair } from './case';
import { ofElements } from './of-elements';
import { ofFiles } from './of-files';
import { ofPackages } from './of-packages';

const pairs: Readonly<Partial<Record<Finding['code'], Pair>>> = { ...ofElements, ...ofFiles, ...ofPackages };
const codesOf = async (which: Case): Promise<readonly string[]> => (await findingsOf(which)).map(({ code }) => code);

describe('a finding', () => {
  it('of every code is shown by a diagram that earns it and one that does not', () => {
    expect(findingCodes.filter((code) => !pairs[code])).toEqual([]);
    expect(Object.keys(pairs).length).toBe(findingCodes.length);
  });

  it.each(findingCodes)('%s is said where it holds and not where it does not, in both languages', async (code) => {
    const { right, wrong } = pairs[code] ?? { right: '', wrong: '' };
    expect(await codesOf(right)).not.toContain(code);
    const said = (await findingsOf(wrong)).filter((finding) => finding.code === code);
    expect([code, said.length > 0]).toEqual([code, true]);
    for (const { message } of said) {
      expect(message.vi.trim()).not.toBe('');
      expect(message.en.trim()).not.toBe('');
      expect(message.vi + message.en).not.toMatch(/undefined|‹name›|\[object/);
    }
  });
});
