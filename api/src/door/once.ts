import { createHash } from 'node:crypto';
import { Inject, Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Json } from '@mot-cua/procedure';
import { type Store, type WriteId } from '@mot-cua/store';
import { type Request, type Response } from 'express';
import { catchError, concatMap, from, of, type Observable } from 'rxjs';
import { Refusal } from '../problems/refusal';
import { type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { keyOf } from './idempotency-key';

const ONCE = 'mot-cua:once';

/**
 * The write is done once for its Idempotency-Key: sent again with the same body it gets the same answer, with another body 422, while it is
 * being done 409. For writes that are not commands of a dossier, which keep their answers in their own transaction.
 */
export const Once = (): MethodDecorator => SetMetadata(ONCE, true);

@Injectable()
export class OnceInterceptor implements NestInterceptor {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (this.reflector.get<boolean | undefined>(ONCE, context.getHandler()) !== true) return next.handle();
    const http = context.switchToHttp();
    const response = http.getResponse<Response>();
    const write = writeOf(http.getRequest<Request>(), response.locals['caller'] as Caller);
    const begun = await this.store.answers.begin(write);
    switch (begun.kind) {
      case 'begun':
        return this.done(write, response, next);
      case 'answered':
        response.status(begun.status);
        return of(begun.body ?? undefined);
      case 'running':
        throw new Refusal('key.running', { retryAfterSeconds: 1 });
      case 'other':
        throw new Refusal('key.reused');
      default:
        return unreachable(begun);
    }
  }

  private done(write: WriteId, response: Response, next: CallHandler): Observable<unknown> {
    const keep = async (body: unknown): Promise<unknown> => {
      await this.store.answers.keep(write, { status: response.statusCode, body: (body ?? null) as Json });
      return body;
    };
    const forget = async (error: unknown): Promise<never> => {
      await this.store.answers.forget(write);
      throw error;
    };
    return next.handle().pipe(
      concatMap((body) => from(keep(body))),
      catchError((error: unknown) => from(forget(error))),
    );
  }
}

const writeOf = (request: Request, caller: Caller): WriteId => ({
  caller: caller.person,
  key: keyOf(request),
  digest: createHash('sha256')
    .update(`${request.method} ${request.path}\n${JSON.stringify(request.body)}`)
    .digest('hex'),
});

function unreachable(begun: never): never {
  throw new Error(`not an answer: ${JSON.stringify(begun)}`);
}
