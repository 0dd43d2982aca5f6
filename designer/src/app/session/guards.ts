import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { firstAreaOf } from '../shell/areas';
import { type Right, Session } from './session';

/** Nobody passes without a session; the sign-in page brings back to where one wanted to go. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const me = await inject(Session).load();
  return me ? true : router.createUrlTree(['/sign-in'], state.url === '/' ? {} : { queryParams: { then: state.url } });
};

/** Only posts with one of these rights; the others are sent to their own first page. The server refuses them anyway. */
export const mayDo =
  (...rights: Right[]): CanActivateFn =>
  async () => {
    const [router, session] = [inject(Router), inject(Session)];
    await session.load();
    return session.may(...rights) ? true : router.createUrlTree(['/']);
  };

/** `/` is wherever this post works. */
export const toFirstArea: CanActivateFn = async () => {
  const [router, session] = [inject(Router), inject(Session)];
  await session.load();
  return router.createUrlTree([firstAreaOf((...rights) => session.may(...rights))]);
};
