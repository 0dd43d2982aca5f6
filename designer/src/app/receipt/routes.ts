import { type Routes } from '@angular/router';
export const receiptRoutes: Routes = [];
