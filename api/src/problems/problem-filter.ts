import { StoreBusy } from '@mot-cua/store';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { type Problem } from '@mot-cua/contract';
import { type Request, type Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { languageOf, type Language } from './language';
import { placeTexts } from './place-texts';
import { fill, problemTexts, type ProblemCode, type ProblemText, type ProblemValues } from './problem-texts';
import { Refusal, type WrongPlace } from './refusal';
import { Rejected } from './rejected';
import { rejectionProblem } from './rejection-problems';

type Answer = {
  readonly code: string;
  readonly text: ProblemText;
  readonly values?: ProblemValues;
  readonly errors?: readonly WrongPlace[];
  readonly members?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
};

/**
 * Turns whatever was thrown into a problem document (RFC 9457) in the caller's language, with a stable code and a reference number.
 * Never a stack, a statement of SQL or a path of the machine: those go to the log, under the same reference number.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: PinoLogger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const answer = answerTo(thrown);
    const problem = problemDocument(answer, request, languageOf(request));
    // Refused at the door, before the request log began.
    if ((request as { readonly log?: unknown }).log === undefined) {
      const { reference, instance: path, code } = problem;
      this.log.info({ reference, method: request.method, path, code }, 'refused at the door');
    }
    if (answer.text.status >= 500) this.log.error({ err: thrown, reference: problem.reference }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (answer.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(answer.retryAfterSeconds));
    response.status(problem.status).setHeader('Content-Type', 'application/problem+json; charset=utf-8');
    response.setHeader('Content-Language', languageOf(request));
    response.setHeader('Cache-Control', 'no-store');
    response.end(JSON.stringify(problem));
  }
}

function answerTo(thrown: unknown): Answer {
  if (thrown instanceof Refusal) return { ...own(thrown.code), ...thrown.also };
  if (thrown instanceof Rejected) return { ...rejectionProblem(thrown.refusal), members: thrown.members };
  if (thrown instanceof HttpException) return own(codeOfStatus(thrown.getStatus()));
  if (thrown instanceof StoreBusy) return { ...own('server.busy'), retryAfterSeconds: thrown.retryAfter };
  return own('server.failed');
}

const own = (code: ProblemCode): Answer => ({ code, text: problemTexts[code] });

/** Nest itself throws for unknown routes and for addresses that cannot be decoded. */
function codeOfStatus(status: number): ProblemCode {
  if (status === 404) return 'not-found';
  if (status === 405) return 'request.method';
  return status < 500 ? 'request.unreadable' : 'server.failed';
}

function problemDocument(answer: Answer, request: Request, language: Language): Problem & Record<string, unknown> {
  const { code, text, values } = answer;
  return {
    ...answer.members,
    type: `urn:mot-cua:problem:${code}`,
    title: fill(text.title[language], values),
    status: text.status,
    code,
    ...(text.detail ? { detail: fill(text.detail[language], values) } : {}),
    instance: request.originalUrl.split('?', 1)[0],
    reference: String(request.id),
    ...(answer.errors ? { errors: answer.errors.map((place) => placed(place, language)) } : {}),
  };
}

function placed(place: WrongPlace, language: Language): { path: string; code: string; message: string } {
  const message = 'message' in place ? place.message[language] : fill(placeTexts[place.code][language], place.values);
  return { path: place.path, code: place.code, message };
}
