import { provideWords } from '../language/dictionaries';

export const chargeWords = provideWords('charges', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') });
