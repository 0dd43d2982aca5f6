import { hash } from 'node:crypto';
import { canonicalJson } from '@mot-cua/proof';
import { type Opening, type Sealed } from './opening';
import { type Caller, type CommandRequest, type OpenRequest } from './requests';

/** The lease under which a machine ends a job. */
export type Lease = { readonly wait: string; readonly worker: string; readonly fence: string };

/** A request made ready for the queue: sealed, digested, with nothing left to chance. */
export type Asked =
  | {
      readonly kind: 'command';
      readonly request: CommandRequest;
      readonly key: string;
      readonly caller: string;
      readonly digest: string;
      readonly sealed: readonly Sealed[];
      /** One id for each charge of the request. */
      readonly chargeIds: readonly string[];
      readonly lease?: Lease;
    }
  | {
      readonly kind: 'opening';
      readonly request: OpenRequest;
      readonly dossier: string;
      readonly codeAgency: number;
      readonly key: string;
      readonly caller: string;
      readonly digest: string;
      readonly applicant: Sealed;
      /** One id for each charge of the request. */
      readonly chargeIds: readonly string[];
      readonly sealed: readonly Sealed[];
    };

export type AskedOpening = Extract<Asked, { kind: 'opening' }>;
export type AskedCommand = Extract<Asked, { kind: 'command' }>;

/** By whom a command id is unique. */
export const callerKey = (caller: Caller): string => (caller.kind === 'officer' ? caller.person : `system:${caller.system}`);

/** What makes two requests with one id the same: everything asked, nothing made here (salts, a dossier id). */
export const digestOf = (content: unknown): string => hash('sha256', canonicalJson(content), 'hex');

export const openingOf = (asked: AskedOpening, at: number, receivedBy: string | undefined): Opening => ({
  request: asked.request,
  applicant: asked.applicant,
  codeAgency: asked.codeAgency,
  chargeIds: asked.chargeIds,
  at,
  ...(receivedBy !== undefined && { receivedBy }),
});
