import { type Response } from 'express';

export const PDF = 'application/pdf';

/** What a paper may do in the browser's own viewer: be drawn, and nothing else. Only our own pages may frame it. */
const VIEWER = "default-src 'none'; object-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Sends bytes under a name; `inline` ones open in the browser's viewer, others are saved. */
export function sendBytes(
  response: Response,
  bytes: Buffer,
  file: { readonly name: string; readonly type: string; readonly inline: boolean },
): void {
  describeBytes(response, file);
  response.setHeader('Content-Length', String(bytes.length));
  response.end(bytes);
}

/** The headers of bytes that are no JSON (RFC 6266 for the name: letters beyond ASCII are given twice). */
export function describeBytes(
  response: Response,
  { name, type, inline }: { readonly name: string; readonly type: string; readonly inline: boolean },
): void {
  const ascii = name.replaceAll(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`);
  if (!inline) return;
  response.setHeader('Content-Security-Policy', VIEWER);
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
}
