import { type IncomingMessage } from 'node:http';
import { type Params } from 'nestjs-pino';
import { maskedError } from './masked-error';
import { referenceNumber } from './reference';

/**
 * One line per request: method, path without its query (people search by names), status, duration. No header, no body;
 * errors pass through `maskedError`. `level` is pino's, `silent` for none.
 */
export function logSettings(level: string): Params {
  return {
    pinoHttp: {
      level,
      genReqId: (request: IncomingMessage) => request.id ?? referenceNumber(),
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
