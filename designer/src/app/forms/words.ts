import { provideWords } from '../language/dictionaries';

export const formWords = provideWords('forms', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') });
