import { type Request, type RequestHandler } from 'express';

/** Routes are matched whatever the case: what they pass before is too. */
const API = /^\/api(?:\/|$)/i;
const forApi = ({ path }: Request): boolean => API.test(path);
const reads = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** Handlers one after the other as one: the router asks once whether they concern a request, not once for each. */
const inTurn =
  (concerns: (request: Request) => boolean, handlers: readonly RequestHandler[]): RequestHandler =>
  (request, response, next) => {
    const ours = concerns(request);
    const run = (at: number): void => {
      const handler = ours ? handlers[at] : undefined;
      if (handler) void handler(request, response, (error?: unknown) => (error === undefined ? run(at + 1) : next(error)));
      else next();
    };
    run(0);
  };

/** What every request to the api passes. */
export const withinApi = (...handlers: readonly RequestHandler[]): RequestHandler => inTurn(forApi, handlers);

/** What readers of pages and files pass; addresses of the api and writes pass by untouched. */
export const outsideApi = (...handlers: readonly RequestHandler[]): RequestHandler =>
  inTurn((request) => reads(request) && !forApi(request), handlers);
