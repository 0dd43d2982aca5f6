import { provideWords } from '../language/dictionaries';

export const fileWords = provideWords('files', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') });
