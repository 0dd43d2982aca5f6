import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { contentSecurity } from './content-security';
import { webApplication } from './web-application';

describe('The addresses of the web application', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-web-'));
  writeFileSync(join(folder, 'index.html'), '<html><body>Một Cửa</body></html>');
  const server = express().use(...contentSecurity(false), ...webApplication(folder));

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('show the page when an officer reloads the counter of a procedure whose code has a dot', async () => {
    const answer = await request(server).get('/counter/vl-3.000527');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Một Cửa');
  });

  it('say not found for a file that is not there', async () => {
    expect((await request(server).get('/main-ABCDEFGH.js')).status).toBe(404);
  });

  it('leave everything under /api to the api', async () => {
    expect((await request(server).get('/api/nothing')).status).toBe(404);
  });
});
