import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ProcedurePackage, type Text } from '@mot-cua/procedure';
import { type ProcedureFileTrouble, readProcedureFile, writeProcedureFile } from '@mot-cua/proof';
import { saveFile } from '../connection/save-file';
import { browserInstruments } from '../history/proof/browser-instruments';
import { Language } from '../language/language';
import { InLanguage } from '../language/in-language';
import { DropMenu } from '../look/drop-menu';
import { Icon } from '../look/icon';
import { ToolButton } from '../look/tool-button';
import { changedPlaces } from '../publish/changed-places';
import { type Brought } from './exchange/bring-diagram';
import { printProcedure, savePng, saveSvg } from './exchange/drawn-files';
import { type Board } from './board/board';

/** A file larger than this is no diagram an office draws. */
const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** Reasons for a refusal that are shown. */
const MOST_REASONS = 5;

/** BPMN files in and out, and the whole package out. */
@Component({
  selector: 'mc-file-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DropMenu, Icon, InLanguage, RouterLink, ToolButton, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.file'">
      <details #menu mcDropMenu (toggle)="makeReady(menu.open)">
        <summary class="btn quiet"><mc-icon name="file-export" />{{ t('menu') }}</summary>
        <div class="floating">
          <label class="entry">
            <mc-icon name="upload" [size]="16" />{{ t('import') }}
            <input
              #file
              type="file"
              accept=".bpmn,.xml,.json,application/xml,text/xml,application/json"
              class="spoken-only"
              (change)="read(file); menu.open = false"
            />
          </label>
          <a class="entry" routerLink="/procedures/from-table" [queryParams]="{ into: procedure() }">
            <mc-icon name="layout-list" [size]="16" />{{ t('fromTable') }}
          </a>
          <button type="button" class="entry" (click)="writeXml(); menu.open = false">
            <mc-icon name="download" [size]="16" />{{ t('exportXml') }}
          </button>
          <button type="button" class="entry" (click)="writePackage(); menu.open = false">
            <mc-icon name="download" [size]="16" />{{ t('exportPackage') }}
          </button>
          <button type="button" class="entry" (click)="writeSvg(); menu.open = false">
            <mc-icon name="download" [size]="16" />{{ t('exportSvg') }}
          </button>
          <button type="button" class="entry" (click)="writePng(); menu.open = false">
            <mc-icon name="download" [size]="16" />{{ t('exportPng') }}
          </button>
          <button type="button" class="entry" (click)="print(); menu.open = false">
            <mc-icon name="printer" [size]="16" />{{ t('sheet') }}
          </button>
        </div>
      </details>
      @if (reading()) {
        <p class="message" role="status">{{ t('reading') }}</p>
      }
      @if (refused(); as file) {
        <div class="refusal floating" role="alert">
          <p class="row">
            <b class="grow">{{ t('refused') }}</b>
            <mc-tool-button icon="x" [label]="t('closeRefusal')" (used)="refused.set(undefined)" />
          </p>
          <ul>
            @for (finding of file.why.slice(0, MOST_REASONS); track $index) {
              <li>
                {{ finding.message | inLanguage }}
                @if (finding.line; as line) {
                  <span class="third dense">{{ t('line', { line }) }}</span>
                }
              </li>
            }
          </ul>
          @if (file.why.length > MOST_REASONS) {
            <p class="third dense">{{ t('moreReasons', { count: file.why.length - MOST_REASONS }) }}</p>
          }
          @if (file.understood.length > 0) {
            <p>{{ t('understood') }}</p>
            <ul>
              @for (part of file.understood; track $index) {
                <li>{{ part | inLanguage }}</li>
              }
            </ul>
          }
          <p class="third dense">{{ t('untouched') }}</p>
        </div>
      }
      @if (wrong(); as why) {
        <p class="message error" role="alert">
          {{ t(why) }}
          @if (where(); as places) {
            {{ t('where', { places: places | inLanguage }) }}
          }
        </p>
      }
    </ng-container>
  `,
  styleUrl: '../look/drop-menu.css',
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .floating {
      right: 0;
      min-width: 240px;
    }
    .refusal {
      top: 100%;
      width: 420px;
      padding: 12px 14px;
      gap: 8px;
    }
    .refusal ul {
      display: grid;
      gap: 4px;
      padding-left: 18px;
      list-style: disc;
    }
  `,
})
export class FileMenu {
  protected readonly MOST_REASONS = MOST_REASONS;
  private readonly language = inject(Language);

