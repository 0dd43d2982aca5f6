import { Inject, Injectable } from '@nestjs/common';
import { type ProcedureDraft, type ProcedureVersion, type Proposal, type Store } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { Directory } from '../organisation/directory';
import { Refusal } from '../problems/refusal';
import { SETTINGS, type Settings } from '../settings';
import { type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { type DraftView, type PublishingView, type VersionDetailView } from './procedure-views';

/** Drafts and versions as administrators read them. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly directory: Directory,
  ) {}

  /** Refused with 404 when there is none. */
  async get(id: string): Promise<ProcedureDraft> {
    const draft = await this.store.procedures.findDraft(id);
    if (!draft) throw new Refusal('not-found');
    return draft;
  }

  /** What was proposed about the draft as it is now; a proposal about an earlier revision is void. */
  async proposalOf({ procedure, revision }: ProcedureDraft): Promise<Proposal | undefined> {
    const proposal = await this.store.proposals.find(procedure);
    return proposal?.revision === revision ? proposal : undefined;
  }

  /** Whoever drew this revision or proposed it does not publish it, where two are needed. */
  mayPublish(caller: Caller, draft: ProcedureDraft, proposal: Proposal | undefined): boolean {
    if (!this.settings.fourEyes) return true;
    return proposal !== undefined && proposal.by !== caller.person && draft.by !== caller.person;
  }

  async view(caller: Caller, draft: ProcedureDraft): Promise<DraftView> {
    const { revision, updatedAt, by, package: content } = draft;
    const names = await this.directory.people([by]);
    return {
      revision,
      updatedAt: instantText(updatedAt),
      by: names.get(by) ?? by,
      package: content,
      publishing: await this.publishing(caller, draft),
    };
  }

  async versionView(found: ProcedureVersion): Promise<VersionDetailView> {
    const { procedure, version, publishedAt, by, hash, package: content, effectiveAt, proposedBy } = found;
    const names = await this.directory.people([by, proposedBy ?? by]);
    return {
      procedure,
      version,
      publishedAt: instantText(publishedAt),
      by: names.get(by) ?? by,
      hash,
      package: content,
      ...(effectiveAt !== undefined ? { effectiveAt: instantText(effectiveAt) } : {}),
      ...(proposedBy !== undefined ? { proposedBy: names.get(proposedBy) ?? proposedBy } : {}),
    };
  }

  /** The copy somebody else saved travels with the refusal, so that both can be compared. */
  async conflict(caller: Caller, current: ProcedureDraft | undefined): Promise<{ members: Readonly<Record<string, unknown>> }> {
    return { members: current ? { current: await this.view(caller, current) } : {} };
  }

  private async publishing(caller: Caller, draft: ProcedureDraft): Promise<PublishingView> {
    const proposal = await this.proposalOf(draft);
    const names = await this.directory.people(proposal ? [proposal.by] : []);
    return {
      fourEyes: this.settings.fourEyes,
      mayPublish: this.mayPublish(caller, draft, proposal),
      ...(proposal
        ? {
            proposal: {
              approval: proposal.approval,
              by: names.get(proposal.by) ?? proposal.by,
              at: instantText(proposal.at),
              ...(proposal.note !== undefined ? { note: proposal.note } : {}),
              ...(proposal.effectiveAt !== undefined ? { effectiveAt: instantText(proposal.effectiveAt) } : {}),
            },
          }
        : {}),
    };
  }
}
