import { type Routes } from '@angular/router';
import { mayDo, signedIn, toFirstArea } from './session/guards';

/** Every area is lazy: opening the inbox never downloads the modeller. `title` is a key of the everyday words. */
export const routes: Routes = [
  { path: 'sign-in', title: 'page.signIn', loadComponent: () => import('./sign-in/sign-in-page').then((area) => area.SignInPage) },
  { path: 'look-up', title: 'page.lookUp', loadComponent: () => import('./look-up/look-up-page').then((area) => area.LookUpPage) },
  {
    path: '',
    loadComponent: () => import('./shell/frame').then((shell) => shell.Frame),
    canActivate: [signedIn],
    children: [
      { path: '', pathMatch: 'full', canActivate: [toFirstArea], children: [] },
      {
        path: 'counter',
        title: 'page.counter',
        canActivate: [mayDo('receive')],
        loadChildren: () => import('./counter/routes').then((area) => area.counterRoutes),
      },
      { path: 'receipts', title: 'page.receipt', loadChildren: () => import('./receipt/routes').then((area) => area.receiptRoutes) },
      {
        path: 'inbox',
        title: 'page.inbox',
        canActivate: [mayDo('receive', 'process')],
        loadChildren: () => import('./inbox/routes').then((area) => area.inboxRoutes),
      },
      {
        path: 'returns',
        title: 'page.returns',
        canActivate: [mayDo('receive')],
        loadChildren: () => import('./returns/routes').then((area) => area.returnRoutes),
      },
      { path: 'tasks', title: 'page.task', loadChildren: () => import('./task/routes').then((area) => area.taskRoutes) },
      { path: 'procedures', title: 'page.procedures', loadChildren: () => import('./draw/routes').then((area) => area.drawRoutes) },
      { path: 'history', title: 'page.history', loadChildren: () => import('./history/routes').then((area) => area.historyRoutes) },
      {
        path: 'overview',
        title: 'page.overview',
        canActivate: [mayDo('oversee', 'audit')],
        loadChildren: () => import('./overview/routes').then((area) => area.overviewRoutes),
      },
      {
        path: 'administration',
        title: 'page.administration',
        canActivate: [mayDo('administer')],
        loadChildren: () => import('./administration/routes').then((area) => area.administrationRoutes),
      },
      { path: 'documents', title: 'page.documents', loadChildren: () => import('./documents/routes').then((area) => area.documentRoutes) },
      { path: 'alerts', title: 'page.alerts', loadComponent: () => import('./alerts/alerts-page').then((area) => area.AlertsPage) },
      { path: '**', title: 'page.notFound', loadComponent: () => import('./shell/not-found').then((shell) => shell.NotFound) },
    ],
  },
];
