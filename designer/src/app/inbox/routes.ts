import { type Routes } from '@angular/router';
import { provideWords } from '../language/dictionaries';

export const inboxRoutes: Routes = [
  {
    path: '',
    providers: [provideWords('inbox', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    loadComponent: () => import('./inbox-page').then((page) => page.InboxPage),
  },
];
