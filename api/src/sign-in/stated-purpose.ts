import { type Request } from 'express';

/** Longest purpose that is recorded. */
const LONGEST = 300;

/**
 * Why the caller looks, as stated in the header `X-Purpose` (percent-encoded UTF-8): recorded with every reading of this request.
 * One that cannot be read is taken as not stated.
 */
export const statedPurpose = (request: Request): string | undefined => {
  const stated = request.get('x-purpose');
  if (stated === undefined) return undefined;
  try {
    const purpose = decodeURIComponent(stated).normalize('NFC').trim();
    return purpose === '' || purpose.includes('\0') ? undefined : purpose.slice(0, LONGEST);
  } catch {
    return undefined;
  }
};
