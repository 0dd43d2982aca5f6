import { type Routes } from '@angular/router';
import { formWords } from '../forms/words';
import { provideWords } from '../language/dictionaries';
import { mayDo } from '../session/guards';
import { type EditorPage } from './editor-page';

/** The drawing area: list of procedures, editor of a draft, publishing it, a published version. */
export const drawRoutes: Routes = [
  {
    path: '',
    providers: [
      formWords,
      provideWords('draw', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') }),
      provideWords('publish', { vi: () => import('../publish/words.vi.json'), en: () => import('../publish/words.en.json') }),
    ],
    children: [
      { path: '', loadComponent: () => import('./procedures-page').then((page) => page.ProceduresPage) },
      {
        path: 'from-table',
        canActivate: [mayDo('configure')],
        loadComponent: () => import('./paper/from-table-page').then((page) => page.FromTablePage),
      },
      { path: ':procedure', loadComponent: () => import('./procedure-page').then((page) => page.ProcedurePage) },
      {
        path: ':procedure/draft',
        canActivate: [mayDo('configure')],
        canDeactivate: [(page: EditorPage) => page.mayLeave()],
        loadComponent: () => import('./editor-page').then((page) => page.EditorPage),
      },
      {
        path: ':procedure/draft/publish',
        canActivate: [mayDo('configure')],
        loadComponent: () => import('../publish/publish-page').then((page) => page.PublishPage),
      },
      { path: ':procedure/compare', loadComponent: () => import('../publish/compare-page').then((page) => page.ComparePage) },
      { path: ':procedure/versions/:version', loadComponent: () => import('../publish/version-page').then((page) => page.VersionPage) },
    ],
  },
];
