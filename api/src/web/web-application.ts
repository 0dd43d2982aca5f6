import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import compression from 'compression';
import express, { type RequestHandler, type Response } from 'express';
import { nonceOf } from './content-security';
import { smallestForm } from './smallest-form';

/** Names with a content hash, as the build gives them: they never change, so browsers may keep them for a year. */
const HASHED = /[.-][A-Za-z0-9_-]{8,}\.(?:js|css|woff2?|ttf|svg|png|ico|json|map)$/;
/** The page under its own name; it never goes out as a plain file, which would lack the nonce. */
const PAGE = '/index.html';
/**
 * Headers that mean something on pages only. A first visit fetches some fifty small files: with them it would carry 30 KB of headers that no
 * browser reads.
 */
const OF_PAGES = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];
/** What is loaded by a page and bound by its policy; a worker is bound by its own. */
const PART_OF_A_PAGE = /(?:^|[\\/])(?!worker-)[^\\/]*\.(?:js|css|woff2?|ttf)$/;
/** A picture can be opened by itself: then it may load nothing and run nothing. */
const PICTURE = /\.svg$/;
const OF_A_PICTURE = "default-src 'none'; style-src 'unsafe-inline'";
/** Fonts are compressed as they are. */
const TEXT = /^\/(?:media\/)?[\w.-]+\.(?:js|css|svg)$/;
const ONE_YEAR_SECONDS = 31_536_000;

/**
 * Serves the built web application from `folder`: files as they are, and its one page for every other address outside /api,
 * because the application has its own routes. An address that looks like a file and is none stays "not found". Sent compressed as the browser
 * accepts it.
 */
export function webApplication(folder: string): RequestHandler[] {
  const root = resolve(folder);
  const describe = (response: Response, path: string): void => {
    if (PART_OF_A_PAGE.test(path) || PICTURE.test(path)) for (const name of OF_PAGES) response.removeHeader(name);
    if (PICTURE.test(path)) response.setHeader('Content-Security-Policy', OF_A_PICTURE);
    response.setHeader('Cache-Control', HASHED.test(path) ? `public, max-age=${String(ONE_YEAR_SECONDS)}, immutable` : 'no-cache');
  };
  const served = { index: false, dotfiles: 'ignore', setHeaders: describe } as const;
  const changing = express.static(root, served);
  // Nobody asks again whether a file has changed that never does.
  const lasting = express.static(root, { ...served, etag: false, lastModified: false, acceptRanges: false });
  return [
    smallestForm(root, (path) => TEXT.test(path) && HASHED.test(path) && (PART_OF_A_PAGE.test(path) || PICTURE.test(path)), describe),
    compression(),
    (request, response, next) => {
      if (request.path === PAGE) next();
      else void (HASHED.test(request.path) ? lasting : changing)(request, response, next);
    },
    page(resolve(root, 'index.html')),
  ];
}

/** The ending of a file's name begins with a letter: `3.000527`, the code of a procedure, is no file. */
const FILE = /\.[A-Za-z][A-Za-z0-9]*$/;

/** The page carries the nonce that its style elements need; Angular looks for it in the body. */
function page(path: string): RequestHandler {
  return (request, response, next) => {
    if ((FILE.test(request.path) && request.path !== PAGE) || !existsSync(path)) {
      next();
      return;
    }
    const nonce = nonceOf(response);
    const html = readFileSync(path, 'utf8')
      .replace(/<style(?=[\s>])/g, `<style nonce="${nonce}"`)
      .replace(/<body[^>]*>/, (body) => `${body}<template ngCspNonce="${nonce}"></template>`);
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(html);
  };
}
