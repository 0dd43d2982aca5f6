import { type Instant } from '@mot-cua/engine';
import { type ProcedurePackage } from '@mot-cua/procedure';
import { type Readers } from '../connection/readers';

/** A draft one administrator holds to be ready, for another one to publish (four eyes). It is about this revision of the draft and no other. */
export type Proposal = {
  readonly procedure: string;
  readonly revision: number;
  readonly approval: NonNullable<ProcedurePackage['approval']>;
  readonly note?: string;
  readonly effectiveAt?: Instant;
  readonly by: string;
  readonly at: Instant;
};

export type Proposals = {
  readonly find: (procedure: string) => Promise<Proposal | undefined>;
  /** Takes the place of an earlier one. */
  readonly propose: (proposal: Omit<Proposal, 'at'>) => Promise<void>;
  /** False: there was none. */
  readonly withdraw: (procedure: string) => Promise<boolean>;
};

type ProposalRow = {
  readonly revision: number;
  readonly approval: Proposal['approval'];
  readonly note: string | null;
  readonly effective: string | null;
  readonly by: string;
  readonly at: string;
};

export const storeProposals = (readers: Readers): Proposals => ({
  find: async (procedure) => {
    const [row] = await readers.plain<ProposalRow>(
      `select revision, approval, note, mc_ms(effective_at) as effective, proposed_by as by, mc_ms(proposed_at) as at
       from publication_proposal where procedure_id = $1`,
      [procedure],
    );
    return (
      row && {
        procedure,
        revision: row.revision,
        approval: row.approval,
        by: row.by,
        at: Number(row.at),
        ...(row.note !== null && { note: row.note }),
        ...(row.effective !== null && { effectiveAt: Number(row.effective) }),
      }
    );
  },
  propose: async ({ procedure, revision, approval, note, effectiveAt, by }) => {
    await readers.plain(
      `insert into publication_proposal (procedure_id, revision, approval, note, effective_at, proposed_by) values ($1, $2, $3::jsonb, $4, mc_instant($5), $6)
       on conflict (procedure_id) do update set revision = excluded.revision, approval = excluded.approval, note = excluded.note,
         effective_at = excluded.effective_at, proposed_by = excluded.proposed_by, proposed_at = mc_now()`,
      [procedure, revision, JSON.stringify(approval), note ?? null, effectiveAt ?? null, by],
    );
  },
  withdraw: async (procedure) =>
    (await readers.plain('delete from publication_proposal where procedure_id = $1 returning 1', [procedure])).length > 0,
});
