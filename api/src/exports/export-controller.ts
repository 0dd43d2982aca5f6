import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type DossierSummary, type OpenTask, type Store } from '@mot-cua/store';
import { type Response } from 'express';
import { sendBytes } from '../documents/send-bytes';
import { DossierQuery } from '../dossiers/dossier-views';
import { nationalStatusOf, resolutionClock } from '../dossiers/national-status-of';
import { Directory } from '../organisation/directory';
import { AnswersBytes } from '../openapi/answers-bytes';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { PublishedVersions } from '../procedures/published-versions';
import { CalledBy, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { TaskQuery } from '../tasks/task-views';
import { everyPage } from './every-page';
import { writeSheet, XLSX, type Cell } from './sheet';

/** Rows one export may hold. */
export const MOST_ROWS = 10_000;

/** Lists as sheets, with the filters of the list on the screen. Whose dossiers were taken away is recorded. */
@ApiTags('exports')
@Controller('exports')
export class ExportController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly versions: PublishedVersions,
    private readonly directory: Directory,
  ) {}

  @Get('dossiers')
  @Allows('receive', 'process', 'audit')
  @AnswersBytes(XLSX, 'Dossiers the caller sees')
  async dossiers(
    @CalledBy() caller: Caller,
    @Query() { status, after: _, ...filter }: DossierQuery,
    @Res() response: Response,
  ): Promise<void> {
    const open = status ? { open: status === 'open' } : {};
    const rows = await everyPage(MOST_ROWS, (after) =>
      this.store.dossiers.list(caller.scope, { ...filter, ...open, ...(after !== undefined ? { after } : {}), limit: 100 }),
    );
    const cells = await Promise.all(rows.map((row) => this.dossier(row)));
    await this.send(caller, response, { name: 'Hồ sơ', file: 'ho-so.xlsx', columns: dossierColumns, cells, ids: rows.map(({ id }) => id) });
  }

  @Get('tasks')
  @Allows('receive', 'process')
  @AnswersBytes(XLSX, "Open tasks of the caller's post")
  async tasks(
    @CalledBy() caller: Caller,
    @Query() { view = 'all', procedure, level, q }: TaskQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { agency, role } = postOf(caller);
    const filter = {
      person: caller.person,
      posts: [{ agency, role }],
      view,
      ...(procedure ? { procedures: procedure } : {}),
      ...(level ? { levels: level } : {}),
      ...(q !== undefined ? { q } : {}),
    };
    const rows = await everyPage(MOST_ROWS, (after) =>
      this.store.inbox.page(caller.scope, { ...filter, ...(after !== undefined ? { after } : {}) }),
    );
    const holders = await this.directory.people(rows.flatMap(({ holder }) => (holder === undefined ? [] : [holder])));
    const cells = await Promise.all(rows.map((row) => this.task(row, holders)));
    const ids = [...new Set(rows.map(({ dossier }) => dossier))];
    await this.send(caller, response, { name: 'Công việc', file: 'cong-viec.xlsx', columns: taskColumns, cells, ids });
  }

  @Get('procedures')
  @Allows('signed-in')
  @AnswersBytes(XLSX, 'The catalogue')
  async procedures(@Res() response: Response): Promise<void> {
    const rows = (await this.store.procedures.list()).map(({ code, name, field, published, inForce }): Cell[] => [
      code,
      name.vi,
      field.vi,
      published?.version,
      published && { at: published.at },
      inForce ? 'Đang áp dụng' : 'Ngừng áp dụng',
    ]);
    const bytes = await writeSheet('Thủ tục hành chính', procedureColumns, rows);
    sendBytes(response, bytes, { name: 'thu-tuc.xlsx', type: XLSX, inline: false });
  }

  private async send(
    caller: Caller,
    response: Response,
    list: {
      readonly name: string;
      readonly file: string;
      readonly columns: typeof dossierColumns;
      readonly cells: readonly Cell[][];
      readonly ids: readonly string[];
    },
  ): Promise<void> {
    if (list.cells.length > MOST_ROWS) throw new Refusal('export.too-many', { values: { limit: MOST_ROWS } });
    await this.store.documents.recordExport({
      dossiers: list.ids,
      person: caller.person,
      ...(caller.assignment ? { assignment: caller.assignment.id } : {}),
      purpose: `Xuất danh sách ${list.name}`,
    });
    sendBytes(response, await writeSheet(list.name, list.columns, list.cells), { name: list.file, type: XLSX, inline: false });
  }

  private async dossier(row: DossierSummary): Promise<Cell[]> {
    const { package: content } = await this.versions.get(row.procedure, row.version);
    const due = resolutionClock(row.state)?.due;
    return [
      row.code,
      content.code,
      content.name.vi,
      row.applicantName,
      { at: row.openedAt },
      due === undefined ? undefined : { at: due },
      row.closedAt === undefined ? undefined : { at: row.closedAt },
      nationalStatusOf(row.state).name.vi,
    ];
  }

  private async task(row: OpenTask, holders: ReadonlyMap<string, string>): Promise<Cell[]> {
    const version = await this.versions.get(row.procedure, row.version);
    return [
      row.code,
      version.package.name.vi,
      version.graph.findNode(row.node)?.name?.vi ?? row.node,
      row.applicantName,
      { at: row.receivedAt },
      { at: row.since },
      row.due === undefined ? undefined : { at: row.due },
      row.dossierDue === undefined ? undefined : { at: row.dossierDue },
      row.holder === undefined ? '' : (holders.get(row.holder) ?? row.holder),
    ];
  }
}

const column = (head: string, width: number) => ({ head, width });
const dossierColumns = [
  column('Mã hồ sơ', 28),
  column('Mã thủ tục', 14),
  column('Tên thủ tục hành chính', 50),
  column('Chủ hồ sơ', 28),
  column('Ngày tiếp nhận', 18),
  column('Ngày hẹn trả', 18),
  column('Ngày kết thúc', 18),
  column('Trạng thái', 26),
];
const taskColumns = [
  column('Mã hồ sơ', 28),
  column('Tên thủ tục hành chính', 50),
  column('Bước xử lý', 34),
  column('Chủ hồ sơ', 28),
  column('Ngày tiếp nhận', 18),
  column('Đến bước này', 18),
  column('Hạn của bước', 18),
  column('Ngày hẹn trả', 18),
  column('Người xử lý', 28),
];
const procedureColumns = [
  column('Mã thủ tục', 14),
  column('Tên thủ tục hành chính', 70),
  column('Lĩnh vực', 28),
  column('Phiên bản', 10),
  column('Ban hành', 18),
  column('Tình trạng', 18),
];
