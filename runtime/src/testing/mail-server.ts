import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** An SMTP server on loopback that keeps what it is given; `refuses` letters, as a server in trouble does, while told so. */
export type MailServer = {
  readonly url: string;
  readonly letters: string[];
  refuses: boolean;
  /** Letters refused so far. */
  refused: number;
  readonly close: () => Promise<void>;
};

export async function mailServer(): Promise<MailServer> {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (told.refuses) {
          told.refused++;
          done(Object.assign(new Error('out of order'), { responseCode: 451 }));
          return;
        }
        letters.push(readable(Buffer.concat(parts).toString('latin1')));
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  const told: MailServer = {
    url: `smtp://127.0.0.1:${String(port)}`,
    letters,
    refuses: false,
    refused: 0,
    close: () => new Promise((done) => server.close(() => done())),
  };
  return told;
}

/** Heads and body of a letter with their encodings undone (RFC 2045, 2047), as far as our own letters use them. */
function readable(letter: string): string {
  const [head = '', body = ''] = letter.split(/\r\n\r\n([\s\S]*)/);
  const encoded = /content-transfer-encoding: (\S+)/i.exec(head)?.[1]?.toLowerCase();
  const words = head.replaceAll(/\r\n[ \t]/g, ' ').replaceAll(/\?= =\?/g, '?==?');
  const heads = words.replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : unquote(text.replaceAll('_', ' ')),
  );
  const text = encoded === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : unquote(body.replaceAll('=\r\n', ''));
  return `${heads}\n\n${text}`;
}

const unquote = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
