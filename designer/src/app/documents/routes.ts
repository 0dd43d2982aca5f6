import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { mayDo } from '../session/guards';
import { Session } from '../session/session';

/** Registers, the fees of the day, and the texts of the printed forms. */
export const documentRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [
      () => inject(Router).parseUrl(inject(Session).may('receive', 'process', 'audit') ? '/documents/registers' : '/documents/forms'),
    ],
    children: [],
  },
  {
    path: 'registers',
    canActivate: [mayDo('receive', 'process', 'audit')],
    loadComponent: () => import('./registers-page').then((page) => page.RegistersPage),
  },
  {
    path: 'takings',
    canActivate: [mayDo('receive')],
    loadComponent: () => import('../charges/takings-page').then((page) => page.TakingsPage),
  },
  {
    path: 'forms',
    canActivate: [mayDo('configure', 'administer')],
    loadComponent: () => import('./templates-page').then((page) => page.TemplatesPage),
  },
];
