import { provideWords } from '../language/dictionaries';

export const signInWords = provideWords('signIn', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') });
