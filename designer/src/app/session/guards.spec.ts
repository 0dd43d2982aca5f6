import { TestBed } from '@angular/core/testing';
import { type ActivatedRouteSnapshot, type CanActivateFn, type RouterStateSnapshot, UrlTree, provideRouter } from '@angular/router';
import { type Me } from '@mot-cua/contract';
import { mayDo, signedIn, toFirstArea } from './guards';
import { type Right, Session } from './session';

async function pass(guard: CanActivateFn, rights: Right[] | undefined, url = '/inbox?level=red'): Promise<string | boolean> {
  const me = rights && ({ may: rights } as Me);
  const session = {
    load: () => Promise.resolve(me),
    me: () => me,
    may: (...wanted: Right[]) => wanted.some((right) => rights?.includes(right)),
  };
  TestBed.resetTestingModule().configureTestingModule({ providers: [provideRouter([]), { provide: Session, useValue: session }] });
  const answer = await TestBed.runInInjectionContext(() => guard({} as ActivatedRouteSnapshot, { url } as RouterStateSnapshot));
  return answer instanceof UrlTree ? answer.toString() : answer === true;
}

describe('who may pass', () => {
  it('sends a stranger to the sign-in page and remembers where to', async () => {
    expect(await pass(signedIn, undefined)).toBe('/sign-in?then=%2Finbox%3Flevel%3Dred');
  });

  it('lets a person with a session pass', async () => {
    expect(await pass(signedIn, ['process'])).toBe(true);
  });

  it('keeps an auditor out of the counter', async () => {
    expect(await pass(mayDo('receive'), ['audit'])).toBe('/');
    expect(await pass(mayDo('receive'), ['receive'])).toBe(true);
  });

  it('opens the day where the post works', async () => {
    expect(await pass(toFirstArea, ['audit'])).toBe('/history');
    expect(await pass(toFirstArea, ['process'])).toBe('/inbox');
  });
});
