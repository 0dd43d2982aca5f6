import { type Routes } from '@angular/router';
import { chargeWords } from '../charges/words';
import { provideWords } from '../language/dictionaries';

export const returnRoutes: Routes = [
  {
    path: '',
    providers: [provideWords('returns', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') }), chargeWords],
    loadComponent: () => import('./returns-page').then((page) => page.ReturnsPage),
  },
];
