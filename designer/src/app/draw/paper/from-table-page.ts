import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ProcedurePackage, readLimit, writeLimit } from '@mot-cua/procedure';
import { Diagram } from '../../canvas/diagram';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { LevelShape } from '../../look/level-shape';
import { TroubleNotice } from '../../look/trouble-notice';
import { Appearance } from '../../shell/appearance';
import { LimitEditor } from '../panel/limit-editor';
import { type Heading, TableDesk } from './table-desk';
import { TableGrid } from './table-grid';

/** The drawing is made anew this long after the last change of the table. Milliseconds. */
const DRAW_PAUSE = 300;

/** From the approved table of steps to a drawn draft: paste or upload, see what was understood row by row, see the diagram, make the draft. */
@Component({
  selector: 'mc-from-table-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Diagram, Icon, InLanguage, LevelShape, LimitEditor, RouterLink, TableGrid, TranslocoDirective, TroubleNotice],
  providers: [TableDesk],
  templateUrl: './from-table-page.html',
  styleUrl: './from-table-page.css',
})
export class FromTablePage {
  private readonly router = inject(Router);
  protected readonly desk = inject(TableDesk);

  /** From the address: `/procedures/from-table?into=1.001193`. */
  readonly into = input<string>();

  protected readonly shown = signal<'table' | 'diagram'>('table');
  protected readonly drawn = signal<ProcedurePackage | undefined>(undefined);
  protected readonly units = ['', 'working-days', 'working-hours', 'calendar-days'] as const;
  protected readonly complete = computed(() => this.desk.heading().code.trim() !== '' && this.desk.heading().vi.trim() !== '');
  protected readonly ready = computed(() => this.desk.read() !== undefined && this.desk.errors() === 0 && this.complete());
  protected readonly counts = computed(() => {
    const problems = this.desk.read()?.problems ?? [];
    return { errors: this.desk.errors(), warnings: problems.filter(({ severity }) => severity === 'warning').length };
  });

  constructor() {
    const appearance = inject(Appearance);
    appearance.pageWantsRoom.set(true);
    effect((onCleanup) => {
      onCleanup(() => {
        appearance.pageWantsRoom.set(false);
      });
    });
    effect(() => {
      const into = this.into();
      untracked(() => void this.desk.begin(into));
    });
    effect((onCleanup) => {
      const read = this.desk.read();
      const timer = setTimeout(() => void (read ? this.desk.draw() : Promise.resolve(undefined)).then((made) => { this.drawn.set(made); }), DRAW_PAUSE); // prettier-ignore
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  protected paste(event: ClipboardEvent): void {
    const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type) ?? '');
    if (text === '' && html === '') return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).value = text;
    this.desk.takeText(text, html);
  }

  protected upload(input: HTMLInputElement): void {
    const file = input.files?.item(0);
    input.value = '';
    if (file) void this.desk.takeFile(file);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    const file = event.dataTransfer?.files.item(0);
    if (file) void this.desk.takeFile(file);
  }

  protected say(change: Partial<Heading>): void {
    this.desk.heading.update((now) => ({ ...now, ...change }));
  }

  protected limitWritten(): string | undefined {
    const { limit } = this.desk.heading();
    return limit && writeLimit(limit);
  }

  protected limit(written: string | undefined): void {
    const read = readLimit(written ?? '');
    this.say({ limit: read.kind === 'limit' ? read.limit : undefined });
  }

  protected chooseUnit(unit: string): void {
    this.desk.unit.set(this.units.find((each) => each !== '' && each === unit) as Exclude<(typeof this.units)[number], ''> | undefined);
  }

  protected async make(): Promise<void> {
    const id = await this.desk.make();
    if (id !== undefined) await this.router.navigate(['/procedures', id, 'draft']);
  }
}
