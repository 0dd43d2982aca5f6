import { Inject, Injectable } from '@nestjs/common';
import { type AssignmentRecord, type DelegationRecord, type SessionRecord, type Store } from '@mot-cua/store';
import { type Request } from 'express';
import { type Right } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { STORE } from '../store-provider';
import { type Caller } from './caller';
import { readSessionCookie } from './session-cookie';

/** How long what a post may do is believed without asking the database again; sessions themselves are re-read as often. */
const BELIEVED_MS = 5_000;
const MAX_BELIEVED = 10_000;

type Believed = { readonly caller: Omit<Caller, 'token'>; readonly until: number };

/** Finds out who asks: from the cookie to the session, the post chosen in it, the rights of its role and the agencies it sees. */
@Injectable()
export class Sessions {
  private readonly believed = new Map<string, Believed>();

  constructor(@Inject(STORE) private readonly store: Store) {}

  async callerOf(request: Request): Promise<Caller | undefined> {
    const token = readSessionCookie(request);
    if (token === undefined) return undefined;
    const session = await this.store.accounts.session(token);
    return session && { token, ...(await this.actingAs(session)) };
  }

  /** The same for a token just given out or changed. Throws when the session has ended meanwhile. */
  async callerOfToken(token: string): Promise<Caller> {
    const session = await this.store.accounts.session(token);
    if (!session) throw new Refusal('session.missing');
    return { token, ...(await this.actingAs(session)) };
  }

  /** Every post the person may act as: their own, then those of people they stand in for. */
  async posts(person: string): Promise<{ readonly assignment: AssignmentRecord; readonly delegation?: DelegationRecord }[]> {
    const [own, delegated] = await Promise.all([
      this.store.organisation.assignmentsOf(person),
      this.store.organisation.delegationsTo(person),
    ]);
    return [...own.map((assignment) => ({ assignment })), ...delegated.map(({ of, ...delegation }) => ({ assignment: of, delegation }))];
  }

  private async actingAs(session: SessionRecord): Promise<Omit<Caller, 'token'>> {
    const key = JSON.stringify([session.account.id, session.assignment, session.delegation]);
    const known = this.believed.get(key);
    if (known && known.until > performance.now()) return known.caller;
    const caller = await this.readCaller(session);
    if (this.believed.size >= MAX_BELIEVED) this.believed.clear();
    this.believed.set(key, { caller, until: performance.now() + BELIEVED_MS });
    return caller;
  }

  private async readCaller(session: SessionRecord): Promise<Omit<Caller, 'token'>> {
    const { person, name: account } = session.account;
    const { organisation } = this.store;
    const [people, posts, roles] = await Promise.all([organisation.people([person]), this.posts(person), organisation.roles()]);
    const post = posts.find(({ assignment, delegation }) => assignment.id === session.assignment && delegation?.id === session.delegation);
    const may: readonly Right[] = roles.find(({ id }) => id === post?.assignment.role)?.may ?? [];
    const caller = { person, account, name: people.at(0)?.name ?? account, may };
    return post ? { ...caller, ...post, scope: await this.scopeOf(post.assignment, may) } : { ...caller, scope: [] };
  }

  /** Officers see the dossiers of their own agency, auditors and those who oversee those of every agency under theirs; admins see none. */
  private async scopeOf(assignment: AssignmentRecord, may: readonly Right[]): Promise<readonly number[]> {
    if (may.includes('audit') || may.includes('oversee')) return this.store.organisation.subtree(assignment.agency);
    return may.includes('receive') || may.includes('process') ? [assignment.agency] : [];
  }
}
