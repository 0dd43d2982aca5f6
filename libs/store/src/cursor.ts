/** An opaque cursor of a list: the sort key of the last row shown. */
export const writeCursor = (key: readonly (string | number | null)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The sort key in a cursor; undefined for one that was not made here (lists then begin at the beginning).
 * @param length how many parts the key has
 */
export const readCursor = (cursor: string | undefined, length: number): readonly (string | number | null)[] | undefined => {
  if (!cursor) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(key) || key.length !== length) return undefined;
    return key.every((part) => part === null || typeof part === 'string' || typeof part === 'number') ? key : undefined;
  } catch {
    return undefined;
  }
};

/** A page's length as asked for, within 1 and 200. */
export const pageLength = (asked: number | undefined): number => Math.min(200, Math.max(1, Math.trunc(asked ?? 50)));

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all: anything else is simply not found. */
export const isUuid = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);
