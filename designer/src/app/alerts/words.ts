import { provideWords } from '../language/dictionaries';

export const alertWords = provideWords('alerts', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') });
