import { Injectable } from '@nestjs/common';
import { instantText } from '../dossiers/instant-text';
import { DossierReader, type DossierNow } from '../dossiers/dossier-reader';
import { resolutionClock } from '../dossiers/national-status-of';
import { Directory } from '../organisation/directory';
import { PublishedVersions } from '../procedures/published-versions';
import { type Caller } from '../sign-in/caller';
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
  ) {}

  async of(caller: Caller, record: DossierNow): Promise<ReceiptView> {
    const { package: content } = await this.versions.get(record.procedure, record.version);
    const clock = resolutionClock(record.state);
    const [office, clerks, due] = await Promise.all([
      this.directory.agencyName(record.agency),
      this.directory.people(record.receivedBy === undefined ? [] : [record.receivedBy]),
      this.dueTimes.ofLimit(clock?.limit, record.state.calendar ?? '', record.openedAt),
      this.dossiers.recordReading(caller, record.id, 'receipt'),
    ]);
    return {
      dossier: record.id,
      code: record.code,
      number: receiptNumber(record.code),
      procedure: content.name,
      procedureCode: content.code,
      office,
      applicant: this.dossiers.applicantOf(record),
      papers: this.dossiers.papersOf(record, content.papers),
      receivedAt: instantText(record.openedAt),
      due: { ...due, ...(clock?.originalDue !== undefined ? { due: instantText(clock.originalDue) } : {}) },
      returnBy: record.returnBy,
      clerk: clerks.get(record.receivedBy ?? '') ?? '',
      ...(clock?.limit ? { limit: clock.limit } : {}),
      result: content.result,
    };
  }
}

/** The receipt is numbered as its dossier is: ordinal of the day, then the day (`0001/260302`). */
const receiptNumber = (code: string): string => {
  const [, day = '', ordinal = ''] = /-(\d{6})-(\d+)$/.exec(code) ?? [];
  return day ? `${ordinal}/${day}` : code;
};
