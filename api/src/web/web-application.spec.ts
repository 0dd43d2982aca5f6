import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Store } from '@mot-cua/store';
import supertest from 'supertest';
import { createApi } from '../create-api';
import { readSettings } from '../settings';

describe('the web application', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-web-'));
  let api: NestExpressApplication;
  beforeAll(async () => {
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><html><head><style>a{}</style></head><body class="mc"><mc-root></mc-root><script src="main-ABCDEFGH.js" type="module"></script></body></html>',
    );
    writeFileSync(join(folder, 'main-ABCDEFGH.js'), 'export {};');
    writeFileSync(join(folder, 'worker-ABCDEFGH.js'), 'export {};');
    writeFileSync(join(folder, 'main-LARGE123.js'), 'export const name = 1;'.repeat(500));
    writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, '.secret'), 'x');
    mkdirSync(join(folder, 'media'));
    api = await createApi({} as Store, { ...readSettings({}), log: 'silent', designer: folder }, new URL('none:'));
    await api.init();
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });
  const get = (path: string) => supertest(api.getHttpServer()).get(path);

  it('is one page for every address that is its own, never kept by a cache', async () => {
    for (const path of [
      '/',
      '/inbox',
      '/index.html',
      '/draw/vn-birth/2',
      '/history/H99.101.01-261122-010001?at=7',
      '/counter/vl-3.000527',
    ]) {
      const answer = await get(path);
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(answer.text).toContain('<mc-root>');
      expect(answer.text).toContain('ngCspNonce');
    }
  });

  it('says what a page may do on pages, pictures and workers; not on every part of a page, which is bound by the page', async () => {
    for (const path of ['/', '/favicon.svg', '/worker-ABCDEFGH.js'])
      expect((await get(path)).headers).toHaveProperty('content-security-policy');
    expect((await get('/favicon.svg')).headers['content-security-policy']).toMatch(/^default-src 'none'/);
    const { headers } = await get('/main-ABCDEFGH.js');
    for (const none of ['content-security-policy', 'etag', 'last-modified', 'accept-ranges']) expect(headers).not.toHaveProperty(none);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
  });

  it('runs only its own scripts, and styles that carry the nonce of the page', async () => {
    const [first, second] = [await get('/'), await get('/')];
    const policy = String(first.headers['content-security-policy']);
    const nonce = /style-src-elem 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(first.text).toContain(`<template ngCspNonce="${nonce}"></template>`);
    expect(first.text).toContain(`<style nonce="${nonce}">`);
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(second.headers['content-security-policy']).not.toBe(policy);
    expect(first.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
    expect(first.headers).not.toHaveProperty('x-powered-by');
  });

  it('lets browsers keep files whose name holds their hash for a year, and ask about the others', async () => {
    expect((await get('/main-ABCDEFGH.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('travels compressed to browsers that can read it', async () => {
    const plain = await get('/main-LARGE123.js').set('Accept-Encoding', 'identity');
    const packed = await get('/main-LARGE123.js').set('Accept-Encoding', 'br, gzip');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringContaining('Accept-Encoding') as string });
  });

  it('travels in its smallest form once that has been made: the same file, the same headers, under its full length', async () => {
    const asked = async () => get('/main-LARGE123.js').set('Accept-Encoding', 'br, gzip');
    let answer = await asked();
    for (let tries = 0; tries < 500 && answer.headers['content-length'] === undefined; tries += 1) answer = await asked();
    expect(answer.text).toBe('export const name = 1;'.repeat(500));
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('text/javascript') as string,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers).not.toHaveProperty('content-security-policy');
    expect(Number(answer.headers['content-length'])).toBeLessThan(60);
    expect((await get('/main-GONE1234.js').set('Accept-Encoding', 'br')).status).toBe(404);
  });

  it('sends answers of the api with headers that forbid everything but reading them', async () => {
    expect((await get('/api/openapi.json')).headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('sends long answers of the api compressed to browsers that can read it, short ones as they are', async () => {
    const long = await get('/api/openapi.json').set('Accept-Encoding', 'br');
    const short = await get('/api/nothing').set('Accept-Encoding', 'br');
    expect([long.headers['content-encoding'], short.headers['content-encoding']]).toEqual(['br', undefined]);
    expect(long.body).toHaveProperty('openapi');
    expect((await get('/api/openapi.json').set('Accept-Encoding', 'identity')).headers).not.toHaveProperty('content-encoding');
  });

  it('does not answer with the page where a file is missing, hidden or outside', async () => {
    for (const path of ['/main-OLDHASH1.js', '/.secret', '/../package.json', '/%2e%2e/package.json', '/media', '/api/nothing'])
      expect({
        path,
        status: (await get(path)).status,
        page: (await get(path)).text.includes('mc-root') && path !== '/media',
      }).toMatchObject({ path, page: false });
    expect((await get('/.secret')).text).not.toBe('x');
  });
});
