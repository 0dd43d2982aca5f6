import { type Routes } from '@angular/router';

/** The history area: search, and one dossier's replay. */
export const historyRoutes: Routes = [];
