import { type ModuleWithProviders } from '@angular/core';
import { type Translation, TranslocoTestingModule } from '@jsverse/transloco';
import vi from '../words.vi.json' with { type: 'json' };
import { type Tongue } from '../language';

/** For specs: the everyday words and those of the areas named, in Vietnamese. */
export const withWords = (areas: Readonly<Record<string, Translation>> = {}): ModuleWithProviders<TranslocoTestingModule> =>
  TranslocoTestingModule.forRoot({
    langs: { vi: { ...vi, ...areas }, ...Object.fromEntries(Object.entries(areas).map(([area, words]) => [`${area}/vi`, words])) },
    translocoConfig: { availableLangs: ['vi'] satisfies Tongue[], defaultLang: 'vi' },
    preloadLangs: true,
  });
