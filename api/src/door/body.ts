import { type NextFunction, type Request, type RequestHandler } from 'express';
import { type PlaceCode } from '../problems/place-texts';
import { Refusal } from '../problems/refusal';
import { MAX_DEPTH, PROTOTYPE_KEYS, readJson } from './read-json';

/** Largest body of an ordinary request, in bytes. */
export const MAX_BODY_BYTES = 1_048_576;
/** Largest body of a request that carries a diagram: 5 MB of XML (the limit of `readBpmn`) and its JSON escapes. */
export const MAX_DIAGRAM_BODY_BYTES = 8 * 1_048_576;

const CARRIES_DIAGRAM = /^\/api\/procedures(?:\/|$)/i;
/** Files are streamed to where they are kept, by their own handler. */
const CARRIES_FILE = /^\/api\/files\/?(?:\?|$)/;
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Reads the body of every write as strict JSON in UTF-8 (see `readJson`), before anybody looks at it.
 * Without a body `request.body` is an empty object. No other content type is read.
 */
export const readBody: RequestHandler = (request, _response, next) => {
  request.body = {};
  const isFile = request.method === 'POST' && CARRIES_FILE.test(request.originalUrl) && request.is('application/octet-stream') !== false;
  if (!WITH_BODY.has(request.method) || !hasBody(request) || isFile) {
    next();
    return;
  }
  if (!request.is('application/json')) {
    next(new Refusal('request.not-json'));
    return;
  }
  collect(request, CARRIES_DIAGRAM.test(request.path) ? MAX_DIAGRAM_BODY_BYTES : MAX_BODY_BYTES, next);
};

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

function collect(request: Request, limit: number, next: NextFunction): void {
  const parts: Buffer[] = [];
  let size = 0;
  let over = false;
  const end = (refusal?: Refusal): void => {
    if (over) return;
    over = true;
    next(refusal);
  };
  const tooLarge = (): void => {
    parts.length = 0;
    request.resume();
    end(new Refusal('request.too-large', { values: { limit } }));
  };
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    tooLarge();
    return;
  }
  request.on('data', (part: Buffer) => {
    if (over) return;
    size += part.length;
    if (size > limit) tooLarge();
    else parts.push(part);
  });
  request.on('error', () => end(new Refusal('request.incomplete')));
  request.on('aborted', () => end(new Refusal('request.incomplete')));
  request.on('end', () => {
    if (!over) end(understood(request, Buffer.concat(parts, size)));
  });
}

function understood(request: Request, bytes: Buffer): Refusal | undefined {
  const text = decoded(bytes);
  if (text === undefined) return new Refusal('request.not-json');
  const read = readJson(text);
  if ('refused' in read) {
    const { code, path, offset } = read.refused;
    return new Refusal('request.unreadable', { errors: [{ path, code, values: { offset, limit: MAX_DEPTH } }] });
  }
  request.body = read.value;
  return undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes that are not UTF-8 are refused, not replaced by question marks. */
function decoded(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** How often one name may stand in a query: lists such as `?level=red&level=orange`. */
const MAX_REPEATS = 20;

/** Query texts: NFC, no NUL, a name at most `MAX_REPEATS` times; the address is never a way around the rules for bodies. */
export const readQuery: RequestHandler = (request, _response, next) => {
  if (!request.url.includes('?')) {
    next();
    return;
  }
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(request.query as Record<string, string | string[]>)) {
    const texts = [value].flat();
    const code = wrongInQuery(name, texts);
    if (code) {
      next(new Refusal('request.unreadable', { errors: [{ path: `/${name}`, code, values: { max: MAX_REPEATS } }] }));
      return;
    }
    const composed = texts.map((text) => text.normalize('NFC'));
    query[name] = Array.isArray(value) ? composed : composed[0];
  }
  // Express 5 computes `query` by a getter; this fixes what the handlers see.
  Object.defineProperty(request, 'query', { value: query, configurable: true, enumerable: true });
  next();
};

function wrongInQuery(name: string, texts: readonly string[]): PlaceCode | undefined {
  if (PROTOTYPE_KEYS.has(name)) return 'json.forbidden-key';
  if (texts.length > MAX_REPEATS) return 'field.list';
  return texts.some((text) => text.includes('\u0000')) ? 'json.nul' : undefined;
}
