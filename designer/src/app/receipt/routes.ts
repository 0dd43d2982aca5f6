import { type Routes } from '@angular/router';
import { provideWords } from '../language/dictionaries';

export const receiptRoutes: Routes = [
  {
    path: 'slips/:id',
    providers: [provideWords('receipt', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    loadComponent: () => import('./slip-page').then((page) => page.SlipPage),
  },
  {
    path: ':dossier',
    providers: [provideWords('receipt', { vi: () => import('./words.vi.json'), en: () => import('./words.en.json') })],
    loadComponent: () => import('./receipt-page').then((page) => page.ReceiptPage),
  },
];
