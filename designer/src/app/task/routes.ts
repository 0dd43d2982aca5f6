import { type Routes } from '@angular/router';
import { taskWords } from './words';

export const taskRoutes: Routes = [
  {
    path: ':dossier/:visit',
    providers: [taskWords],
    loadComponent: () => import('./task-page').then((page) => page.TaskPage),
  },
];
