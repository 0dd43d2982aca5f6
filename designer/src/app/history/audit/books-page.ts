import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type BookFindingRow, type Page } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { DayTime } from '../../language/dates';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { TroubleNotice } from '../../look/trouble-notice';
import { findingSaid } from './finding-said';

/** What the rolling check of all books found: each difference is an incident until it is gone. */
@Component({
  selector: 'mc-books-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, RouterLink, Skeleton, TranslocoDirective, TroubleNotice],
  templateUrl: './books-page.html',
  styleUrl: './audit-page.css',
})
export class BooksPage {
  private readonly http = inject(HttpClient);
  protected readonly said = findingSaid;
  protected readonly rows = signal<readonly BookFindingRow[] | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);

  constructor() {
    void this.fetch();
  }

  protected async fetch(): Promise<void> {
    this.trouble.set(undefined);
    try {
      this.rows.set((await firstValueFrom(this.http.get<Page<BookFindingRow>>('api/book-findings'))).rows);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}
