import { Inject, Injectable } from '@nestjs/common';
import { type RegisterLine, type Store } from '@mot-cua/store';
import { type DossierNow } from '../dossiers/dossier-reader';
import { Directory } from '../organisation/directory';
import { PublishedVersions } from '../procedures/published-versions';
import { Refusal } from '../problems/refusal';
import { postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { formFaces } from './document-kinds';
import { type RegisterRowView } from './document-views';
import { drawPdf } from './draw-pdf';
import { fillTemplate } from './fill-template';
import { type Table } from './merge-fields';
import * as words from './paper-words';
import { TextsOfForms } from './texts-of-forms';

/** Dossiers one printed register holds; an office with more takes the sheet, which holds more. */
export const MOST_PRINTED = 2_000;
export const MOST_IN_SHEET = 20_000;

const returnWays: Readonly<Record<string, string>> = { counter: 'Trực tiếp', post: 'Bưu chính', online: 'Trực tuyến' };

export type RegisterPlace = { readonly volume: string; readonly ordinal: number };

/** One volume for each field and year. */
const volumeOf = (year: number): string => `01/${String(year)}`;

/** Sổ theo dõi hồ sơ (Form 07, R-97): the dossiers an agency received in a year, one book per field. */
@Injectable()
export class RegisterBook {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
    private readonly texts: TextsOfForms,
  ) {}

  async fields(): Promise<RegisterRowView[]> {
    const procedures = await this.store.procedures.list();
    const byField = Map.groupBy(procedures, ({ field }) => field.vi);
    return [...byField.values()]
      .flatMap((known) => (known[0] ? [{ field: known[0].field, procedures: known.length }] : []))
      .sort((a, b) => a.field.vi.localeCompare(b.field.vi, 'vi'));
  }

  /** Place of the dossier in the book of its field and year: volume and ordinal. */
  async placeOf({ scope }: Caller, { id, openedAt }: DossierNow, field: string): Promise<RegisterPlace> {
    const year = words.yearOf(openedAt);
    const ordinal = await this.store.documents.ordinal(scope, id, await this.proceduresOf(field), words.yearBegins(year));
    return { volume: volumeOf(year), ordinal };
  }

  /** The table of the book; refused when there are more than `limit` dossiers. Everybody listed counts as looked at. */
  async table(caller: Caller, field: string, year: number, limit: number): Promise<Table> {
    const { agency, id } = postOf(caller);
    const lines = await this.store.documents.register(caller.scope, {
      agency,
      procedures: await this.proceduresOf(field),
      from: words.yearBegins(year),
      until: words.yearBegins(year + 1),
      limit: limit + 1,
    });
    if (lines.length > limit) throw new Refusal('export.too-many', { values: { limit } });
    await this.store.documents.recordExport({
      dossiers: lines.map((line) => line.id),
      person: caller.person,
      assignment: id,
      purpose: `Sổ theo dõi hồ sơ ${field} ${String(year)}`,
    });
    return { columns, rows: await Promise.all(lines.map((line, index) => this.row(line, index + 1))) };
  }

  async print(caller: Caller, field: string, year: number): Promise<Buffer> {
    const table = await this.table(caller, field, year, MOST_PRINTED);
    const { agency } = postOf(caller);
    const [lines, office, now] = await Promise.all([this.texts.lines('07'), this.directory.agencyName(agency), this.store.clock.now()]);
    const values = {
      coQuan: office.vi,
      ngayLap: words.writeDay(now),
      linhVuc: field,
      nam: String(year),
      quyenSo: volumeOf(year),
      hoSo: table,
    };
    const { title, sheet } = formFaces['07'];
    return drawPdf(fillTemplate(lines, values), sheet, { title: `${title.vi}, ${field} ${String(year)}`, at: now });
  }

  private async proceduresOf(field: string): Promise<readonly string[]> {
    return (await this.store.procedures.list()).filter((procedure) => procedure.field.vi === field).map(({ id }) => id);
  }

  private async row(line: RegisterLine, ordinal: number): Promise<readonly string[]> {
    const [version, lead] = await Promise.all([this.versions.get(line.procedure, line.version), this.directory.agencyName(line.lead)]);
    return [
      String(ordinal),
      line.code,
      version.package.name.vi,
      words.inOneLine(line.applicantName),
      [line.address, line.phone].filter((text) => text !== undefined).join('; '),
      lead.vi,
      words.writeShort(line.receivedAt),
      line.due === undefined ? '' : words.writeShort(line.due),
      line.closedAt === undefined ? '' : words.writeShort(line.closedAt),
      returnWays[line.returnBy] ?? line.returnBy,
      '',
    ];
  }
}

/** The columns of the form, in its order. */
const columns: Table['columns'] = [
  { head: 'STT', share: 0.035 },
  { head: 'Mã hồ sơ', share: 0.15 },
  { head: 'Tên thủ tục hành chính', share: 0.14 },
  { head: 'Tên tổ chức, cá nhân', share: 0.11 },
  { head: 'Địa chỉ, số điện thoại', share: 0.125 },
  { head: 'Cơ quan chủ trì giải quyết', share: 0.1 },
  { head: 'Nhận hồ sơ', share: 0.07 },
  { head: 'Hẹn trả kết quả', share: 0.07 },
  { head: 'Trả kết quả', share: 0.07 },
  { head: 'Phương thức nhận kết quả', share: 0.065 },
  { head: 'Ký nhận', share: 0.065 },
];
