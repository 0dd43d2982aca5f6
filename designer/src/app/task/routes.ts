import { type Routes } from '@angular/router';
export const taskRoutes: Routes = [];
