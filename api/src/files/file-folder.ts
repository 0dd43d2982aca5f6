import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes received and not yet kept. */
export type Received = { readonly path: string; readonly sha256: string; readonly bytes: number };

/** Where bytes lie, by their SHA-256 (hex). Another place (an object store) is another value of this type. */
export type ByteStore = {
  /** Takes a stream in without holding it in memory. `TooManyBytes` when it is longer than `most`; nothing stays then. */
  readonly receive: (stream: Readable, most: number) => Promise<Received>;
  /** Makes received bytes permanent; the same bytes are kept once. */
  readonly keep: (received: Received) => Promise<void>;
  readonly discard: (received: Received) => Promise<void>;
  /** Takes away bytes found to be dangerous. */
  readonly remove: (sha256: string) => Promise<void>;
  readonly path: (sha256: string) => string;
  /** Undefined: they are not there, or no longer the bytes they were. */
  readonly open: (sha256: string) => Promise<Readable | undefined>;
};

export class TooManyBytes extends Error {}

/** Bytes in a folder beside the database: `ab/abcd…`, moved there in one step when they are whole. */
export function fileFolder(root: string): ByteStore {
  const path = (sha256: string): string => join(root, sha256.slice(0, 2), sha256);
  return {
    path,
    receive: async (stream, most) => {
      const incoming = join(root, 'incoming');
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const target = join(incoming, randomUUID());
      const hash = createHash('sha256');
      let bytes = 0;
      const count = new Transform({
        transform(part: Buffer, _encoding, done) {
          bytes += part.length;
          if (bytes > most) {
            done(new TooManyBytes());
            return;
          }
          hash.update(part);
          done(null, part);
        },
      });
      try {
        await pipeline(stream, count, createWriteStream(target, { mode: 0o600, flush: true }));
      } catch (error) {
        await rm(target, { force: true });
        throw error;
      }
      return { path: target, sha256: hash.digest('hex'), bytes };
    },
    keep: async ({ path: from, sha256 }) => {
      await mkdir(join(root, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      await rename(from, path(sha256));
    },
    discard: ({ path: from }) => rm(from, { force: true }),
    remove: (sha256) => rm(path(sha256), { force: true }),
    open: async (sha256) => {
      const there = await stat(path(sha256)).catch(() => undefined);
      if (!there || (await hashOf(path(sha256))) !== sha256) return undefined;
      return createReadStream(path(sha256));
    },
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}
