import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSigningKey } from './signing-key';

describe('the key an installation signs with', () => {
  const state = mkdtempSync(join(tmpdir(), 'mot-cua-key-'));
  afterAll(() => rmSync(state, { recursive: true }));

  it('is made once, stays the same, and is readable by us only', () => {
    const first = openSigningKey(state, 'log', {});
    expect(openSigningKey(state, 'log', {}).id).toBe(first.id);
    expect(openSigningKey(state, 'package', {}).id).not.toBe(first.id);
    expect(statSync(join(state, 'keys', 'log.pem')).mode & 0o777).toBe(0o600);
  });

  it('is given from outside in production, as a file or as text, or the start is refused', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const file = join(state, 'given.pem');
    writeFileSync(file, pem);
    const production = { NODE_ENV: 'production' };
    expect(openSigningKey(state, 'log', { ...production, MOT_CUA_LOG_KEY: file }).id).toBe(
      openSigningKey(state, 'log', { ...production, MOT_CUA_LOG_KEY: pem }).id,
    );
    expect(() => openSigningKey(state, 'log', production)).toThrow('MOT_CUA_LOG_KEY is not set');
  });

  it('is refused with the place named when it is something else', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    expect(() => openSigningKey(state, 'log', { MOT_CUA_LOG_KEY: pem })).toThrow('MOT_CUA_LOG_KEY holds a key of the wrong kind');
    expect(() => openSigningKey(state, 'log', { MOT_CUA_LOG_KEY: '/nowhere/key.pem' })).toThrow('/nowhere/key.pem');
  });
});
