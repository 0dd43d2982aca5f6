import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type Draft, type ProcedureDetail, type Vocabulary } from '@mot-cua/contract';
import {
  type Cells,
  type ColumnKind,
  type Columns,
  type Known,
  type ProcedurePackage,
  type TableHead,
  type TimeLimit,
  type TimeUnit,
  findColumns,
  fold,
  packageFromTable,
  readCells,
  readTable,
} from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { htmlCells } from '../../spreadsheet/html-cells';
import { readXlsx } from '../../spreadsheet/read-xlsx';
import { textOfBytes } from '../exchange/text-of-bytes';

/** A file larger than this is no approved table. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** What the page asks of the procedure beside its table. */
export type Heading = {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly field: string;
  readonly limit: TimeLimit | undefined;
};

const nothing: Heading = { code: '', vi: '', en: '', field: '', limit: undefined };

/** An approved table on the admin's desk: as pasted, as read, as drawn, and on its way to a draft. */
@Injectable()
export class TableDesk {
  private readonly http = inject(HttpClient);
  private readonly act = new Act();

  readonly cells = signal<Cells>([]);
  readonly heading = signal<Heading>(nothing);
  readonly day = signal<'working-days' | 'calendar-days'>('working-days');
  readonly unit = signal<TimeUnit | undefined>(undefined);
  readonly given = signal<Columns | undefined>(undefined);
  private readonly chosenRoles = signal<Readonly<Record<string, string>>>({});
  private readonly chosenAgencies = signal<Readonly<Record<string, string>>>({});
  readonly vocabulary = signal<Vocabulary | undefined>(undefined);
  readonly fileTrouble = signal<'tooLarge' | 'unreadable' | 'noTable' | undefined>(undefined);
  private readonly unknown = signal<Trouble | undefined>(undefined);
  readonly trouble = computed(() => this.act.trouble() ?? this.unknown());
  readonly making = this.act.busy;
  /** The procedure whose draft the table replaces; undefined: a new one. */
  readonly into = signal<ProcedureDetail | undefined>(undefined);

  private readonly known = computed<Known>(() => ({
    roles: this.vocabulary()?.roles ?? [],
    agencies: this.vocabulary()?.agencies ?? [],
    chosenRoles: this.chosenRoles(),
    chosenAgencies: this.chosenAgencies(),
  }));
  readonly read = computed(() => {
    if (this.cells().length === 0) return undefined;
    const [columns, unit] = [this.given(), this.unit()];
    return readTable(this.cells(), headOf(this.heading(), this.into()), {
      known: this.known(),
      day: this.day(),
      ...(columns && { columns }),
      ...(unit && { unit }),
    });
  });
  readonly errors = computed(() => this.read()?.problems.filter(({ severity }) => severity === 'error').length ?? 0);

  async begin(into: string | undefined): Promise<void> {
    try {
      this.vocabulary.set(await firstValueFrom(this.http.get<Vocabulary>('api/organisation/vocabulary')));
      if (into === undefined) return;
      const detail = await firstValueFrom(this.http.get<ProcedureDetail>(`api/procedures/${encodeURIComponent(into)}`));
      this.into.set(detail);
      this.heading.set({ code: detail.code, vi: detail.name.vi, en: detail.name.en, field: detail.field.vi, limit: detail.limit });
    } catch (error) {
      this.unknown.set(troubleOf(error));
    }
  }

  /** @param html the same as a web page, as Word and Excel put it on the clipboard: better, for it knows its cells */
  takeText(text: string, html?: string): void {
    this.take((html ? htmlCells(html) : undefined) ?? readCells(text));
  }

  async takeFile(file: File): Promise<void> {
    this.fileTrouble.set(file.size > MAX_FILE_BYTES ? 'tooLarge' : undefined);
    if (file.size > MAX_FILE_BYTES) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.take(bytes[0] === 0x50 && bytes[1] === 0x4b ? await readXlsx(bytes) : readCells(textOfBytes(bytes)));
    } catch {
      this.fileTrouble.set('unreadable');
    }
  }

  private take(cells: Cells): void {
    this.fileTrouble.set(cells.length < 2 ? 'noTable' : undefined);
    this.given.set(undefined);
    this.cells.set(cells);
    const said = this.read()?.said;
    this.heading.update((now) => ({
      ...now,
      code: now.code || (said?.code ?? ''),
      vi: now.vi || (said?.name ?? ''),
      limit: now.limit ?? said?.total,
    }));
  }

  choose(column: number, kind: ColumnKind | undefined): void {
    const now = this.given() ?? findColumns(this.cells());
    const width = Math.max(...this.cells().map(({ length }) => length));
    const kinds = Array.from({ length: width }, (_, index) =>
      index === column ? kind : now.kinds[index] === kind ? undefined : now.kinds[index],
    );
    this.given.set({ ...now, kinds });
  }

  meansRole(words: string, role: string): void {
    this.chosenRoles.update((now) => ({ ...now, [fold(words)]: role }));
  }

  meansAgency(words: string, agency: string): void {
    this.chosenAgencies.update((now) => ({ ...now, [fold(words)]: agency }));
  }

  /** The package the table makes; undefined while something forbids drawing it. */
  async draw(): Promise<ProcedurePackage | undefined> {
    const read = this.read();
    return !read || this.errors() > 0 ? undefined : packageFromTable(read.table);
  }

  /** Makes the draft: of a new procedure, or in place of what the draft of `into` draws. Undefined: it was refused. */
  async make(): Promise<string | undefined> {
    const made = await this.draw();
    if (!made) return undefined;
    let id: string | undefined;
    await this.act.run(async () => {
      const into = this.into();
      id = into ? await this.replace(into.id, made) : await this.create(made);
    });
    return id;
  }

  private async create(made: ProcedurePackage): Promise<string> {
    const body = { code: made.code, name: made.name, package: made };
    return (await firstValueFrom(this.http.post<ProcedureDetail>('api/procedures', body, { context: this.act.context() }))).id;
  }

  private async replace(id: string, made: ProcedurePackage): Promise<string> {
    const address = `api/procedures/${encodeURIComponent(id)}/draft`;
    const draft = await firstValueFrom(this.http.get<Draft>(address));
    const { diagram, forms } = made;
    const body = { revision: draft.revision, package: { ...draft.package, diagram, forms } };
    await firstValueFrom(this.http.put<Draft>(address, body, { context: this.act.context() }));
    return id;
  }
}

const headOf = ({ code, vi, en, field, limit }: Heading, into: ProcedureDetail | undefined): TableHead => ({
  code: code.trim(),
  name: { vi: vi.trim(), en: en.trim() || vi.trim() },
  field: into?.field ?? { vi: field.trim(), en: field.trim() },
  level: into?.level ?? '',
  result: { vi: '', en: '' },
  ...(limit && { statutoryLimit: limit, committedLimit: limit }),
});
