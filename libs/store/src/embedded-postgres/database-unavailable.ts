import { codeOf } from '../connection/errors';

/** One clear sentence for the person at the terminal; `message` is that sentence. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

const bySystemCode: Readonly<Record<string, (what: string) => string>> = {
  ENOSPC: (what) => `The disk is full (${what}). Free some space, then start again; no data is lost.`,
  EDQUOT: (what) => `The disk quota is used up (${what}). Free some space, then start again; no data is lost.`,
  EACCES: (what) => `No permission for ${what}. Give this user access to it or choose another state folder.`,
  EPERM: (what) => `No permission for ${what}. Give this user access to it or choose another state folder.`,
  ENOTDIR: (what) => `There is a file where a folder is needed (${what}). Choose another state folder.`,
  EROFS: (what) => `The file system of ${what} is read-only. Choose another state folder.`,
};

/**
 * Turns an error of the file system into a sentence where one is known; other errors come back unchanged.
 * @param what the file or folder that was being used
 */
export const explainFileError = (error: unknown, what: string): unknown => {
  const sentence = bySystemCode[codeOf(error)];
  return sentence ? new DatabaseUnavailable(sentence(what), { cause: error }) : error;
};
