import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Params } from 'nestjs-pino';
import { maskedError } from './masked-error';

/** Letters and digits that cannot be mistaken for one another when read out on the telephone (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference number such as `7Q2K-9FMX`: 40 random bits, enough to find one line in the log of a day. */
export function referenceNumber(): string {
  const letters = Array.from(randomBytes(8), (byte) => ALPHABET[byte & 31]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * One line per request: method, path without its query (people search by names), status, duration. No header, no body;
 * errors pass through `maskedError`. `level` is pino's, `silent` for none.
 */
export function logSettings(level: string): Params {
  return {
    pinoHttp: {
      level,
      genReqId: (_request: IncomingMessage, response: ServerResponse) => {
        const reference = referenceNumber();
        response.setHeader('X-Request-Id', reference);
        return reference;
      },
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?', 1)[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: maskedError,
      },
      customLogLevel: (request, response) => {
        if (response.statusCode >= 500) return 'error';
        return request.method === 'GET' || request.method === 'HEAD' ? 'debug' : 'info';
      },
      wrapSerializers: true,
    },
  };
}
