/** What of an error may stand in a log: its kind, code, place in the code and a sentence without people's data. */
export type MaskedError = {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: MaskedError;
};

/** An error, or what pino made of one. */
type Told = {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly message: string;
  readonly stack?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
};

/**
 * Errors of the database quote values ("Key (id_number)=(001090012345) already exists") and TypeORM's carry all parameters.
 * Kept: kind, code, message and stack with quoted texts, bracketed values, long numbers and addresses of e-mail replaced by `…`.
 */
export function maskedError(error: unknown): MaskedError {
  if (!isTold(error)) return { type: typeof error, message: masked(String(error)) };
  const { type, name, message, stack, code, cause } = error;
  return {
    type: typeof type === 'string' ? type : typeof name === 'string' ? name : 'Error',
    ...(typeof code === 'string' ? { code } : {}),
    message: masked(message),
    ...(typeof stack === 'string' ? { stack: placesOnly(stack) } : {}),
    ...(isTold(cause) ? { cause: maskedError(cause) } : {}),
  };
}

// Not `instanceof`: errors come from other realms too, and loggers hand on copies.
const isTold = (error: unknown): error is Told =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';

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
