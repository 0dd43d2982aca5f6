import { randomBytes } from 'node:crypto';
import { type RequestHandler } from 'express';

/** Letters and digits that cannot be mistaken for one another when read out on the telephone (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference number such as `7Q2K-9FMX`: 40 random bits, enough to find one line in the log of a day. */
export function referenceNumber(): string {
  const letters = Array.from(randomBytes(8), (byte) => ALPHABET[byte & 31]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Gives every request its reference number before anything can refuse it; log, answer and problem document carry the same one. */
export const numbered: RequestHandler = (request, response, next) => {
  request.id = referenceNumber();
  response.setHeader('X-Request-Id', request.id);
  next();
};
