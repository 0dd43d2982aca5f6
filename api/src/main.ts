import 'reflect-metadata';
import { openStore } from '@mot-cua/store';
import { createApi } from './create-api';
import { part } from './part';
import { readSettings, SettingsTrouble } from './settings';

await part(async () => {
  const settings = readSettings(process.env);
  const url = process.env['MOT_CUA_DATABASE'];
  if (!url) throw new SettingsTrouble('MOT_CUA_DATABASE is not set: `npm start` sets it; by hand, take it from what `prepare` prints.');
  const store = await openStore({ url });
  const api = await createApi(store, settings);
  await api.listen(settings.port, settings.host);
  return {
    told: { port: settings.port },
    stop: async () => {
      await api.close();
      await store.close();
    },
  };
});
