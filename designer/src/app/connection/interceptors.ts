import { HttpErrorResponse, HttpEventType, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, tap, throwError } from 'rxjs';
import { Language } from '../language/language';
import { Purpose } from '../session/purpose';
import { SignInAgain } from '../session/sign-in-again';
import { idempotencyKey, newId } from './act';
import { Connectivity } from './connectivity';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every request says which language it wants; every write proves it comes from this application and carries its key. */
export const speakTheContract: HttpInterceptorFn = (request, next) => {
  let headers = request.headers.set('Accept-Language', inject(Language).current());
  const purpose = inject(Purpose).purpose();
  if (purpose !== undefined) headers = headers.set('X-Purpose', encodeURIComponent(purpose));
  if (!reading.has(request.method)) {
    headers = headers.set('X-Requested-With', 'mot-cua').set('Idempotency-Key', request.context.get(idempotencyKey) || newId());
  }
  return next(request.clone({ headers }));
};

/** Notes whether the server answered at all. */
export const watchConnection: HttpInterceptorFn = (request, next) => {
  const connectivity = inject(Connectivity);
  return next(request).pipe(
    tap({
      next: (event) => {
        if (event.type === HttpEventType.Response) connectivity.found();
      },
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse)) return;
        if (error.status === 0) connectivity.lost();
        else connectivity.found();
      },
    }),
  );
};

/** An ended session asks for the password over the page, then sends the same request again: nothing typed is lost. */
export const keepSignedIn: HttpInterceptorFn = (request, next) => {
  const signInAgain = inject(SignInAgain);
  return next(request).pipe(
    catchError((error: unknown) => {
      const ended = error instanceof HttpErrorResponse && error.status === 401 && !request.url.startsWith('api/session');
      if (!ended) return throwError(() => error);
      return from(signInAgain.ask()).pipe(switchMap((again) => (again ? next(request) : throwError(() => error))));
    }),
  );
};
