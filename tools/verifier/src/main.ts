import { readFileSync, writeFileSync } from 'node:fs';
import { isProven, type PersonThen, readHead, readPackage, type SignedTreeHead, verifyPackage } from '@mot-cua/proof';
import { nodeInstruments } from './node-instruments';
import { readOptions, USAGE } from './options';
import { tell } from './tell';

/** 0: everything holds. 1: something is wrong or not proven. 2: called wrongly, or a file cannot be read. */
const run = async (): Promise<number> => {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  const text = readFileSync(options.file, 'utf8');
  const published = options.heads === undefined ? undefined : readHeads(readFileSync(options.heads, 'utf8'));
  const verdict = await verifyPackage(text, {
    ...nodeInstruments,
    ...(published && { published }),
    ...(options.keys && { trusted: options.keys }),
  });
  const { dossiers, report } = readPackage(text);
  const people = Object.assign({}, ...dossiers.map(({ header }) => header.people)) as Readonly<Record<string, PersonThen>>;
  for (const line of tell(verdict, options.language, people)) console.log(line);
  if (options.report !== undefined) {
    if (report && options.report.endsWith('.pdf')) writePdf(options.report, report.pdf);
    else if (report) writeFileSync(options.report, report.html);
  }
  return isProven(verdict) ? 0 : 1;
};

const writePdf = (file: string, pdf: string | undefined): void => {
  if (pdf === undefined)
    throw new Error('Gói này không có báo cáo PDF; hãy dùng tên tệp .html. / This package has no PDF report; name an .html file.');
  writeFileSync(file, Buffer.from(pdf, 'base64'));
};

const readHeads = (text: string): SignedTreeHead[] => text.split('\n').flatMap((line) => readHead(line) ?? []);

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
