/** SQLSTATE of a PostgreSQL error, or the system's code of a broken connection; empty when there is none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What an error says; errors of Node itself are not always `instanceof` the Error of the code that catches them. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** Serialization, deadlock, lock not available, statement cancelled by a shutdown or timeout, connection failures. */
const PASSING = /^(40001|40P01|55P03|57014|57P0[1-5]|53[0-9A-Z]{3}|08[0-9A-Z]{3}|25P0[34]|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
const BROKEN = /^(57P0[1-5]|08[0-9A-Z]{3}|25P0[34]|E[A-Z]+)$/;
/** What `pg` says, without a code, about a connection that is gone. */
const BROKEN_WORDS = /Connection terminated|connection error|Client was closed|Query read timeout|timeout expired|timeout exceeded/i;

/** The connection is no use any more. */
export const isBroken = (error: unknown): boolean => BROKEN.test(codeOf(error)) || BROKEN_WORDS.test(messageOf(error));

/** Trying again with the same command id can succeed: nothing was decided, or the outcome is unknown and the id settles it. */
export const isPassing = (error: unknown): boolean => PASSING.test(codeOf(error)) || isBroken(error);
