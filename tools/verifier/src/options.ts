/** How the program is called. */
export type Options = {
  readonly file: string;
  readonly language: 'vi' | 'en';
  /** File of published heads, one per line. */
  readonly heads?: string;
  /** Names of the keys that are trusted. */
  readonly keys?: readonly string[];
  /** Where the readable report of the package is written. */
  readonly report?: string;
};

export const USAGE = `Cách dùng / Usage: node verify-package.mjs <gói.jsonl> [--heads <heads.jsonl>] [--keys <mã khóa,mã khóa>] [--report <báo-cáo.pdf|báo-cáo.html>] [--en]`;

/** Reads the arguments; undefined when they are not understood. */
export const readOptions = (given: readonly string[]): Options | undefined => {
  const named: Record<string, string> = {};
  const files: string[] = [];
  let language: Options['language'] = 'vi';
  for (let index = 0; index < given.length; index++) {
    const argument = given[index];
    if (argument === '--en') language = 'en';
    else if (argument === '--vi') language = 'vi';
    else if (['--heads', '--keys', '--report'].includes(argument)) {
      const value = given[++index] as string | undefined;
      if (value === undefined) return undefined;
      named[argument] = value;
    } else if (argument.startsWith('--')) return undefined;
    else files.push(argument);
  }
  const [file] = files;
  if (files.length !== 1) return undefined;
  return {
    file,
    language,
    ...('--heads' in named && { heads: named['--heads'] }),
    ...('--keys' in named && { keys: named['--keys'].split(',') }),
    ...('--report' in named && { report: named['--report'] }),
  };
};
