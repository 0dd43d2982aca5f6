import { provideWords } from '../language/dictionaries';

export const taskWords = provideWords('task', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') });
