import { type Routes } from '@angular/router';
export const counterRoutes: Routes = [];
