import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { openStore, part, readConnection } from '@mot-cua/store';
import { Logger } from 'nestjs-pino';
import { noMailer, smtpMailer } from './outbox/mailer';
import { RuntimeModule } from './runtime-module';
import { readSettings } from './settings';

await part(async () => {
  const { state, smtp, mailFrom, demonstration, log } = readSettings(process.env);
  const store = await openStore({ url: readConnection(state, 'runtime', process.env) });
  const mailer = smtp && mailFrom ? smtpMailer(smtp, mailFrom) : noMailer;
  const runtime = await NestFactory.createApplicationContext(RuntimeModule.with(store, { mailer, demonstration, log }), {
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
