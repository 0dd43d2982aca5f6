import { Inject, Injectable } from '@nestjs/common';
import { type AgencyRecord, newDossierId, type Store } from '@mot-cua/store';
import { type Json } from '@mot-cua/procedure';
import { Refusal } from '../problems/refusal';
import { type Caller, postOf } from '../sign-in/caller';
import { STORE } from '../store-provider';

/** Kinds of agency that serve the one above them: what they administer, they administer for it. */
const SERVING: ReadonlySet<AgencyRecord['kind']> = new Set(['centre', 'office']);

/** What an administrator's post reaches: its agency with everything under it; for a centre or an office what the agency above it has. */
@Injectable()
export class Administered {
  constructor(@Inject(STORE) private readonly store: Store) {}

  async agencies(caller: Caller): Promise<readonly number[]> {
    const own = await this.store.organisation.findAgency(postOf(caller).agency);
    if (!own) return [];
    return this.store.organisation.subtree(SERVING.has(own.kind) && own.parent !== undefined ? own.parent : own.id);
  }

  /** Refused as if it were not there: an administrator does not learn of agencies beyond their reach. */
  async require(caller: Caller, ...agencies: readonly number[]): Promise<void> {
    const reached = await this.agencies(caller);
    if (agencies.some((agency) => !reached.includes(agency))) throw new Refusal('not-found');
  }

  /** Writes down what was done, with who did it in which post. */
  async record(caller: Caller, act: string, subject: string, detail: Readonly<Record<string, Json | undefined>> = {}): Promise<void> {
    const known = Object.fromEntries(Object.entries(detail).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    await this.store.organisation.record({
      id: newDossierId(),
      person: caller.person,
      assignment: postOf(caller).id,
      act,
      subject,
      detail: known,
    });
  }
}
