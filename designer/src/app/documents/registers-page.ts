import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type RegisterRow } from '@mot-cua/contract';
import { ServerClock } from '../connection/server-clock';
import { troubleOf } from '../connection/trouble';
import { InLanguage } from '../language/in-language';
import { momentOf } from '../language/dates';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { DocumentTabs } from './document-tabs';
import { ExportButton } from './export-button';
import { documentWords } from './words';

/** Years one may ask for: this one and those before it. */
const YEARS = 8;

/** The registers of dossiers (Form 07), one book per field and year. */
@Component({
  selector: 'mc-registers-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DocumentTabs, Empty, ExportButton, Icon, InLanguage, Skeleton, TranslocoDirective, TroubleNotice],
  providers: [documentWords],
  templateUrl: './registers-page.html',
  styleUrl: './registers-page.css',
})
export class RegistersPage {
  private readonly now = Number(momentOf(inject(ServerClock).now()).year);

  protected readonly years = Array.from({ length: YEARS }, (_, back) => this.now - back);
  protected readonly year = signal(this.now);
  protected readonly fields = httpResource<{ rows: RegisterRow[] }>(() => 'api/registers');
  protected readonly trouble = computed(() => {
    const error = this.fields.error();
    return error && troubleOf(error);
  });

  protected pdf(row: RegisterRow): string {
    return `api/registers/pdf?field=${encodeURIComponent(row.field.vi)}&year=${String(this.year())}`;
  }

  protected asked(row: RegisterRow): Record<string, string | number> {
    return { field: row.field.vi, year: this.year() };
  }
}
