/**
 * The HTTP shapes: what pages may rely on and what the api serves, all under /api.
 * The api's OpenAPI document (`api/openapi.json`) is the source: `generated/openapi.ts` is generated from it (`npm run openapi`), and
 * `generated-contract.spec.ts` holds every shape here to it in both directions.
 *
 * Conventions: JSON; instants as ISO 8601 strings in UTC; ids are strings; lists are `{ rows, next? }` with an opaque cursor `?after=`.
 * Every write needs `Idempotency-Key`. Session cookie; `X-Requested-With: mot-cua` on every write (CSRF). `Accept-Language: vi|en`.
 * Errors: application/problem+json `Problem`.
 */

export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  instance?: string;
  /** Reference number to quote to support. */ reference: string;
  /** Bad input: one entry per wrong place. */ errors?: { path: string; code: string; message: string }[];
};
export type Page<Row> = { rows: Row[]; next?: string };
export type Level = 'green' | 'yellow' | 'orange' | 'red';
/** Ended early, on time or late; in time or overdue while it goes on. */
export type Timeliness = 'early' | 'on-time' | 'late' | 'in-time' | 'overdue';
