import { packageFromTable } from '@mot-cua/procedure';
import { readCatalogue } from './read-catalogue';
import { demonstrationConnectors, taxSystem } from './tax-system';

describe('the stand-in for the tax authority', () => {
  it('answers one dossier always with the same tax code, and no real one', async () => {
    const answer = await taxSystem.run({ dossier: '0198c0de-0000-7000-8000-000000000001' });
    expect(answer).toEqual({ tax_code: expect.stringMatching(/^00\d{8}$/u) as string });
    expect(await taxSystem.run({ dossier: '0198c0de-0000-7000-8000-000000000001' })).toEqual(answer);
    expect(await taxSystem.run({ dossier: '0198c0de-0000-7000-8000-000000000002' })).not.toEqual(answer);
  });

  it('is there for every connector the 24 procedures call', async () => {
    const called = new Set<string>();
    for (const { table } of readCatalogue()) {
      for (const [, name] of (await packageFromTable(table)).diagram.matchAll(/mc:connector="([^"]+)"/gu)) if (name) called.add(name);
    }
    expect([...called]).toEqual(demonstrationConnectors.map(({ name }) => name));
  });
});
