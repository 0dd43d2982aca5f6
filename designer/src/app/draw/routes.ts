import { type Routes } from '@angular/router';

/** The drawing area: list of procedures, editor of a draft, a published version. */
export const drawRoutes: Routes = [];
