import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ProcedureDetail } from '@mot-cua/contract';
import { type Text } from '@mot-cua/procedure';
import { type ProcedureFileTrouble, type ReadProcedureFile, readProcedureFile } from '@mot-cua/proof';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { browserInstruments } from '../history/proof/browser-instruments';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { changedPlaces } from './changed-places';

/** Larger than any package an office makes. Bytes. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** A package file of another installation becomes a draft of its own here: hash and signature are checked first, and what they say is shown. */
@Component({
  selector: 'mc-package-intake',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, TranslocoDirective, TroubleNotice],
  template: `
    <ng-container *transloco="let t; prefix: 'publish.intake'">
      <label class="btn"
        ><mc-icon name="file-import" />{{ t('choose') }}
        <input #file type="file" accept=".json,application/json" class="spoken-only" (change)="read(file)" />
      </label>
      @if (wrong(); as why) {
        <p class="note error grow" role="alert">
          {{ t('wrong.' + why) }}
          @if (where(); as places) {
            {{ t('where', { places: places | inLanguage }) }}
          }
        </p>
      }
      @if (found(); as read) {
        <div class="said grow">
          <b>{{ read.file.package.name | inLanguage }}</b>
          <p class="note" [class.done]="read.signed === 'good'" [class.warning]="read.signed !== 'good'" role="status">
            <mc-icon [name]="read.signed === 'good' ? 'shield-check' : 'alert-triangle'" />
            <span>
              {{ t('signed.' + read.signed, { key: read.file.seal?.key ?? '' }) }}
              <span class="line-2 hash">SHA-256 {{ read.file.hash }}</span>
            </span>
          </p>
          @if (trouble(); as what) {
            <mc-trouble-notice [trouble]="what" [what]="t('notMade')" [typed]="true" />
          }
          <form class="row" (submit)="$event.preventDefault(); create(code.value)">
            <div class="field">
              <label for="intake-code"
                >{{ t('code') }} <span class="required">{{ t('required') }}</span></label
              >
              <input #code id="intake-code" class="input" required maxlength="64" [value]="read.file.package.code" />
            </div>
            <button type="submit" class="btn primary">{{ t('create') }}</button>
          </form>
        </div>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 12px;
    }
    .said {
      display: grid;
      gap: 8px;
    }
    .row {
      align-items: end;
    }
    .hash {
      overflow-wrap: anywhere;
    }
    label.btn:focus-within {
      outline: 2px solid var(--mc-focus);
      outline-offset: 2px;
    }
  `,
})
export class PackageIntake {
  private readonly http = inject(HttpClient);
  private readonly act = new Act();

  /** The procedure that was made. */
  readonly made = output<string>();

  protected readonly found = signal<ReadProcedureFile | undefined>(undefined);
  protected readonly wrong = signal<ProcedureFileTrouble | 'tooLarge' | undefined>(undefined);
  /** Where a changed file was changed. */
  protected readonly where = signal<Text | undefined>(undefined);
  protected readonly trouble = this.act.trouble;

  protected async read(input: HTMLInputElement): Promise<void> {
    const file = input.files?.item(0);
    input.value = '';
    if (!file) return;
    this.found.set(undefined);
    const text = file.size > MAX_FILE_BYTES ? '' : await file.text();
    const read = file.size > MAX_FILE_BYTES ? 'tooLarge' : await readProcedureFile(text, browserInstruments.checkSignature);
    this.where.set(read === 'changed' ? changedPlaces(text) : undefined);
    this.wrong.set(typeof read === 'string' ? read : undefined);
    this.found.set(typeof read === 'string' ? undefined : read);
  }

  protected async create(typed: string): Promise<void> {
    const [pack, code] = [this.found()?.file.package, typed.trim()];
    if (!pack || !code) return;
    await this.act.run(async () => {
      // Which versions are called is decided here, when it is published.
      const { calls: _, ...content } = pack;
      const body = { code, name: pack.name, package: content };
      const made = await firstValueFrom(this.http.post<ProcedureDetail>('api/procedures', body, { context: this.act.context() }));
      this.made.emit(made.id);
    });
  }
}
