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
  getCacheKey: (source, path, options) =>
    createHash('sha1')
      .update(`${process.env.MISTAKE ?? ''}\0${path}\0${source}\0${JSON.stringify(mistake ?? {})}`)
      .update(options.configString)
      .digest('hex'),
  process: (source, path, options) => inner.process(planted(source, path), path, options),
  processAsync: (source, path, options) => inner.processAsync(planted(source, path), path, options),
};

const planted = (source, path) => {
  if (!mistake || !path.endsWith(`/${join('libs/engine/src', mistake.file)}`)) return source;
  return [mistake, mistake.swap, mistake.tail].filter(Boolean).reduce(replace, source);
};
