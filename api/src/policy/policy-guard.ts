import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request, type Response } from 'express';
import { Refusal } from '../problems/refusal';
import { statedPurpose } from '../sign-in/stated-purpose';
import { Sessions } from '../sign-in/sessions';
import { SETTINGS, type Settings } from '../settings';
import { POLICY, type Policy } from './policy';

/**
 * The one guard of the api: denies unless the handler declares who may call it. Without a session the answer is 401,
 * with one that lacks the right 403; a handler that declares nothing is closed.
 */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get<Policy | undefined>(POLICY, context.getHandler());
    if (policy === 'everybody') return true;
    const http = context.switchToHttp();
    if (policy === 'portal') {
      if (!isPortal(http.getRequest<Request>(), this.settings.portalKey)) throw new Refusal('portal.refused');
      return true;
    }
    const caller = await this.sessions.callerOf(http.getRequest<Request>());
    if (!caller) throw new Refusal('session.missing');
    const purpose = statedPurpose(http.getRequest<Request>());
    http.getResponse<Response>().locals['caller'] = purpose === undefined ? caller : { ...caller, purpose };
    if (policy === undefined) throw new Refusal('policy.refused');
    if (policy === 'signed-in') return true;
    if (!caller.assignment) throw new Refusal('session.no-assignment');
    if (!policy.some((right) => caller.may.includes(right))) throw new Refusal('policy.refused');
    return true;
  }
}

/** The portal shows its key as `Authorization: Bearer <key>`; without a key in the settings nobody is the portal. */
function isPortal({ headers: { authorization = '' } }: Request, key: string | undefined): boolean {
  if (key === undefined) return false;
  const [shown, wanted] = [Buffer.from(authorization), Buffer.from(`Bearer ${key}`)];
  return shown.length === wanted.length && timingSafeEqual(shown, wanted);
}
