import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Page, type ResultDocumentRow } from '@mot-cua/contract';
import { troubleOf } from '../connection/trouble';
import { DayTime, writeIsoDay } from '../language/dates';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { mask } from '../task/mask';
import { ResultDialog } from './result-dialog';
import { documentWords } from './words';

/** Digital signatures that make an electronic result an original: of the competent person and of the agency. */
const SIGNATURES_OF_AN_ORIGINAL = 2;

/** The result documents of one dossier with number, date and file, and issuing further ones. Stands on its own: give it a dossier id on any page. */
@Component({
  selector: 'mc-result-documents',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, ResultDialog, TranslocoDirective, TroubleNotice],
  providers: [documentWords],
  template: `
    <section *transloco="let t" [attr.aria-label]="t('documents.result.title')">
      <div class="row">
        <h2 class="grow">{{ t('documents.result.title') }}</h2>
        @if (session.may('receive', 'process')) {
          <button type="button" class="btn small" (click)="issuing.set(true)">
            <mc-icon name="file-plus" [size]="16" />{{ t('documents.result.add') }}
          </button>
        }
      </div>
      @if (trouble(); as what) {
        <mc-trouble-notice [trouble]="what" [what]="t('documents.result.notFetched')" [canRetry]="true" (retry)="results.reload()" />
      }
      <ul>
        @for (row of rows(); track row.id) {
          <li>
            <b [class.replaced]="row.replacedBy">{{ t('documents.result.kind.' + row.kind) }} {{ row.number }}</b>
            <span class="line-2">
              {{ t('documents.result.dates', { issued: day(row.issuedOn), signed: day(row.signedOn), signer: row.signer }) }}
              @if (row.issuedLate) {
                · {{ t('documents.result.late') }}
              }
            </span>
            @if (row.replaces) {
              <span class="line-2">{{ t('documents.result.about', { number: numberOf(row.replaces), ground: row.ground }) }}</span>
            }
            @if (row.replacedBy) {
              <span class="line-2">{{ t('documents.result.replacedBy', { number: numberOf(row.replacedBy) }) }}</span>
            }
            @if (row.code) {
              <span class="line-2 code">{{ t('documents.result.code', { code: shown(row.code) }) }}</span>
            }
            @if (row.file; as file) {
              <a class="file" [href]="'api/files/' + file.id + '/content?inline=true'" target="_blank" rel="noopener">
                <mc-icon name="file-check" [size]="16" /><span class="ellipsis">{{ file.name }}</span>
              </a>
              <span class="line-2">{{
                row.signatures >= original
                  ? t('documents.result.original', { count: row.signatures })
                  : t('documents.result.signatures', { count: row.signatures })
              }}</span>
            }
            <span class="line-2">{{ t('documents.by', { name: row.by, time: (row.at | dayTime) }) }}</span>
          </li>
        } @empty {
          @if (results.hasValue()) {
            <li class="third dense">{{ t('documents.result.none') }}</li>
          }
        }
      </ul>
      @if (issuing()) {
        <mc-result-dialog [dossier]="dossier()" [earlier]="correctable()" (issued)="taken($event)" (closed)="issuing.set(false)" />
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin: 0;
    }
    ul {
      margin-top: 4px;
    }
    li {
      padding: 7px 0;
      border-top: 1px solid var(--mc-hairline);
      overflow-wrap: anywhere;
    }
    li:first-child {
      border: 0;
    }
    .replaced {
      text-decoration: line-through;
    }
    .file {
      display: flex;
      align-items: center;
      gap: 6px;
    }
  `,
})
export class ResultDocuments {
  protected readonly session = inject(Session);

  readonly dossier = input.required<string>();
  readonly issued = output<ResultDocumentRow>();

  protected readonly results = httpResource<Page<ResultDocumentRow>>(() => `api/dossiers/${encodeURIComponent(this.dossier())}/results`);
  protected readonly rows = computed(() => (this.results.hasValue() ? this.results.value().rows : []));
  /** Those with an error: a letter of correction is not itself corrected. */
  protected readonly correctable = computed(() => this.rows().filter(({ kind, replacedBy }) => kind !== 'correction' && !replacedBy));
  protected readonly trouble = computed(() => {
    const error = this.results.error();
    return error && troubleOf(error);
  });
  protected readonly issuing = signal(false);
  protected readonly day = writeIsoDay;
  protected readonly original = SIGNATURES_OF_AN_ORIGINAL;

  protected numberOf(id: string): string {
    return this.rows().find((row) => row.id === id)?.number ?? '';
  }

  protected taken(row: ResultDocumentRow): void {
    this.issuing.set(false);
    this.results.reload();
    this.issued.emit(row);
  }

  /** The code begins with somebody's own number: its middle is hidden as everywhere on a page. */
  protected shown(code: string): string {
    const [number = '', ...kind] = code.split('.');
    return [mask(number), ...kind].join('.');
  }
}
