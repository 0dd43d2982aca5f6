import { type Routes } from '@angular/router';
import { mayDo } from '../session/guards';
import { provideWords } from '../language/dictionaries';

/** The history area: search, and one dossier's replay. */
export const historyRoutes: Routes = [
  {
    path: '',
    providers: [provideWords('history', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    children: [
      { path: '', loadComponent: () => import('./history-page').then((page) => page.HistoryPage) },
      { path: 'verify', canActivate: [mayDo('audit')], loadComponent: () => import('./proof/verify-page').then((page) => page.VerifyPage) },
      {
        path: 'books',
        canActivate: [mayDo('audit', 'administer')],
        loadComponent: () => import('./audit/books-page').then((page) => page.BooksPage),
      },
      {
        path: 'erasures',
        canActivate: [mayDo('audit')],
        providers: [
          provideWords('administration', {
            vi: () => import('../administration/words.vi.json'),
            en: () => import('../administration/words.en.json'),
          }),
        ],
        loadComponent: () => import('../administration/retention/retention-page').then((page) => page.RetentionPage),
      },
      {
        path: 'readings',
        canActivate: [mayDo('audit')],
        loadComponent: () => import('./audit/readings-page').then((page) => page.ReadingsPage),
      },
      {
        path: 'analysis',
        canActivate: [mayDo('oversee', 'audit')],
        loadComponent: () => import('./analysis/analysis-page').then((page) => page.AnalysisPage),
      },
      { path: 'compare', loadComponent: () => import('./compare/compare-page').then((page) => page.ComparePage) },
      {
        path: ':dossier/proof',
        canActivate: [mayDo('audit')],
        loadComponent: () => import('./proof/proof-page').then((page) => page.ProofPage),
      },
      {
        path: ':dossier/steering',
        canActivate: [mayDo('oversee')],
        loadComponent: () => import('./steering/steering-page').then((page) => page.SteeringPage),
      },
      { path: ':dossier', loadComponent: () => import('./replay-page').then((page) => page.ReplayPage) },
    ],
  },
];
