import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Store } from '@mot-cua/store';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api-module';
import { readBody, readQuery } from './door/body';
import { keyRequired } from './door/idempotency-key';
import { sameSiteOnly } from './door/same-site';
import { numbered } from './log/reference';
import { serveOpenApi } from './openapi/openapi-document';
import { type Settings } from './settings';
import { BEHIND_HTTPS } from './sign-in/session-cookie';
import { compressedAnswers } from './web/compressed-answers';
import { answerSecurity, contentSecurity } from './web/content-security';
import { noStore } from './web/no-store';
import { outsideApi, withinApi } from './web/handlers';
import { webApplication } from './web/web-application';

/** Requests that take longer are cut: a file of 100 MB takes this long at 3 Mbit/s. */
const REQUEST_TIMEOUT_MS = 300_000;
/** Longer than proxies keep idle connections, so that they close first and no request meets a closing connection. */
const KEEP_ALIVE_MS = 75_000;

/**
 * The whole api on a store, ready to listen. The order of what every request passes is the order of the lines.
 * @param modelReader address of the built `model-reader`, in which diagrams are read
 */
export async function createApi(store: Store, settings: Settings, modelReader: URL): Promise<NestExpressApplication> {
  const api = await NestFactory.create<NestExpressApplication>(ApiModule.with(store, settings, modelReader), {
    bodyParser: false,
    bufferLogs: true,
  });
  api.useLogger(api.get(Logger));
  const https = settings.origin?.startsWith('https:') === true;
  api.set('trust proxy', settings.trustedProxies);
  api.set(BEHIND_HTTPS, https);
  api.set('etag', false);
  api.disable('x-powered-by');
  api.setGlobalPrefix('api');
  api.use(
    withinApi(answerSecurity(https), numbered, noStore, compressedAnswers, readQuery, sameSiteOnly(settings.origin), keyRequired, readBody),
  );
  serveOpenApi(api);
  api.use(outsideApi(...contentSecurity(https), ...webApplication(settings.designer)));
  const server = api.getHttpServer();
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return api;
}
