import { HttpErrorResponse } from '@angular/common/http';
import { type Problem } from '@mot-cua/contract';

/** Why a request brought nothing: the network is away, the rules refuse, or the server failed. */
export type Trouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'broken'; readonly status: number; readonly reference?: string };

/** What a failed request means. Anything that is not a problem document counts as a failure of the server. */
export function troubleOf(error: unknown): Trouble {
  const answer = findAnswer(error);
  if (!answer) return { kind: 'broken', status: 0 };
  if (answer.status === 0) return { kind: 'offline' };
  const problem = readProblem(answer.error);
  if (problem && answer.status < 500) return { kind: 'refused', problem };
  return { kind: 'broken', status: answer.status, ...(problem?.reference ? { reference: problem.reference } : {}) };
}

/** True when the server has said no: asking the same thing again is another act. */
export const wasAnswered = (trouble: Trouble): boolean => trouble.kind === 'refused';

/** Resources wrap what the client threw; the answer lies under `cause`. */
function findAnswer(error: unknown): HttpErrorResponse | undefined {
  if (error instanceof HttpErrorResponse) return error;
  return error instanceof Error && error.cause !== undefined ? findAnswer(error.cause) : undefined;
}

function readProblem(body: unknown): Problem | undefined {
  const document: unknown = typeof body === 'string' ? parse(body) : body;
  return typeof document === 'object' && document !== null && 'code' in document && 'title' in document ? (document as Problem) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
