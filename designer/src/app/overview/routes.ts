import { type Routes } from '@angular/router';
import { provideWords } from '../language/dictionaries';

/** The leader's overview and the lists behind its numbers. */
export const overviewRoutes: Routes = [
  {
    path: '',
    providers: [provideWords('overview', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    children: [
      { path: '', loadComponent: () => import('./overview-page').then((page) => page.OverviewPage) },
      { path: 'dossiers', data: { of: 'dossiers' }, loadComponent: () => import('./list-page').then((page) => page.ListPage) },
      { path: 'resolved', loadComponent: () => import('./resolved-page').then((page) => page.ResolvedPage) },
      { path: 'tasks', data: { of: 'tasks' }, loadComponent: () => import('./list-page').then((page) => page.ListPage) },
    ],
  },
];
