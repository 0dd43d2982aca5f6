import { type Command, type Dossier, type Fact, type Instant } from '@mot-cua/engine';
import { type Json } from '@mot-cua/procedure';
import { type Change, projections, type Row } from '../projections';
import { participantsOf } from '../projections/participant';
import { type Answer } from './answer';
import { type AskedCommand } from './asked';
import { newDossierId } from './dossier-id';
import { type OpenRequest } from './requests';
import { chain } from './hash-chain';
import { type Opening, type Sealed } from './opening';
import { type Query } from '../connection/lane';

/** What identifies a command in the books. */
export type CommandKey = {
  readonly agency: number;
  readonly caller: string;
  readonly id: string;
  readonly dossier: string;
  readonly digest: string;
  readonly at: number;
};

type Charged = {
  readonly charges: OpenRequest['charges'];
  readonly chargeIds: readonly string[];
  readonly person: string | undefined;
  readonly at: Instant;
};

/** Everything a batch writes, gathered command by command into the one argument of the SQL function `append`. */
export class Append {
  private readonly lists: Record<string, Row[]> = {};

  get isEmpty(): boolean {
    return Object.keys(this.lists).length === 0;
  }

  query(): Query {
    return { text: 'select append($1::jsonb)', values: [JSON.stringify(this.lists)] };
  }

  /** The answer to be given when the same command id comes again; `body`: the command as it was decided, kept when it was accepted. */
  answer(command: CommandKey, answer: Answer, body?: Command): void {
    this.push('commands', {
      agency_id: command.agency,
      caller: command.caller,
      id: command.id,
      dossier_id: command.dossier,
      digest: command.digest,
      answer: answer as unknown as Json,
      body: (body as unknown as Json | undefined) ?? null,
      at: command.at,
    });
  }

  /**
   * The facts with their hashes, the dossier's new row, and every projection.
   * @param head hash of the last fact before, hex
   */
  change(change: Change, head: string): void {
    const { agency, dossier, before, after, facts, opening } = change;
    const recorded = chain(head, facts);
    for (const { fact, hash } of recorded) this.push('facts', factRow(agency, dossier, fact, hash));
    const newHead = recorded.at(-1)?.hash ?? head;
    const row = { agency_id: agency, id: dossier, ...dossierRow(agency, after), head: newHead };
    if (opening) {
      const { request, applicant, codeAgency, receivedBy, at } = opening;
      this.push('opened', {
        ...row,
        code: after.code ?? '',
        code_agency_id: codeAgency,
        procedure_id: request.procedure,
        channel: request.channel,
        return_by: request.returnBy,
        return_at_id: request.returnAt?.agency ?? null,
        note: request.note ?? null,
        received_by: receivedBy ?? null,
        opened_at: at,
      });
      const { value: data, salt, commitment } = applicant;
      this.push('applicant', { agency_id: agency, dossier_id: dossier, full_name: request.applicant.fullName, data, salt, commitment });
      for (const [position, { id, state, copies }] of request.papers.entries())
        this.push('paper', { agency_id: agency, dossier_id: dossier, position, paper_id: id, state, copies });
      this.reception(agency, dossier, opening);
    } else this.push('moved', { ...row, expected: before.seq, opened_at: after.openedAt ?? null, received_by: accepter(facts) ?? null });
    for (const { rows } of projections)
      for (const [name, list] of Object.entries(rows(change))) for (const entry of list) this.push(name, entry);
  }

  /** What a command writes beside its facts: fees of an accepted submission, how a result left the house. */
  beside(agency: number, dossier: string, { request: { caller, charges, resultReturn }, chargeIds }: AskedCommand, at: Instant): void {
    const person = caller.kind === 'officer' ? caller.person : undefined;
    this.charges(agency, dossier, { charges, chargeIds, person, at });
    if (!resultReturn) return;
    const { way, receivedBy, authority, proof, trackingNumber, batch, originalsReturned } = resultReturn;
    this.push('result_return', {
      agency_id: agency,
      dossier_id: dossier,
      id: newDossierId(),
      way,
      received_by: receivedBy ?? null,
      authority: authority ?? null,
      proof,
      tracking_number: trackingNumber ?? null,
      batch: batch ?? null,
      originals_returned: originalsReturned,
      person: person ?? null,
      at,
    });
  }

