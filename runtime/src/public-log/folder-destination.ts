import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { canonicalJson, type Hex, readHead, type SignedTreeHead } from '@mot-cua/proof';
import { type HeadDestination } from './head-destination';

/** A head is some 330 characters: this many bytes from the end hold the last whole line even after one that was cut by a crash. */
const TAIL_BYTES = 4_096;

/** A folder with `heads.jsonl`, to which lines are only ever added, and the public key beside it. Put it where the database's owner cannot write. */
export const folderDestination = async (
  folder: string,
  key: { readonly id: string; readonly publicKey: Hex },
): Promise<HeadDestination> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `key-${key.id}.txt`), `Ed25519 ${key.publicKey}\n`);
  const file = join(folder, 'heads.jsonl');
  return {
    name: folder,
    all: (most) => readHeads(file, most),
    last: async () => (await tail(file)).lines.map(readHead).findLast((head) => head !== undefined),
    publish: async (heads) => {
      if (heads.length === 0) return;
      const { cut } = await tail(file);
      const handle = await open(file, 'a');
      try {
        await handle.write((cut ? '\n' : '') + heads.map((head) => `${canonicalJson(head)}\n`).join(''));
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
};

/** The heads in such a file, line by line; none when there is no file. Of more than `most` every second is left out, again and again. */
export const readHeads = async (file: string, most: number): Promise<readonly SignedTreeHead[]> => {
  let heads: SignedTreeHead[] = [];
  let newest: SignedTreeHead | undefined;
  let every = 1;
  let seen = 0;
  if (!existsSync(file)) return heads;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    const head = readHead(line);
    if (!head) continue;
    newest = head;
    if (seen++ % every === 0) heads.push(head);
    if (heads.length < most) continue;
    heads = heads.filter((_, index) => index % 2 === 0);
    every *= 2;
  }
  return newest && heads.at(-1) !== newest ? [...heads, newest] : heads;
};

/** The last lines of a file, and whether it ends in the middle of one. */
const tail = async (file: string): Promise<{ readonly lines: string[]; readonly cut: boolean }> => {
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    const text = buffer.toString('utf8');
    return { lines: text.split('\n'), cut: text !== '' && !text.endsWith('\n') };
  } finally {
    await handle.close();
  }
};
