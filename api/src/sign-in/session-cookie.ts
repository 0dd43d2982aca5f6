import { type Request, type Response } from 'express';

/** The name with `__Host-` makes browsers insist on https, this host and path `/` (RFC 6265bis, cookie name prefixes). */
const SECURE_NAME = '__Host-mot-cua';
const PLAIN_NAME = 'mot-cua';
/** The Express setting that says: the public address is https. */
export const BEHIND_HTTPS = 'mot-cua https';

/** True when people reach us by https: directly, by a proxy that is believed, or because the public address says so (`MOT_CUA_ORIGIN`). */
const isSecure = (request: Request): boolean => request.secure || request.app.get(BEHIND_HTTPS) === true;
const nameFor = (request: Request): string => (isSecure(request) ? SECURE_NAME : PLAIN_NAME);

/** The session's token from the request, if it brings one. */
export function readSessionCookie(request: Request): string | undefined {
  const name = nameFor(request);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || undefined;
  }
  return undefined;
}

/** Scripts cannot read it, other sites cannot send it, and it ends with the browser; the server's own record ends it sooner. */
export function setSessionCookie(request: Request, response: Response, token: string): void {
  response.cookie(nameFor(request), token, { httpOnly: true, sameSite: 'strict', secure: isSecure(request), path: '/', encode: String });
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(nameFor(request), { httpOnly: true, sameSite: 'strict', secure: isSecure(request), path: '/' });
}