  /** Scans and charges that came with the dossier. */
  private reception(agency: number, dossier: string, { request: { scans = [], charges }, chargeIds, receivedBy, at }: Opening): void {
    for (const { file, paper } of scans)
      this.push('scan', { agency_id: agency, dossier_id: dossier, file, paper_id: paper ?? null, person: receivedBy ?? null, at });
    this.charges(agency, dossier, { charges, chargeIds, person: receivedBy, at });
  }

  private charges(agency: number, dossier: string, { charges = [], chargeIds, person, at }: Charged): void {
    for (const [index, charge] of charges.entries()) {
      const { fee, moment, pages, copies, exemption, exemptionGround, amount, demanded, payment } = charge;
      this.push('charge', {
        agency_id: agency,
        dossier_id: dossier,
        id: chargeIds[index] ?? '',
        fee,
        moment,
        pages: pages ?? null,
        copies,
        exemption: exemption ?? null,
        exemption_ground: exemptionGround ?? null,
        amount,
        demanded,
        recorded_by: person ?? null,
        at,
        way: payment?.way ?? null,
        receipt_number: payment?.receiptNumber ?? null,
        collected_by: payment?.by ?? null,
        collected_in: payment?.in ?? null,
      });
    }
  }

  /** Personal values kept apart from the facts that name their commitments. */
  personal(agency: number, dossier: string, sealed: readonly Sealed[]): void {
    for (const { name, value, salt, commitment } of sealed)
      this.push('personal_value', { agency_id: agency, dossier_id: dossier, commitment, name, value, salt });
  }

  /** How far an agency's ordinals of a day have come. */
  ordinal(agency: number, day: string, last: number): void {
    const known = this.lists['ordinals']?.find((row) => row['agency_id'] === agency && row['day'] === day);
    if (known) this.lists['ordinals'] = (this.lists['ordinals'] ?? []).map((row) => (row === known ? { ...row, last } : row));
    else this.push('ordinals', { agency_id: agency, day, last });
  }

  /** A timer the engine refused: looked at again later. */
  postpone(agency: number, dossier: string, wait: string, until: number): void {
    this.push('postponed', { agency_id: agency, dossier_id: dossier, wait, due_at: until });
  }

  /** Takes over everything another one has gathered. */
  add(part: Append): void {
    const { ordinals = [], ...others } = part.lists;
    for (const row of ordinals) this.ordinal(Number(row['agency_id']), String(row['day']), Number(row['last']));
    for (const [list, rows] of Object.entries(others)) (this.lists[list] ??= []).push(...rows);
  }

  private push(list: string, row: Row): void {
    (this.lists[list] ??= []).push(row);
  }
}

/** Who accepted what was submitted: whoever receives it from then on. */
const accepter = (facts: readonly Fact[]): string | undefined => facts.find(({ kind }) => kind === 'DossierAccepted')?.by.person;

const factRow = (agency: number, dossier: string, fact: Fact, hash: string): Row => {
  const { seq, kind, at, ...body } = fact;
  return { agency_id: agency, dossier_id: dossier, seq, kind, at, body: body as unknown as Json, hash };
};

/** The columns of a dossier that follow from its state. */
export const dossierRow = (agency: number, state: Dossier): Row => ({
  version: state.pinned?.version ?? 0,
  participants: participantsOf(agency, state),
  due_at: state.clocks.find(({ name }) => name === 'resolution')?.due ?? null,
  closed_at: state.status === 'closed' ? state.at : null,
  status: state.status,
  outcome: state.outcome ?? null,
  seq: state.seq,
  state: state as unknown as Json,
});
