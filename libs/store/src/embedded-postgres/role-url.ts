import { createHmac } from 'node:crypto';
import { type DatabaseRole } from './database';

/**
 * URL of a role made from the owner's. Passwords of the application's roles are derived from the owner's (HMAC-SHA-256), so there is one
 * secret to keep, and knowing a derived one says nothing about the owner's.
 */
export const roleUrl = (ownerUrl: string, role: DatabaseRole): string => {
  if (role === 'owner') return ownerUrl;
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password))
    .update(`mot-cua ${role}`)
    .digest('base64url');
  url.searchParams.delete('user');
  url.searchParams.delete('password');
  return url.toString();
};

/** The same server and credentials, another database. */
export const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.toString();
};

/** URL over a Unix socket in `folder`. */
export const socketUrl = (folder: string, user: string, password: string, database: string): string =>
  `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(folder)}`;

/** The URL without its password, for logs. */
export const withoutSecret = (url: string): string => {
  const shown = new URL(url);
  const place = shown.searchParams.get('host') ?? shown.host;
  return `${decodeURIComponent(shown.username)}@${place}${shown.pathname}`;
};
