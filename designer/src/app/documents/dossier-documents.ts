import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DocumentRow } from '@mot-cua/contract';
import { troubleOf } from '../connection/trouble';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { IssueDialog } from './issue-dialog';
import { documentWords } from './words';

/** The printable papers of one dossier, and issuing further ones. Stands on its own: give it a dossier id on any page. */
@Component({
  selector: 'mc-dossier-documents',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, IssueDialog, TranslocoDirective, TroubleNotice],
  providers: [documentWords],
  templateUrl: './dossier-documents.html',
  styleUrl: './dossier-documents.css',
})
export class DossierDocuments {
  protected readonly session = inject(Session);

  readonly dossier = input.required<string>();

  protected readonly papers = httpResource<{ rows: DocumentRow[] }>(() => `${this.address()}`);
  protected readonly trouble = computed(() => {
    const error = this.papers.error();
    return error && troubleOf(error);
  });
  protected readonly issuing = signal(false);
  private readonly address = computed(() => `api/dossiers/${encodeURIComponent(this.dossier())}/documents`);

  protected pdf(row: DocumentRow): string {
    return `${this.address()}/${row.id}/pdf`;
  }

  protected issued(row: DocumentRow): void {
    this.issuing.set(false);
    this.papers.reload();
    window.open(this.pdf(row), '_blank', 'noopener');
  }
}
