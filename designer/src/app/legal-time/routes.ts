import { type Routes } from '@angular/router';
import { provideWords } from '../language/dictionaries';

/** The time of one dossier: why it is due when it is, and what lies ahead. */
export const legalTimeRoutes: Routes = [
  {
    path: ':dossier',
    providers: [provideWords('time', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    loadComponent: () => import('./time-page').then((page) => page.TimePage),
  },
];
