import { Injectable } from '@nestjs/common';
import { printLimit } from '@mot-cua/calendar';
import { type DossierNow, DossierReader } from '../dossiers/dossier-reader';
import { ResponsibleNow } from '../dossiers/responsible';
import { PublishedVersions } from '../procedures/published-versions';
import { type Caller } from '../sign-in/caller';
import { type HandOver, type SlipNames } from './control-slip';
import { HandOverBook } from './hand-over-book';
import { type FieldValues, type Table } from './merge-fields';
import * as words from './paper-words';

/** A hand-over from one agency to another, as its slip is found: `ordinal` from 1 in the order of the history. */
export type Transfer = { readonly ordinal: number; readonly handOver: HandOver; readonly names: SlipNames };

/** Phiếu chuyển xử lý (R-60): with every hand-over from agency to agency, naming what each is to do and in what time. */
@Injectable()
export class TransferSlips {
  constructor(
    private readonly book: HandOverBook,
    private readonly dossiers: DossierReader,
    private readonly responsible: ResponsibleNow,
    private readonly versions: PublishedVersions,
  ) {}

  async of(caller: Caller, record: DossierNow): Promise<readonly Transfer[]> {
    if (record.participants.length < 2) return [];
    const { rows, names } = await this.book.read(caller, record);
    return rows
      .filter(({ giver, receiver }) => giver.agency !== undefined && giver.agency !== receiver.agency)
      .map((handOver, index) => ({ ordinal: index + 1, handOver, names }));
  }

  /** What the slip says beside what every paper of the dossier says. */
  async valuesOf(record: DossierNow, { handOver, names }: Transfer): Promise<FieldValues> {
    const { giver, receiver, at, takenAt, node, due, limit, ground } = handOver;
    const version = await this.versions.get(record.procedure, record.version);
    const [{ agencyName: lead }, parts] = await Promise.all([
      this.responsible.lead(record.state, record.agency, version),
      this.responsible.parts(record.state, record.agency, version),
    ]);
    const papers = this.dossiers.papersOf(record, version.package.papers).filter(({ state }) => state !== 'none');
    const unit = ({ agency = 0, role }: { readonly agency?: number; readonly role?: string }): string =>
      `${names.agency(agency, at)}${role === undefined ? '' : `, ${names.role(role)}`}`;
    return {
      noiGiao: unit(giver),
      noiNhan: unit(receiver),
      coQuanChuTri: lead.vi,
      congViec: names.step(node),
      thoiHanBuoc: limit ? printLimit(limit).vi : 'không tính thời gian',
      hanBuoc: due === undefined ? undefined : words.writeInstant(due),
      lyDo: ground,
      thanhPhanHoSo: papers.map(({ name, ...paper }) => `${words.inOneLine(name.vi)} (${words.writePaperState(paper)})`),
      phanViec: partTable(parts),
      ngayLap: words.writeDay(at),
      thoiGianGiao: words.writeInstant(at),
      nguoiGiao: giver.person === undefined ? undefined : names.person(giver.person, giver),
      thoiGianNhan: takenAt === undefined ? undefined : words.writeInstant(takenAt),
      nguoiNhan: receiver.person === undefined ? undefined : names.person(receiver.person, receiver),
    };
  }
}

type Parts = Awaited<ReturnType<ResponsibleNow['parts']>>;

const partTable = (parts: Parts): Table => ({
  columns: [
    { head: 'Cơ quan', share: 0.36 },
    { head: 'Công việc', share: 0.4 },
    { head: 'Thời hạn', share: 0.24 },
  ],
  // What has no limit (returning the result, awaiting a supplement) is no task given with a time.
  rows: parts.flatMap(({ agencyName, lead, steps }) =>
    steps
      .filter(({ limit }) => limit !== undefined)
      .map(({ name, limit }, index) => [
        index > 0 ? '' : `${agencyName.vi}${lead ? ' (chủ trì)' : ''}`,
        name.vi,
        limit ? printLimit(limit).vi : 'không tính',
      ]),
  ),
});
