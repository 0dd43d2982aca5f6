import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding } from '@angular/router';
import { keepSignedIn, speakTheContract, watchConnection } from './connection/interceptors';
import { provideEverydayWords } from './language/dictionaries';
import { Language } from './language/language';
import { routes } from './routes';
import { Appearance } from './shell/appearance';
import { PageTitle } from './shell/page-title';

export const applicationConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withFetch(), withInterceptors([keepSignedIn, speakTheContract, watchConnection])),
    provideRouter(routes, withComponentInputBinding()),
    provideEverydayWords(),
    { provide: TitleStrategy, useClass: PageTitle },
    provideAppInitializer(() => {
      inject(Appearance);
      return inject(Language).ready();
    }),
  ],
};
