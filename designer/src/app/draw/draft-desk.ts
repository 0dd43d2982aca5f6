import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import {
  type Draft,
  type Findings,
  type OrganisationView,
  type ProcedureDetail,
  type VersionDetail,
  type Vocabulary,
} from '@mot-cua/contract';
import { type Finding, type ProcedurePackage } from '@mot-cua/procedure';
import { type Observable, firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { type Trouble, troubleOf, wasAnswered } from '../connection/trouble';

/** What became of saving. `conflict`: somebody else saved in between; both versions still exist. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly current?: Draft }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** What is said when a draft is proposed or published. `effectiveOn`: ISO day from which it applies; absent: at once. */
export type Publication = {
  readonly approval?: ProcedurePackage['approval'];
  readonly note?: string;
  readonly effectiveOn?: string;
};

/** One draft on the admin's desk: what the server keeps, what has been changed since, and the way back and forth. */
@Injectable()
export class DraftDesk {
  private readonly http = inject(HttpClient);
  /** The write now under way or without an answer yet: the same content again is the same act. */
  private sent: { readonly body: string; readonly act: Act } | undefined;

  readonly detail = signal<ProcedureDetail | undefined>(undefined);
  /** As the server keeps it; undefined: not loaded, or there is none (`missing`). */
  readonly saved = signal<Draft | undefined>(undefined);
  readonly missing = signal(false);
  /** The package as it is on this page, without what is drawn since the last saving. */
  readonly pack = signal<ProcedurePackage | undefined>(undefined);
  readonly trouble = signal<Trouble | undefined>(undefined);
  readonly conflict = signal<Draft | undefined>(undefined);
  readonly vocabulary = signal<Vocabulary | undefined>(undefined);
  readonly organisation = signal<OrganisationView | undefined>(undefined);
  readonly saving = signal(false);
  /** Something beside the drawing differs from what is saved. */
  readonly packChanged = computed(() => this.pack() !== this.saved()?.package);

  async load(procedure: string): Promise<void> {
    this.trouble.set(undefined);
    this.missing.set(false);
    try {
      const [detail, draft] = await Promise.all([this.get<ProcedureDetail>(address(procedure)), this.findDraft(procedure)]);
      this.detail.set(detail);
      this.missing.set(draft === undefined);
      this.take(draft);
      await this.loadOffers();
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  /** Starts a draft from the newest version. */
  async start(procedure: string): Promise<boolean> {
    try {
      this.take(
        await this.write(['start', procedure], (act) =>
          this.http.post<Draft>(`${address(procedure)}/draft`, {}, { context: act.context() }),
        ),
      );
      this.missing.set(false);
      return true;
    } catch (error) {
      this.trouble.set(troubleOf(error));
      return false;
    }
  }

  /** Changes what is not drawn: names, limits, forms. */
  change(change: Partial<ProcedurePackage>): void {
    this.pack.update((pack) => pack && { ...pack, ...change });
  }

  /** @param diagram the drawing as it is now @param over revision to write over, when the person has decided so */
  async save(procedure: string, diagram: string, over?: number): Promise<Saving> {
    const [pack, saved] = [this.pack(), this.saved()];
    if (!pack || !saved) return { kind: 'failed', trouble: { kind: 'broken', status: 0 } };
    const sent = { revision: over ?? saved.revision, package: { ...pack, diagram } };
    this.saving.set(true);
    try {
      const draft = await this.write(['save', procedure, sent], (act) =>
        this.http.put<Draft>(`${address(procedure)}/draft`, sent, { context: act.context() }),
      );
      // What was changed on the page while the answer was on its way stays changed.
      const untouched = this.pack() === pack;
      this.saved.set(draft);
      this.pack.update((now) => (untouched || !now ? draft.package : { ...now, diagram: draft.package.diagram }));
      this.conflict.set(undefined);
      return { kind: 'saved' };
    } catch (error) {
      return this.refused(error);
    } finally {
      this.saving.set(false);
    }
  }

  /** Gives up what is on this page for what somebody else saved. */
  take(draft: Draft | undefined): void {
    this.saved.set(draft);
    this.pack.set(draft?.package);
    this.conflict.set(undefined);
  }

  /** What the server says of the saved draft: what this browser finds, and what only the server knows (people, agencies). */
  async check(procedure: string): Promise<readonly Finding[]> {
    const answer = await firstValueFrom(this.http.post<Findings>(`${address(procedure)}/draft/check`, {}));
    return answer.findings;
  }

  /** Holds the draft to be ready, for another administrator to publish. */
  async propose(procedure: string, publication: Publication): Promise<void> {
    this.saved.set(
      await this.write(['propose', procedure, publication], (act) =>
        this.http.put<Draft>(`${address(procedure)}/draft/proposal`, publication, { context: act.context() }),
      ),
    );
  }

  /** Takes a proposal back, or gives it back to whoever made it. */
  async withdraw(procedure: string): Promise<void> {
    this.saved.set(
      await this.write(['withdraw', procedure], (act) =>
        this.http.delete<Draft>(`${address(procedure)}/draft/proposal`, { context: act.context() }),
      ),
    );
  }

  async publish(procedure: string, publication: Publication): Promise<VersionDetail> {
    return this.write(['publish', procedure, publication], (act) =>
      this.http.post<VersionDetail>(`${address(procedure)}/draft/publish`, publication, { context: act.context() }),
    );
  }

  private refused(error: unknown): Saving {
    if (error instanceof HttpErrorResponse && error.status === 409) {
      const { current } = (error.error ?? {}) as { current?: Draft };
      this.conflict.set(current);
      return { kind: 'conflict', ...(current && { current }) };
    }
    return { kind: 'failed', trouble: troubleOf(error) };
  }

  private async findDraft(procedure: string): Promise<Draft | undefined> {
    try {
      return await this.get<Draft>(`${address(procedure)}/draft`);
    } catch (error) {
      if (error instanceof HttpErrorResponse && error.status === 404) return undefined;
      throw error;
    }
  }

  /** Roles and agencies to choose from; without them their codes still stand. */
  private async loadOffers(): Promise<void> {
    const [vocabulary, organisation] = await Promise.all([
      firstValueFrom(this.http.get<Vocabulary>('api/organisation/vocabulary')).catch(() => undefined),
      firstValueFrom(this.http.get<OrganisationView>('api/organisation')).catch(() => undefined),
    ]);
    this.vocabulary.set(vocabulary);
    this.organisation.set(organisation);
  }

  private get<Answer>(path: string): Promise<Answer> {
    return firstValueFrom(this.http.get<Answer>(path));
  }

  /** An act keeps its key until the server has answered, so that a lost answer does nothing twice; other content is another act. */
  private async write<Answer>(content: unknown, send: (act: Act) => Observable<Answer>): Promise<Answer> {
    const body = JSON.stringify(content);
    const act = this.sent?.body === body ? this.sent.act : new Act();
    this.sent = { body, act };
    try {
      const answer = await firstValueFrom(send(act));
      this.sent = undefined;
      return answer;
    } catch (error) {
      if (wasAnswered(troubleOf(error))) this.sent = undefined;
      throw error;
    }
  }
}

const address = (procedure: string): string => `api/procedures/${encodeURIComponent(procedure)}`;
