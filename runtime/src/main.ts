import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { isPooled, openSigningKey, openStore, part, readConnection } from '@mot-cua/store';
import { Logger } from 'nestjs-pino';
import { noMailer, smtpMailer } from './outbox/mailer';
import { publishingBy } from './public-log/publishing-by';
import { RuntimeModule } from './runtime-module';
import { readSettings } from './settings';

await part(async () => {
  const settings = readSettings(process.env);
  const { state, smtp, mailFrom, demonstration, log } = settings;
  const publishing = await publishingBy(settings, openSigningKey(state, 'log', process.env));
  const store = await openStore({ url: readConnection(state, 'runtime', process.env), pooled: isPooled(process.env) });
  const mailer = smtp && mailFrom ? smtpMailer(smtp, mailFrom) : noMailer;
  const runtime = await NestFactory.createApplicationContext(RuntimeModule.with(store, { mailer, publishing, demonstration, log }), {
    bufferLogs: true,
  });
  runtime.useLogger(runtime.get(Logger));
  return {
    told: { mail: mailer.kind },
    stop: async () => {
      await runtime.close();
      await store.close();
    },
  };
});
