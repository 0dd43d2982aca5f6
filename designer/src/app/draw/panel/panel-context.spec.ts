import { readingCatalogue } from '@mot-cua/engine';
import { readBpmn } from '@mot-cua/procedure';
import { landRegistration } from '../../canvas/testing/land-registration';
import { readChoices } from '../form/field-table';
import { namesIn, offersOf } from './panel-context';

describe('what the panel offers', () => {
  it('names an expression may read: fields of the forms and stored outcomes', async () => {
    const { procedure } = await readBpmn(landRegistration, readingCatalogue);
    const form = {
      id: 'f',
      title: { vi: 'a', en: 'a' },
      fields: [{ name: 'area', label: { vi: 'Diện tích', en: 'Area' }, kind: 'number', required: true }],
    } as const;
    expect(namesIn([form], procedure)).toEqual(['area', 'outcome']);
  });

  it('agencies the lanes name, each once, beside those the installation knows', async () => {
    const { procedure } = await readBpmn(landRegistration, readingCatalogue);
    const known = { roles: [], agencies: [{ key: 'tax', name: { vi: 'Thuế cơ sở', en: 'Tax office' } }] };
    const keys = offersOf(known, undefined, procedure).agencies.map(({ key }) => key);
    expect(keys[0]).toBe('tax');
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('one-stop');
  });

  it('choices of a field, one a line, the code standing in for missing words', () => {
    expect(readChoices('a | Đồng ý | Approve\n\nb|Từ chối\nc')).toEqual([
      { value: 'a', label: { vi: 'Đồng ý', en: 'Approve' } },
      { value: 'b', label: { vi: 'Từ chối', en: 'Từ chối' } },
      { value: 'c', label: { vi: 'c', en: 'c' } },
    ]);
  });
});
