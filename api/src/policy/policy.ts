import { SetMetadata } from '@nestjs/common';
import { type Me } from '@mot-cua/contract';

export const RIGHTS = ['receive', 'process', 'configure', 'audit', 'administer', 'oversee'] as const satisfies readonly Me['may'][number][];
export type Right = Me['may'][number];
/**
 * Who may call a handler. `everybody` needs no session, `signed-in` any session, `portal` the key the public service portal was given; a list names rights, one of which the caller's
 * present post must give. What of the data is seen is decided once more by the queries, from agency and role.
 */
export type Policy = 'everybody' | 'signed-in' | 'portal' | readonly [Right, ...Right[]];

export const POLICY = 'mot-cua:policy';

/** Declares who may call a handler. A handler without it is closed to everybody. */
export const Allows = (...policy: ['everybody'] | ['signed-in'] | ['portal'] | [Right, ...Right[]]): MethodDecorator =>
  SetMetadata(POLICY, policy[0] === 'everybody' || policy[0] === 'signed-in' || policy[0] === 'portal' ? policy[0] : policy);
