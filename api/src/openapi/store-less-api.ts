import { type Store } from '@mot-cua/store';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from '../create-api';
import { readSettings } from '../settings';

/** An api that can be asked for its routes and shapes, but has no store and must not listen. Test-only routes are left out, as in production. */
export async function storeLessApi(): Promise<NestExpressApplication> {
  const api = await createApi({} as Store, { ...readSettings({}), log: 'silent' }, new URL('none:'));
  await api.init();
  return api;
}
