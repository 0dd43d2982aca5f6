import { open, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Kept beside the WAL and given up when the disk is full, so that PostgreSQL can start and the operator can clean up. */
const BALLAST_BYTES = 64 * 1024 * 1024;
/** Below this the ballast is given up instead of made. */
const SCARCE_BYTES = 256 * 1024 * 1024;
/** Below this nothing new is started. */
const EMPTY_BYTES = 8 * 1024 * 1024;

const ballastFile = (folder: string): string => join(folder, 'ballast');

/** Bytes free for an ordinary user on the file system of `folder`. */
export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/**
 * Makes the ballast file, or gives it up when the disk is nearly full.
 * @returns `kept`, `released` (say so to the operator) or `full` (not even the ballast helps)
 */
export const balanceBallast = async (folder: string): Promise<'kept' | 'released' | 'full'> => {
  const file = ballastFile(folder);
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  const free = await freeBytes(folder);
  if (free < SCARCE_BYTES) {
    await rm(file, { force: true });
    if (free + size < EMPTY_BYTES) return 'full';
    return size > 0 ? 'released' : 'kept';
  }
  if (size < BALLAST_BYTES) {
    const handle = await open(file, 'w', 0o600);
    try {
      const zeros = Buffer.alloc(1024 * 1024);
      for (let written = 0; written < BALLAST_BYTES; written += zeros.length) await handle.write(zeros);
    } finally {
      await handle.close();
    }
  }
  return 'kept';
};
