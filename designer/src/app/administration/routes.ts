import { type Routes } from '@angular/router';
import { provideWords } from '../language/dictionaries';
import { type CalendarPage } from './calendars/calendar-page';

/** The administration: calendars, levels, organisation, people, stand-ins. */
export const administrationRoutes: Routes = [
  {
    path: '',
    providers: [provideWords('administration', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'calendars' },
      { path: 'calendars', loadComponent: () => import('./calendars/calendars-page').then((page) => page.CalendarsPage) },
      { path: 'levels', loadComponent: () => import('./levels/levels-page').then((page) => page.LevelsPage) },
      { path: 'agencies', loadComponent: () => import('./agencies/agencies-page').then((page) => page.AgenciesPage) },
      { path: 'people', loadComponent: () => import('./people/people-page').then((page) => page.PeoplePage) },
      { path: 'substitutions', loadComponent: () => import('./substitutions/substitutions-page').then((page) => page.SubstitutionsPage) },
      { path: 'retention', loadComponent: () => import('./retention/retention-page').then((page) => page.RetentionPage) },
      {
        path: 'calendars/:id',
        canDeactivate: [(page: CalendarPage) => page.mayLeave()],
        loadComponent: () => import('./calendars/calendar-page').then((page) => page.CalendarPage),
      },
    ],
  },
];
