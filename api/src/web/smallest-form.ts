import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type RequestHandler, type Response } from 'express';

const compress = promisify(brotliCompress);

/**
 * Files that never change, in the smallest form browsers read: Brotli at its highest quality, a seventh smaller than what can be made while somebody
 * waits. It is made once, beside the first answers, and kept in memory (about 1 MB for the whole designer); until then, and for whoever does not
 * accept Brotli, the request goes on as it is.
 *
 * @param eligible which paths below `root` never change and are worth it
 * @param describe the headers a file goes out with
 */
export function smallestForm(
  root: string,
  eligible: (path: string) => boolean,
  describe: (response: Response, path: string) => void,
): RequestHandler {
  const made = new Map<string, Buffer | 'being made'>();
  const make = async (path: string): Promise<void> => {
    made.set(path, 'being made');
    try {
      const content = await readFile(join(root, path));
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      made.set(path, await compress(content, { params }));
    } catch {
      made.delete(path); // not there, or gone: whoever serves files says so
    }
  };
  return (request, response, next) => {
    const { path, method } = request;
    if (method !== 'GET' || !eligible(path) || request.acceptsEncodings('br') !== 'br') {
      next();
      return;
    }
    const file = made.get(path);
    if (Buffer.isBuffer(file)) {
      describe(response, path);
      response
        .vary('Accept-Encoding')
        .set('Content-Encoding', 'br')
        .type(path.slice(path.lastIndexOf('.')))
        .set('Content-Length', String(file.length))
        .end(file);
      return;
    }
    if (!file) void make(path);
    next();
  };
}
