import { createReadStream } from 'node:fs';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { type Scanner, type Verdict } from './scanner';

/** How long clamd may think about one file. */
const PATIENCE_MS = 60_000;
const LONGEST_ANSWER = 4_096;

/**
 * ClamAV's daemon at a socket (`/run/clamav/clamd.ctl`) or an address (`host:3310`), asked by INSTREAM: parts led by their length in four bytes, ended by
 * a length of nought (clamd(8)). Throws when it cannot be reached or cannot tell: the file stays in quarantine.
 */
export const clamdScanner = (at: string): Scanner => ({
  name: 'clamd',
  scan: async (path) => {
    const socket = connect(addressOf(at));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd does not answer')));
    try {
      const answer = answerOf(socket);
      // A refusal may come before everything is sent: the answer counts, not the sending.
      send(socket, path).catch((error: unknown) => socket.destroy(error instanceof Error ? error : undefined));
      return verdictOf(await answer);
    } finally {
      socket.destroy();
    }
  },
});

/** Asks one scanner after the other; the first that finds something has the word. */
export const scanners = (first: Scanner, then: Scanner): Scanner => ({
  name: `${first.name}, ${then.name}`,
  scan: async (path) => {
    const verdict = await first.scan(path);
    return verdict.kind === 'infected' ? verdict : then.scan(path);
  },
});

function addressOf(at: string): NetConnectOpts {
  const [, host, port] = /^([^/:]+):(\d{1,5})$/.exec(at) ?? [];
  return host !== undefined && port !== undefined ? { host, port: Number(port) } : { path: at };
}

async function send(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const part of createReadStream(path)) {
    const bytes = part as Buffer;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    await write(socket, Buffer.concat([length, bytes]));
  }
  await write(socket, Buffer.alloc(4));
}

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((done, fail) => {
    socket.write(bytes, (error) => {
      if (error) fail(error);
      else done();
    });
  });

async function answerOf(socket: Socket): Promise<string> {
  let said = '';
  for await (const part of socket) {
    said += (part as Buffer).toString('utf8');
    if (said.includes('\0') || said.length > LONGEST_ANSWER) break;
  }
  return said.replaceAll('\0', '').trim();
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { kind: 'clean', by: 'clamd' };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found === undefined) throw new Error(`clamd cannot tell: ${answer.slice(0, 200)}`);
  return { kind: 'infected', by: 'clamd', found };
}
