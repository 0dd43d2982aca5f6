import 'reflect-metadata';
import { isPooled, openStore, part, readConnection } from '@mot-cua/store';
import { createApi } from './create-api';
import { readSettings } from './settings';

await part(async () => {
  const settings = readSettings(process.env);
  const store = await openStore({ url: readConnection(settings.state, 'api', process.env), pooled: isPooled(process.env) });
  const api = await createApi(store, settings, new URL('./model-reader.js', import.meta.url));
  await api.listen(settings.port, settings.host);
  return {
    told: { port: settings.port },
    stop: async () => {
      await api.close();
      await store.close();
    },
  };
});
