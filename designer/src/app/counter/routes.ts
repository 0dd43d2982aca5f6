import { type Routes } from '@angular/router';
import { provideWords } from '../language/dictionaries';

export const counterRoutes: Routes = [
  {
    path: '',
    providers: [provideWords('counter', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    children: [
      { path: '', loadComponent: () => import('./choose-procedure').then((page) => page.ChooseProcedure) },
      { path: ':procedure', loadComponent: () => import('./counter-page').then((page) => page.CounterPage) },
    ],
  },
];
