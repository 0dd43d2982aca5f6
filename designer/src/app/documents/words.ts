import { provideWords } from '../language/dictionaries';

export const documentWords = provideWords('documents', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') });
