import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openSigningKey, type Store } from '@mot-cua/store';
import { Logger } from 'nestjs-pino';
import { type Mailer, noMailer } from '../outbox/mailer';
import { type LogPublishing } from '../public-log/log-duty';
import { signerOf } from '../public-log/publishing-by';
import { RuntimeModule } from '../runtime-module';
import { type TestOffice } from './test-office';

export type TestRuntime = { readonly stop: () => Promise<void> };

/** A whole runtime, as `main.ts` starts it, on the database of an office. */
export async function startRuntime(
  office: TestOffice,
  mailer: Mailer = noMailer,
  publishing: LogPublishing = unpublished(),
): Promise<TestRuntime> {
  const store: Store = await office.openRuntimeStore();
  const log = process.env['MOT_CUA_LOG'] ?? 'silent';
  const runtime: INestApplicationContext = await NestFactory.createApplicationContext(
    RuntimeModule.with(store, { mailer, publishing, demonstration: true, log }),
    { bufferLogs: true },
  );
  runtime.useLogger(runtime.get(Logger));
  return {
    stop: async () => {
      await runtime.close();
      await store.close();
    },
  };
}

/** Signs and publishes nowhere: for suites about something else. */
const unpublished = (): LogPublishing => ({
  signer: signerOf(openSigningKey(mkdtempSync(join(tmpdir(), 'mot-cua-key-')), 'log', {})),
  destinations: [],
  everyMs: 60_000,
});

const PATIENCE_MS = 20_000;

/** Waits until something has come about; fails with what was last seen. */
export async function eventually<Seen>(look: () => Promise<Seen>, reached: (seen: Seen) => boolean): Promise<Seen> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (reached(seen)) return seen;
    if (performance.now() > until) throw new Error(`it did not come about; last seen: ${JSON.stringify(seen)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
