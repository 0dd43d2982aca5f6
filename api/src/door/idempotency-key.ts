import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request, type RequestHandler } from 'express';
import { Refusal } from '../problems/refusal';

export const KEY_FORM = /^[A-Za-z0-9_.:-]{8,128}$/;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses writes without a key of their own (IETF draft "The Idempotency-Key HTTP Header Field"). */
export const keyRequired: RequestHandler = (request, _response, next) => {
  if (READS.has(request.method) || KEY_FORM.test(keyOf(request))) next();
  else next(new Refusal('key.missing'));
};

export const keyOf = (request: Request): string => request.get('idempotency-key') ?? '';

/** The caller's own id of this write: the id of the command it becomes. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  keyOf(context.switchToHttp().getRequest<Request>()),
);
