import { type Request, type RequestHandler } from 'express';
import { Refusal } from '../problems/refusal';

/** The header no foreign page can set without asking first (CORS preflight, which is never granted). */
export const REQUESTED_WITH = 'mot-cua';
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site made the browser send (OWASP CSRF prevention: custom header and verified origin).
 * `publicOrigin` is the address people see when a proxy stands before us, e.g. `https://motcua.example.gov.vn`.
 */
export function sameSiteOnly(publicOrigin: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (READS.has(request.method) || isOurs(request, publicOrigin)) next();
    else next(new Refusal('request.forged'));
  };
}

function isOurs(request: Request, publicOrigin: string | undefined): boolean {
  if (request.get('x-requested-with') !== REQUESTED_WITH) return false;
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = request.get('origin');
  if (origin === undefined) return true;
  if (publicOrigin !== undefined) return origin === publicOrigin;
  return URL.canParse(origin) && new URL(origin).host === request.get('host');
}
