import { globSync, readFileSync } from 'node:fs';
import { type Store } from '@mot-cua/store';
import { noMailer } from './outbox/mailer';
import { RuntimeModule } from './runtime-module';

it('does every duty there is', () => {
  const root = new URL('.', import.meta.url).pathname;
  const written = globSync('**/*-duty.ts', { cwd: root }).flatMap((path) =>
    [...readFileSync(root + path, 'utf8').matchAll(/^export class (\w+Duty)\b/gm)].map(([, name]) => name),
  );
  const { providers = [] } = RuntimeModule.with({} as Store, {
    mailer: noMailer,
    publishing: { destinations: [] } as never,
    demonstration: false,
    log: 'silent',
  });
  const done = providers.map((provider) => (typeof provider === 'function' ? provider.name : ''));
  expect(written.filter((name) => name === undefined || !done.includes(name))).toEqual([]);
  expect(written.length).toBeGreaterThan(5);
});
