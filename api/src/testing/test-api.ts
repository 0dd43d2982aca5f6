import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, testDatabase, type Store } from '@mot-cua/store';
import { type NestExpressApplication } from '@nestjs/platform-express';
import supertest, { type Response } from 'supertest';
import { createApi } from '../create-api';
import { readSettings } from '../settings';
import { birthRegistration } from './birth-registration';
import { foundProvince, PASSWORD, type AccountName } from './province';

export const BIRTH = 'birth';
type Method = 'get' | 'post' | 'put' | 'delete';
export type Asking = { readonly body?: object; readonly key?: string; readonly headers?: Readonly<Record<string, string>> };
/** One caller with a session, or none. */
export type Asker = (method: Method, path: string, asking?: Asking) => Promise<Response>;

/** The api on a real PostgreSQL of its own, with a small province and one published procedure. */
export type TestApi = {
  readonly store: Store;
  readonly app: NestExpressApplication;
  /** Its state folder. */ readonly state: string;
  readonly stranger: Asker;
  readonly as: (account: AccountName) => Promise<Asker>;
  /** A store as the runtime has it. */
  readonly openRuntime: () => Promise<Store>;
  readonly close: () => Promise<void>;
};

let keys = 0;
/** A key nobody has used. */
export const freshKey = (): string => `test-key-${String(++keys).padStart(6, '0')}`;

/** @param environment settings that differ from the usual ones */
export async function testApi(environment: NodeJS.ProcessEnv = {}): Promise<TestApi> {
  const reader = process.env['MOT_CUA_TEST_MODEL_READER'];
  if (!reader) throw new Error("The project's jest.config.mjs lacks its globalSetup.");
  const database = await testDatabase();
  const state = await mkdtemp(join(tmpdir(), 'mot-cua-api-'));
  const store = await openStore({ url: database.url('api_rw') });
  await foundProvince(store);
  await publishBirth(store);
  const settings = {
    ...readSettings({ MOT_CUA_TEST_CLOCK: '1', MOT_CUA_FOUR_EYES: '0', MOT_CUA_STATE: state, ...environment }),
    log: process.env['MOT_CUA_LOG'] ?? 'silent',
    designer: '/nowhere',
  };
  const app = await createApi(store, settings, new URL(reader));
  await app.listen(0, '127.0.0.1');
  const signedIn = new Map<AccountName, Promise<Asker>>();
  const stranger = asker(app, undefined);
  return {
    store,
    app,
    state,
    stranger,
    as: (account) => {
      const known = signedIn.get(account) ?? signIn(app, account);
      signedIn.set(account, known);
      return known;
    },
    openRuntime: () => openStore({ url: database.url('runtime_rw') }),
    close: async () => {
      await app.close();
      await store.close();
      await database.drop();
      await rm(state, { recursive: true, force: true });
    },
  };
}

async function publishBirth({ procedures }: Store): Promise<void> {
  await procedures.create({ id: BIRTH, package: birthRegistration, by: 'test' });
  await procedures.publish({ procedure: BIRTH, revision: 1, by: 'test' });
}

const asker =
  (app: NestExpressApplication, cookie: string | undefined): Asker =>
  async (method, path, { body, key, headers = {} } = {}) => {
    const request = supertest(app.getHttpServer())[method](path).set('Accept-Language', 'en');
    if (method !== 'get') request.set('X-Requested-With', 'mot-cua').set('Idempotency-Key', key ?? freshKey());
    if (cookie !== undefined) request.set('Cookie', cookie);
    for (const [name, value] of Object.entries(headers)) request.set(name, value);
    return body === undefined ? request : request.send(body);
  };

export async function signIn(app: NestExpressApplication, account: AccountName): Promise<Asker> {
  const answer = await asker(app, undefined)('post', '/api/session', { body: { name: account, password: PASSWORD } });
  if (answer.status !== 201) throw new Error(`signing in as ${account}: ${String(answer.status)} ${answer.text}`);
  return asker(app, cookieOf(answer));
}

export const cookieOf = (answer: Response): string => String(answer.headers['set-cookie']?.[0]).split(';', 1)[0] ?? '';
