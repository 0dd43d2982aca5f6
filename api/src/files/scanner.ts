import { createReadStream } from 'node:fs';

export type Verdict =
  { readonly kind: 'clean'; readonly by: string } | { readonly kind: 'infected'; readonly by: string; readonly found: string };

/** Looks for dangerous content. Throws when it cannot tell: the file stays in quarantine. Another scanner is another value of this type. */
export type Scanner = { readonly name: string; readonly scan: (path: string) => Promise<Verdict> };

/** Signatures by which the built-in scanner knows what must not pass, wherever in the file they stand. */
const signatures: readonly { readonly found: string; readonly bytes: Buffer }[] = [
  // The test file of the European Institute for Computer Anti-Virus Research, in two parts so that no scanner takes this source for it.
  { found: 'EICAR-Test-File', bytes: Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')) },
  // A PDF that starts a program, or runs a script when it is opened (ISO 32000-1, 12.6.4.5 and 12.6.4.16).
  { found: 'PDF.LaunchAction', bytes: Buffer.from('/S /Launch') },
  { found: 'PDF.LaunchAction', bytes: Buffer.from('/S/Launch') },
  { found: 'PDF.JavaScript', bytes: Buffer.from('/S /JavaScript') },
  { found: 'PDF.JavaScript', bytes: Buffer.from('/S/JavaScript') },
  // Macros inside an Office document whose name says it has none (ECMA-376, part name of the project).
  { found: 'Office.Macro', bytes: Buffer.from('vbaProject.bin') },
];
const LONGEST = Math.max(...signatures.map(({ bytes }) => bytes.length));

/**
 * The scanner that is always there: a handful of signatures, no virus database. It stops the official test file, programs hidden in documents by plain means,
 * and nothing an attacker took trouble over.
 */
export const builtInScanner: Scanner = {
  name: 'built-in',
  scan: async (path) => {
    let tail: Buffer = Buffer.alloc(0);
    for await (const part of createReadStream(path)) {
      const window = Buffer.concat([tail, part as Buffer]);
      const match = signatures.find(({ bytes }) => window.includes(bytes));
      if (match) return { kind: 'infected', by: 'built-in', found: match.found };
      tail = window.subarray(Math.max(0, window.length - LONGEST));
    }
    return { kind: 'clean', by: 'built-in' };
  },
};
