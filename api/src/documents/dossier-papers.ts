import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { printLimit } from '@mot-cua/calendar';
import { writeCharges } from '@mot-cua/contract';
import { wasReceived } from '@mot-cua/engine';
import { type IssuedDocument, type Store } from '@mot-cua/store';
import { DossierCharges } from '../charges/dossier-charges';
import { DossierReader, type DossierNow } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { resolutionClock } from '../dossiers/national-status-of';
import { Directory } from '../organisation/directory';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { WorkingCalendars } from '../reception/working-calendars';
import { officer, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { controlTable } from './control-slip';
import { formFaces, ISSUED_FORMS, type FormNumber, type IssuedForm } from './document-kinds';
import { type DocumentRowView } from './document-views';
import { drawPdf } from './draw-pdf';
import { fillTemplate } from './fill-template';
import { HandOverBook } from './hand-over-book';
import { type FieldValues } from './merge-fields';
import { lookUpOf } from './origin-of';
import { dossierNumber, issuedNumber, transferNumber } from './numbers-of-papers';
import * as words from './paper-words';
import { RegisterBook } from './register-book';
import { TextsOfForms } from './texts-of-forms';
import { type Transfer, TransferSlips } from './transfer-slips';
import { writtenValues } from './written';

export type PrintedPaper = { readonly name: string; readonly pdf: Buffer };

/** Papers of one dossier: those that follow from it, and those issued in it. Each look at one is recorded as a reading of personal data. */
@Injectable()
export class DossierPapers {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly dossiers: DossierReader,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly calendars: WorkingCalendars,
    private readonly book: HandOverBook,
    private readonly transfers: TransferSlips,
    private readonly texts: TextsOfForms,
    private readonly register: RegisterBook,
    private readonly charges: DossierCharges,
  ) {}

  async list(caller: Caller, dossier: string): Promise<DocumentRowView[]> {
    const record = await this.dossiers.get(caller, dossier);
    const issued = await this.store.documents.of(caller.scope, dossier);
    const names = await this.directory.people(issued.map(({ by }) => by));
    const received = wasReceived(record.state) ? (['01', '06'] as const) : [];
    const always = received.map((form) => ({
      id: form,
      form,
      title: formFaces[form].title,
      number: dossierNumber(record.code, form),
    }));
    const transfers = wasReceived(record.state) ? await this.transfers.of(caller, record) : [];
    return [
      ...always,
      ...transfers.map(({ ordinal, handOver: { at, giver, receiver }, names }) => ({
        id: transferId(ordinal),
        form: 'transfer',
        title: formFaces.transfer.title,
        number: transferNumber(record.code, ordinal),
        issuedAt: instantText(at),
        ...(giver.person === undefined ? {} : { issuedBy: names.person(giver.person, giver) }),
        to: names.agency(receiver.agency, at),
      })),
      ...issued.map((paper) => ({
        id: paper.id,
        form: paper.form,
        title: formFaces[paper.form as IssuedForm].title,
        number: issuedNumber(paper),
        issuedAt: instantText(paper.at),
        issuedBy: names.get(paper.by) ?? paper.by,
      })),
    ];
  }

  /** Numbers and keeps the paper; the history keeps the digest of what it says. */
  async issue(caller: Caller, dossier: string, form: IssuedForm, written: IssuedDocument['written'], key: string): Promise<IssuedDocument> {
    await this.dossiers.get(caller, dossier);
    const issued = await this.store.documents.issue({ dossier, form, written, by: caller.person, key });
    if (!issued || issued.dossier !== dossier) throw new Rejected({ code: 'dossier.unknown' });
    const handled = await this.store.dossiers.handle({
      dossier,
      caller: officer(caller),
      command: {
        id: key,
        kind: 'AddRemark',
        ref: `document:${issued.id}#sha256:${digestOf(issued)}`,
        what: `${formFaces[form].title.vi} số ${issuedNumber(issued)}`,
      },
    });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
    return issued;
  }

  /** `id` is `01`, `06`, `transfer-<n>` for the n-th hand-over between agencies, or the id of an issued paper. `origin`: where citizens reach us, for the QR. */
  async print(caller: Caller, dossier: string, id: string, origin: string): Promise<PrintedPaper> {
    const record = await this.dossiers.get(caller, dossier);
    const issued = (await this.store.documents.of(caller.scope, dossier)).find((paper) => paper.id === id);
    const transfer = id.startsWith('transfer-')
      ? (await this.transfers.of(caller, record)).find(({ ordinal }) => transferId(ordinal) === id)
      : undefined;
    const form = id === '01' || id === '06' ? id : transfer ? 'transfer' : ISSUED_FORMS.find((known) => known === issued?.form);
    if (form === undefined || (issued === undefined && !wasReceived(record.state))) throw new Refusal('document.unknown');
    const values = transfer ? await this.ofTransfer(record, transfer, origin) : await this.valuesOf(caller, record, form, issued, origin);
    await this.dossiers.recordReading(caller, dossier, form === '01' ? 'receipt' : 'export');
    const at = issued?.at ?? transfer?.handOver.at ?? record.openedAt;
    const pdf = await drawPdf(fillTemplate(await this.texts.lines(form), values), formFaces[form].sheet, {
      title: `${formFaces[form].title.vi} ${record.code}`,
      at: form === '06' ? record.state.at : at,
    });
    return { name: `${record.code}-${transfer ? id : form}.pdf`, pdf };
  }

  private async valuesOf(
    caller: Caller,
    record: DossierNow,
    form: FormNumber,
    issued: IssuedDocument | undefined,
    origin: string,
  ): Promise<FieldValues> {
    const values = await this.ofDossier(record, issued, origin);
    if (issued) return { ...values, ...writtenValues(form as IssuedForm, issued.written) };
    return {
      ...values,
      so: dossierNumber(record.code, form),
      ...(await (form === '01' ? this.ofReceipt(caller, record) : this.ofSlip(caller, record))),
    };
  }

  private async ofTransfer(record: DossierNow, transfer: Transfer, origin: string): Promise<FieldValues> {
    const [values, said] = await Promise.all([this.ofDossier(record, undefined, origin), this.transfers.valuesOf(record, transfer)]);
    const { giver, at } = transfer.handOver;
    return { ...values, ...said, coQuan: transfer.names.agency(giver.agency ?? 0, at), so: transferNumber(record.code, transfer.ordinal) };
  }

  private async ofDossier(record: DossierNow, issued: IssuedDocument | undefined, origin: string): Promise<FieldValues> {
    const { package: content } = await this.versions.get(record.procedure, record.version);
    const clock = resolutionClock(record.state);
    const who = this.dossiers.applicantOf(record);
    const by = issued?.by ?? record.receivedBy;
    const [office, names] = await Promise.all([
      this.directory.agencyName(record.agency),
      this.directory.people(by === undefined ? [] : [by]),
    ]);
    const due = issued ? (clock?.due ?? record.state.clocks.at(0)?.due) : (clock?.originalDue ?? clock?.due);
    return {
      coQuan: office.vi,
      so: issued && issuedNumber(issued),
      ngayLap: words.writeDay(issued?.at ?? record.openedAt),
      diaChiTraCuu: `${origin}/look-up`,
      lienKetTraCuu: lookUpOf(origin, record.code),
      maHoSo: record.code,
      thuTuc: content.name.vi,
      maThuTuc: content.code,
      linhVuc: content.field.vi,
      chuHoSo: words.inOneLine(who.fullName),
      soDinhDanh: who.idNumber,
      ngaySinh: who.birthDate === undefined ? undefined : words.writeIsoDay(who.birthDate),
      diaChi: words.inOneLine(who.address),
      dienThoai: who.phone,
      thuDienTu: who.email,
      nguoiDaiDien: who.representative,
      ngayTiepNhan: words.writeInstant(record.openedAt),
      ngayHenTra: due === undefined ? 'không hẹn trước' : words.writeInstant(due),
      canBo: by === undefined ? undefined : names.get(by),
    };
  }

  private async ofReceipt(caller: Caller, record: DossierNow): Promise<FieldValues> {
    const { package: content } = await this.versions.get(record.procedure, record.version);
    const limit = resolutionClock(record.state)?.limit;
    const handedIn = this.dossiers.papersOf(record, content.papers).filter(({ state }) => state !== 'none');
    const [line, { rows }, place] = await Promise.all([
      this.register.placeOf(caller, record, content.field.vi),
      this.charges.list(caller, record),
      record.returnAt === undefined ? undefined : this.directory.agencyName(record.returnAt),
    ]);
    return {
      thanhPhanHoSo: handedIn.map(({ name, ...paper }) => `${words.inOneLine(name.vi)} (${words.writePaperState(paper)})`),
      thoiHan: limit ? printLimit(limit).vi : 'không quy định',
      nhanKetQua: words.writeReturn(record.returnBy, place?.vi),
      cachTinh: words.writeConvention(await this.calendars.convention(), limit),
      phiLePhi: rows.length > 0 ? writeCharges(rows, words.writeMoney) : undefined,
      quyenSo: line.volume,
      soThuTu: String(line.ordinal),
    };
  }

  private async ofSlip(caller: Caller, record: DossierNow): Promise<FieldValues> {
    const [{ rows, names }, lead] = await Promise.all([this.book.read(caller, record), this.directory.agencyName(record.codeAgency)]);
    const beside = record.participants.filter((id) => id !== record.agency && id !== record.codeAgency);
    const others = await Promise.all(beside.map((id) => this.directory.agencyName(id)));
    return {
      coQuanChuTri: lead.vi,
      coQuanPhoiHop: others.length > 0 ? others.map(({ vi }) => vi).join('; ') : undefined,
      ngayLap: words.writeDay(record.now),
      giaoNhan: controlTable(rows, names),
    };
  }
}

const transferId = (ordinal: number): string => `transfer-${String(ordinal)}`;

/** What the history proves of an issued paper: form, number, year and every word written in it. Members in the order of their names. */
const digestOf = ({ form, number, year, written }: IssuedDocument): string =>
  createHash('sha256')
    .update(JSON.stringify([form, number, year, Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex');
