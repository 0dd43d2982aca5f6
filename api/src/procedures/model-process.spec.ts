import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { birthRegistration } from '../testing/birth-registration';
import { ModelProcess } from './model-process';

const task = { kind: 'diagram', diagram: birthRegistration.diagram } as const;

describe('the process in which models are read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-model-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const script = (name: string, text: string): URL => {
    const path = join(folder, `${name}.mjs`);
    writeFileSync(path, `process.on('message', () => { ${text} });`);
    return pathToFileURL(path);
  };

  it('answers one model after the other', async () => {
    const reader = new ModelProcess(new URL(process.env['MOT_CUA_TEST_MODEL_READER'] ?? 'none:'), { seconds: 30, megabytes: 256 });
    for (let round = 0; round < 5; round++) expect(await reader.run(task)).toMatchObject({ procedure: { id: 'birth' } });
    reader.end();
  });

  it('gives up a model that takes too long, and goes on with a fresh process', async () => {
    const reader = new ModelProcess(script('slow', 'for (;;);'), { seconds: 1, megabytes: 64 });
    expect([await reader.run(task), await reader.run(task)]).toEqual(['too-slow', 'too-slow']);
  });

  it('gives up a model that takes too much memory, and lives on itself', async () => {
    const reader = new ModelProcess(script('big', 'const kept = []; for (;;) kept.push(new Array(1000).fill({}));'), {
      seconds: 60,
      megabytes: 32,
    });
    expect(await reader.run(task)).toBe('too-big');
  });

  it('does not wait for an answer from a process that has ended', async () => {
    const reader = new ModelProcess(script('gone', 'process.exit(1);'), { seconds: 30, megabytes: 64 });
    expect(await reader.run(task)).toBe('too-big');
  });

  it('does not hand on what the environment holds', async () => {
    process.env['MOT_CUA_DATABASE'] = 'postgres://secret';
    const reader = new ModelProcess(script('env', 'process.send({ findings: Object.keys(process.env) });'), { seconds: 30, megabytes: 64 });
    expect(await reader.run(task)).toEqual({ findings: expect.not.arrayContaining(['MOT_CUA_DATABASE']) });
    reader.end();
    delete process.env['MOT_CUA_DATABASE'];
  });
});
