import { type Routes } from '@angular/router';
import { provideWords } from '../language/dictionaries';

export const taskRoutes: Routes = [
  {
    path: ':dossier/:visit',
    providers: [provideWords('task', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    loadComponent: () => import('./task-page').then((page) => page.TaskPage),
  },
];