  readonly board = input<Board>();
  /** What the sheet calls this version. */
  readonly version = input('');
  readonly pack = input.required<ProcedurePackage>();
  /** Id of the procedure drawn. */
  readonly procedure = input.required<string>();
  /** A file was read: what it draws. */
  readonly taken = output<string>();
  /** What of the file taken last this application does not keep, known while it is being drawn. Undefined: that could not be found out. */
  readonly lost = output<readonly string[] | undefined>();
  /** A package file was read: it takes the place of the whole draft. */
  readonly packageTaken = output<ProcedurePackage>();

  /** A file is being read. */
  protected readonly reading = signal(false);
  /** Why the last file is not drawn, and what of it was understood. */
  protected readonly refused = signal<Extract<Brought, { kind: 'refused' }> | undefined>(undefined);
  protected readonly wrong = signal<'tooLarge' | 'unreadable' | ProcedureFileTrouble | undefined>(undefined);

  /** Where a changed package file was changed. */
  protected readonly where = signal<Text | undefined>(undefined);
  /** A reader made while the person looks for the file: making one takes longer than reading most files. */
  private reader: DiagramReader | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.reader?.end());
  }

  protected makeReady(opened: boolean): void {
    if (opened) this.reader ??= new DiagramReader();
  }

  protected async read(input: HTMLInputElement): Promise<void> {
    const file = input.files?.item(0);
    input.value = '';
    if (!file) return;
    this.refused.set(undefined);
    this.wrong.set(file.size > MAX_FILE_BYTES ? 'tooLarge' : undefined);
    if (file.size > MAX_FILE_BYTES) return;
    this.where.set(undefined);
    if (file.name.toLowerCase().endsWith('.json')) {
      const text = await file.text();
      const read = await readProcedureFile(text, browserInstruments.checkSignature);
      this.where.set(read === 'changed' ? changedPlaces(text) : undefined);
      if (typeof read === 'string') this.wrong.set(read);
      else this.packageTaken.emit(read.file.package);
      return;
    }
    this.reading.set(true);
    const reader = this.reader ?? new DiagramReader();
    this.reader = undefined;
    reader.read(new Uint8Array(await file.arrayBuffer()));
    const brought = await reader.next<Brought>();
    this.reading.set(false);
    if (brought?.kind === 'diagram') {
      const lost = reader.next<readonly string[]>();
      this.taken.emit(brought.xml);
      this.lost.emit(await lost);
    } else if (brought) this.refused.set(brought);
    else this.wrong.set('unreadable');
    reader.end();
  }

  protected async writeXml(): Promise<void> {
    const xml = await this.board()?.xml();
    if (xml) saveFile(`${this.pack().code}.bpmn`, 'application/xml', xml);
  }

  protected async writePackage(): Promise<void> {
    saveFile(`${this.pack().code}.json`, 'application/json', writeProcedureFile(await this.whole()));
  }

  protected async writeSvg(): Promise<void> {
    const svg = await this.board()?.svg();
    if (svg) await saveSvg(svg, this.pack().code);
  }

  protected async writePng(): Promise<void> {
    const svg = await this.board()?.svg();
    if (svg) await savePng(svg, this.pack().code);
  }

  protected async print(): Promise<void> {
    const svg = await this.board()?.svg();
    if (svg) await printProcedure(svg, await this.whole(), this.version(), this.language.current());
  }

  private async whole(): Promise<ProcedurePackage> {
    const diagram = await this.board()?.xml();
    return { ...this.pack(), ...(diagram && { diagram }) };
  }
}

/** Reads one file away from the page, which stays usable. */
class DiagramReader {
  private readonly worker = new Worker(new URL('./exchange/bring.worker', import.meta.url), { type: 'module' });

  read(bytes: Uint8Array<ArrayBuffer>): void {
    this.worker.postMessage(bytes, [bytes.buffer]);
  }

  /** What it says next. Undefined: the reader itself broke. */
  next<Answer>(): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      this.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        resolve(data);
      };
      this.worker.onerror = () => {
        resolve(undefined);
      };
    });
  }

  end(): void {
    this.worker.terminate();
  }
}
