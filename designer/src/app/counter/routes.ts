import { type Routes } from '@angular/router';
import { provideWords } from '../language/dictionaries';
import { taskWords } from '../task/words';

export const counterRoutes: Routes = [
  {
    path: '',
    providers: [taskWords, provideWords('counter', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    children: [
      { path: '', loadComponent: () => import('./choose-procedure').then((page) => page.ChooseProcedure) },
      { path: 'submissions', loadComponent: () => import('./submissions/submissions-page').then((page) => page.SubmissionsPage) },
      { path: ':procedure', loadComponent: () => import('./counter-page').then((page) => page.CounterPage) },
    ],
  },
];
