import { type Routes } from '@angular/router';

/** Every area is lazy: opening the inbox never downloads the modeller. */
export const routes: Routes = [
  { path: 'procedures', loadChildren: () => import('./draw/routes').then((area) => area.drawRoutes) },
  { path: 'history', loadChildren: () => import('./history/routes').then((area) => area.historyRoutes) },
];
