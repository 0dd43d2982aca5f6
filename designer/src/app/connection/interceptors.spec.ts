import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { Language } from '../language/language';
import { SignInAgain } from '../session/sign-in-again';
import { Act } from './act';
import { Connectivity } from './connectivity';
import { keepSignedIn, speakTheContract, watchConnection } from './interceptors';

function connect(answerToDialog = true) {
  let asked = 0;
  const signInAgain = { ask: () => Promise.resolve(++asked > 0 && answerToDialog) };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([keepSignedIn, speakTheContract, watchConnection])),
      provideHttpClientTesting(),
      { provide: Language, useValue: { current: signal('en') } },
      { provide: SignInAgain, useValue: signInAgain },
    ],
  });
  return { http: TestBed.inject(HttpClient), server: TestBed.inject(HttpTestingController), asked: () => asked };
}

const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('talking to the server', () => {
  it('asks for the language of the interface and sends no key with a reading', () => {
    const { http, server } = connect();
    http.get('api/tasks').subscribe();
    const { headers } = server.expectOne('api/tasks').request;
    expect(headers.get('Accept-Language')).toBe('en');
    expect(headers.has('Idempotency-Key')).toBe(false);
  });

  it('gives every write its own key and says where it comes from', () => {
    const { http, server } = connect();
    http.post('api/tasks/1', {}).subscribe();
    http.post('api/tasks/1', {}).subscribe();
    const [first, second] = server.match('api/tasks/1').map((each) => each.request.headers);
    expect(first.get('X-Requested-With')).toBe('mot-cua');
    expect(first.get('Idempotency-Key')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second.get('Idempotency-Key')).not.toBe(first.get('Idempotency-Key'));
  });

  it('keeps the key of an act over retries until it was answered', () => {
    const { http, server } = connect();
    const act = new Act();
    const press = () => http.post('api/dossiers', {}, { context: act.context() }).subscribe({ error: () => undefined });
    press();
    press();
    const [first, second] = server.match('api/dossiers').map((each) => each.request.headers.get('Idempotency-Key'));
    expect(second).toBe(first);
    act.answered();
    press();
    expect(server.match('api/dossiers').at(-1)?.request.headers.get('Idempotency-Key')).not.toBe(first);
  });

  it('asks for the password when the session has ended, then sends the same request again', async () => {
    const { http, server, asked } = connect();
    const answer = firstValueFrom(http.post<{ done: true }>('api/tasks/1/complete', { outcome: 'ok' }));
    server.expectOne('api/tasks/1/complete').flush({ code: 'session.ended' }, { status: 401, statusText: 'Unauthorized' });
    await soon();
    const again = server.expectOne('api/tasks/1/complete');
    expect(again.request.body).toEqual({ outcome: 'ok' });
    again.flush({ done: true });
    expect(await answer).toEqual({ done: true });
    expect(asked()).toBe(1);
  });

  it('passes the refusal on when nobody signs in again', async () => {
    const { http, server } = connect(false);
    const answer = firstValueFrom(http.get('api/tasks'));
    server.expectOne('api/tasks').flush({}, { status: 401, statusText: 'Unauthorized' });
    await expect(answer).rejects.toMatchObject({ status: 401 });
  });

  it('does not take a wrong password for an ended session', async () => {
    const { http, server, asked } = connect();
    const answer = firstValueFrom(http.post('api/session', {}));
    server.expectOne('api/session').flush({}, { status: 401, statusText: 'Unauthorized' });
    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(asked()).toBe(0);
  });

  it('notices when the server goes away and when it is back', () => {
    const { http, server } = connect();
    const connectivity = TestBed.inject(Connectivity);
    http.get('api/tasks').subscribe({ error: () => undefined });
    server.expectOne('api/tasks').error(new ProgressEvent('error'));
    expect(connectivity.lostAt()).toBeDefined();
    http.get('api/tasks').subscribe();
    server.expectOne('api/tasks').flush({});
    expect(connectivity.lostAt()).toBeUndefined();
  });
});
