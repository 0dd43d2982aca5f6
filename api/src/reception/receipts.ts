import { Injectable } from '@nestjs/common';
import { type TimeLimit } from '@mot-cua/procedure';
import { DossierCharges } from '../charges/dossier-charges';
import { dossierNumber } from '../documents/numbers-of-papers';
import { lookUpOf } from '../documents/origin-of';
import { RegisterBook } from '../documents/register-book';
import { instantText } from '../dossiers/instant-text';
import { DossierReader, type DossierNow } from '../dossiers/dossier-reader';
import { resolutionClock } from '../dossiers/national-status-of';
import { Directory } from '../organisation/directory';
import { type TextView } from '../organisation/text-view';
import { PublishedVersions } from '../procedures/published-versions';
import { type Caller } from '../sign-in/caller';
import { receivingKey } from '@mot-cua/store';
import { DueTimes } from './due-times';
import { type ReceiptView } from './reception-views';

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Form 01, R-91): the same whenever it is printed, with the due time first promised. */
@Injectable()
export class Receipts {
  constructor(
    private readonly dossiers: DossierReader,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly dueTimes: DueTimes,
    private readonly register: RegisterBook,
    private readonly charges: DossierCharges,
  ) {}

  /** `origin`: where citizens reach us, for the QR. */
  async of(caller: Caller, record: DossierNow, origin: string): Promise<ReceiptView> {
    const { package: content } = await this.versions.get(record.procedure, record.version);
    const clock = resolutionClock(record.state);
    const [office, clerks, due, register, { rows }] = await Promise.all([
      this.directory.agencyName(record.agency),
      this.directory.people(record.receivedBy === undefined ? [] : [record.receivedBy]),
      this.dueTimes.ofLimit(clock?.limit, record.state.calendar ?? '', record.openedAt),
      this.register.placeOf(caller, record, content.field.vi),
      this.charges.list(caller, record),
      this.dossiers.recordReading(caller, record.id, 'receipt'),
    ]);
    return {
      dossier: record.id,
      code: record.code,
      number: dossierNumber(record.code, '01'),
      procedure: content.name,
      procedureCode: content.code,
      office,
      ...(await this.awaited(record)),
      applicant: this.dossiers.applicantOf(record),
      papers: this.dossiers.papersOf(record, content.papers),
      receivedAt: instantText(record.openedAt),
      due: { ...due, ...(clock?.originalDue !== undefined ? { due: instantText(clock.originalDue) } : {}) },
      returnBy: record.returnBy,
      ...(record.returnAt === undefined ? {} : { returnAt: await this.directory.agencyName(record.returnAt) }),
      clerk: clerks.get(record.receivedBy ?? '') ?? '',
      register,
      lookUp: lookUpOf(origin, record.code),
      charges: rows.map(({ name, amount, state, receiptNumber }) => ({
        name,
        amount,
        state,
        ...(receiptNumber !== undefined ? { receiptNumber } : {}),
      })),
      ...limitOf(clock?.limit ?? record.state.awaitedLimit),
      result: content.result,
    };
  }

  private async awaited({ state, procedure, version }: DossierNow): Promise<{ awaited?: TextView }> {
    if (!state.awaitedLimit || resolutionClock(state)) return {};
    const key = receivingKey((await this.versions.get(procedure, version)).procedure);
    const competent = state.agencies[key ?? ''];
    return competent === undefined ? {} : { awaited: await this.directory.agencyName(competent) };
  }
}

const limitOf = (limit: TimeLimit | undefined): { limit?: TimeLimit } => (limit ? { limit } : {});
