import { createHash } from 'node:crypto';
import { join } from 'node:path';
import swcJest from '@swc/jest';
import { swcOptions } from '../../../tools/swc.mjs';
import { mistakes } from './mistakes.mjs';

/** The ordinary transform of the tests, with one mistake planted: the one named by MISTAKE. The files on disk stay as they are. */
const inner = swcJest.createTransformer(swcOptions);
const mistake = mistakes.find(({ name }) => name === process.env.MISTAKE);

const replace = (source, { from, to }) => {
  const places = source.split(from).length - 1;
  if (places !== 1) throw new Error(`MISTAKE NOT PLANTED: ${places} places for: ${from}`);
  return source.replace(from, () => to);
};

export default {
  ...inner,
  // Only the file with the mistake is another one: everything else is transformed once for all mistakes.
  getCacheKey: (source, path, options) =>
    createHash('sha1')
      .update(`${path}\0${source}\0${JSON.stringify(isMeant(path) ? mistake : {})}`)
      .update(options.configString)
      .digest('hex'),
  process: (source, path, options) => inner.process(planted(source, path), path, options),
  processAsync: (source, path, options) => inner.processAsync(planted(source, path), path, options),
};

const isMeant = (path) => mistake !== undefined && path.endsWith(`/${join('libs/engine/src', mistake.file)}`);

const planted = (source, path) => {
  if (!isMeant(path)) return source;
  return [mistake, mistake.swap, mistake.tail].filter(Boolean).reduce(replace, source);
};
