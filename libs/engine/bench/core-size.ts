/** `npm run size:core`: ends with 1 when the core is heavier than a page may load. */
import { bundleSize } from './bundle-size';

const MOST = 120 * 1024;
const { minified, gzip } = await bundleSize();
process.stdout.write(`core for the browser, without the XML reader: ${minified} bytes, ${gzip} gzip (at most ${MOST})\n`);
process.exitCode = gzip < MOST ? 0 : 1;
