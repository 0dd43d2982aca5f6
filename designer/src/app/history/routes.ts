import { type Routes } from '@angular/router';
import { provideWords } from '../language/dictionaries';

/** The history area: search, and one dossier's replay. */
export const historyRoutes: Routes = [
  {
    path: '',
    providers: [provideWords('history', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    children: [
      { path: '', loadComponent: () => import('./history-page').then((page) => page.HistoryPage) },
      { path: ':dossier', loadComponent: () => import('./replay-page').then((page) => page.ReplayPage) },
    ],
  },
];
