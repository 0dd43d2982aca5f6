import { createHash } from 'node:crypto';

/** The same id for the same act, as a UUID of our own making (version 8, RFC 9562). */
export function actId(act: string): string {
  const hex = createHash('sha256').update(act).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
