import { randomFillSync } from 'node:crypto';
import { type RequestHandler } from 'express';

/** Letters and digits that cannot be mistaken for one another when read out on the telephone (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LETTERS = 8;
/** Random bytes are taken from the system in advance: asked for one by one they cost more than the rest of a reference number. */
const pool = Buffer.alloc(LETTERS * 512);
let used = pool.length;

/** A reference number such as `7Q2K-9FMX`: 40 random bits, enough to find one line in the log of a day. */
export function referenceNumber(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  let letters = '';
  for (const end = used + LETTERS; used < end; used++) letters += ALPHABET.charAt((pool[used] ?? 0) & 31);
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Gives every request its reference number before anything can refuse it; log, answer and problem document carry the same one. */
export const numbered: RequestHandler = (request, response, next) => {
  request.id = referenceNumber();
  response.setHeader('X-Request-Id', request.id);
  next();
};
