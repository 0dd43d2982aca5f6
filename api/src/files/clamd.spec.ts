import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clamdScanner, scanners } from './clamd';
import { builtInScanner } from './scanner';

/** Speaks clamd's INSTREAM on a real socket: finds the word "virus", cannot tell of "too big". */
function daemon(at: string): Promise<Server> {
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      bytes = Buffer.concat([bytes, part]);
      if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return;
      const text = bytes.toString('latin1');
      socket.end(
        text.includes('virus')
          ? 'stream: Test.Virus FOUND\0'
          : text.includes('too big')
            ? 'INSTREAM size limit exceeded. ERROR\0'
            : 'stream: OK\0',
      );
    });
  });
  return new Promise((done) => server.listen(at, () => done(server)));
}

describe('files asked of clamd', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-clamd-'));
  const at = join(folder, 'clamd.ctl');
  const file = (words: string): string => {
    const path = join(folder, 'file');
    writeFileSync(path, words);
    return path;
  };
  let server: Server;
  beforeAll(async () => {
    server = await daemon(at);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('are clean or infected as it says', async () => {
    expect(await clamdScanner(at).scan(file('harmless'))).toEqual({ kind: 'clean', by: 'clamd' });
    expect(await clamdScanner(at).scan(file('a virus'))).toEqual({ kind: 'infected', by: 'clamd', found: 'Test.Virus' });
    expect(await clamdScanner(at).scan(file('x'.repeat(1_000_000)))).toMatchObject({ kind: 'clean' });
  });

  it('stay in quarantine when it cannot tell or is away', async () => {
    await expect(clamdScanner(at).scan(file('too big'))).rejects.toThrow('cannot tell');
    await expect(clamdScanner(join(folder, 'nobody')).scan(file('harmless'))).rejects.toThrow();
  });

  it('are refused by whichever scanner finds something', async () => {
    const both = scanners(builtInScanner, clamdScanner(at));
    expect(await both.scan(file('/S /Launch'))).toMatchObject({ by: 'built-in' });
    expect(await both.scan(file('a virus'))).toMatchObject({ by: 'clamd' });
  });
});
