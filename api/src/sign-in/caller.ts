import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type AssignmentRecord, type Caller as StoreCaller, type DelegationRecord, type Scope } from '@mot-cua/store';
import { type Response } from 'express';
import { type Right } from '../policy/policy';

/** Who is asking: a person acting in one post, with what that post may do and whose dossiers it sees. */
export type Caller = {
  readonly token: string;
  readonly person: string;
  /** The name of the person, and of the account used to sign in. */
  readonly name: string;
  readonly account: string;
  /** Absent: the person holds no post now, or the one chosen has ended. Then nothing is allowed but to choose another. */
  readonly assignment?: AssignmentRecord;
  /** Standing in for somebody: `assignment` is then theirs. */
  readonly delegation?: DelegationRecord;
  readonly may: readonly Right[];
  /** Agencies whose dossiers this post sees. */
  readonly scope: Scope;
  /** Why they look, if they have said. */
  readonly purpose?: string;
};

/** The caller the guard has found; handlers open to everybody have none and must not ask. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = context.switchToHttp().getResponse<Response>().locals['caller'] as Caller | undefined;
  if (!caller) throw new Error('This handler is open to everybody and has no caller.');
  return caller;
});

/** The caller's post; every right comes from one, so handlers that need a right always have it. */
export function postOf(caller: Caller): AssignmentRecord {
  if (!caller.assignment) throw new Error('A caller without a post passed the guard.');
  return caller.assignment;
}

/** How the store wants to be told who asks: it reads rights again under the dossier's lock. */
export function officer(caller: Caller): StoreCaller {
  return {
    kind: 'officer',
    person: caller.person,
    assignment: postOf(caller).id,
    ...(caller.delegation ? { delegation: caller.delegation.id } : {}),
  };
}
