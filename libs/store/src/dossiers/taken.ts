import { type Query } from '../connection/lane';
import { type Actor, type Dossier } from '@mot-cua/engine';
import { type Asked } from './asked';
import { type Caller } from './requests';
import { type Answer } from './answer';

/** What the database says about a command before it is decided (`take`). */
export type TakenCommand = {
  readonly n: number;
  readonly agency_id: number;
  readonly code: string;
  readonly seq: number;
  readonly head: string;
  readonly state: Dossier;
  readonly answer: Answer | null;
  readonly same: boolean | null;
  readonly actor: Actor | null;
  readonly visible: boolean | null;
  readonly leased: boolean;
  readonly now_ms: string;
};

/** The same for an opening (`take_openings`). */
export type TakenOpening = {
  readonly n: number;
  readonly answer: Answer | null;
  readonly same: boolean | null;
  readonly actor: Actor | null;
  readonly allowed: boolean | null;
  readonly published: boolean;
  readonly in_force: boolean;
  readonly identifier: string | null;
  readonly code_format: 'TT01/2018' | 'TT03/2025';
  readonly code_system: string | null;
  readonly day: string;
  readonly last: number | null;
  /** All scans of the request are clean and belong to no dossier. */
  readonly loose: boolean;
  readonly now_ms: string;
};

const person = (caller: Caller) =>
  caller.kind === 'officer' ? { person: caller.person, assignment: caller.assignment, delegation: caller.delegation } : {};

/** The queries of the first round trip for a batch; `n` is the place in it. */
export const takeQueries = (batch: readonly Asked[], patient: boolean): { readonly commands?: Query; readonly openings?: Query } => {
  const commands: unknown[] = [];
  const openings: unknown[] = [];
  for (const [n, asked] of batch.entries()) {
    const { caller, digest } = asked;
    const who = { n, caller, digest, ...person(asked.request.caller) };
    if (asked.kind === 'command')
      commands.push({ ...who, dossier: asked.request.dossier, command: asked.request.command.id, ...asked.lease });
    else {
      const { agency, id, procedure, version, scans } = asked.request;
      const files = scans && { files: scans.map(({ file }) => file) };
      openings.push({ ...who, agency, code_agency: asked.codeAgency, command: id, procedure, version, ...files });
    }
  }
  return {
    ...(commands.length > 0 && { commands: { text: 'select * from take($1::jsonb, $2)', values: [JSON.stringify(commands), patient] } }),
    ...(openings.length > 0 && { openings: { text: 'select * from take_openings($1::jsonb)', values: [JSON.stringify(openings)] } }),
  };
};
