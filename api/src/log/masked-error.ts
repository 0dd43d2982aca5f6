/** What of an error may stand in a log: its kind, code, place in the code and a sentence without people's data. */
export type MaskedError = {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: MaskedError;
};

/**
 * Errors of the database quote values ("Key (id_number)=(001090012345) already exists") and TypeORM's carry all parameters.
 * Kept: kind, code, message and stack with quoted texts, bracketed values, long numbers and addresses of e-mail replaced by `…`.
 */
export function maskedError(error: unknown): MaskedError {
  if (!(error instanceof Error)) return { type: typeof error, message: masked(String(error)) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.name,
    ...(code !== undefined ? { code } : {}),
    message: masked(error.message),
    ...(error.stack !== undefined ? { stack: placesOnly(error.stack) } : {}),
    ...(error.cause instanceof Error ? { cause: maskedError(error.cause) } : {}),
  };
}

export function masked(text: string): string {
  return text
    .replaceAll(/=\([^)]*\)/g, '=(…)')
    .replaceAll(/"[^"]*"/g, '"…"')
    .replaceAll(/[^\s@]+@[^\s@]+\.[^\s@]+/g, '…@…')
    .replaceAll(/\d{6,}/g, '…');
}

const placesOnly = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
