import { type ModuleWithProviders } from '@angular/core';
import { type Translation, TranslocoTestingModule } from '@jsverse/transloco';
import vi from '../words.vi.json' with { type: 'json' };
import { type Tongue } from '../language';

/** For specs: the everyday words, and those of one area, in Vietnamese. */
export const withWords = (area?: string, words?: Translation): ModuleWithProviders<TranslocoTestingModule> =>
  TranslocoTestingModule.forRoot({
    langs: { vi: { ...vi, ...(area && words ? { [area]: words } : {}) }, ...(area && words ? { [`${area}/vi`]: words } : {}) },
    translocoConfig: { availableLangs: ['vi'] satisfies Tongue[], defaultLang: 'vi' },
    preloadLangs: true,
  });
