import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CitizenReadingRow, type Page, type ReadingRow } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { DayTime } from '../../language/dates';
import { Icon } from '../../look/icon';
import { TroubleNotice } from '../../look/trouble-notice';

/** Shortest identity number that is looked for. */
const SHORTEST = 6;

/** Who looked at what, when and why: of one dossier (`?dossier=`), or of every dossier of a citizen by identity number, which is kept out of the address. */
@Component({
  selector: 'mc-readings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, RouterLink, TranslocoDirective, TroubleNotice],
  templateUrl: './readings-page.html',
  styleUrl: './audit-page.css',
})
export class ReadingsPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);

  /** From the address: `/history/readings?dossier=`. */
  readonly dossier = input<string>();
  protected readonly rows = signal<readonly (ReadingRow & Partial<CitizenReadingRow>)[] | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly tooShort = signal(false);

  constructor() {
    effect(() => {
      const dossier = this.dossier();
      untracked(() => {
        if (dossier !== undefined) void this.fetch(`api/dossiers/${encodeURIComponent(dossier)}/readings`, {});
      });
    });
  }

  protected async find(idNumber: string): Promise<void> {
    const number = idNumber.trim();
    this.tooShort.set(number.length < SHORTEST);
    if (this.tooShort()) return;
    if (this.dossier() !== undefined) await this.router.navigate([], { queryParams: {} });
    await this.fetch('api/readings', { idNumber: number });
  }

  private async fetch(address: string, params: Record<string, string>): Promise<void> {
    this.trouble.set(undefined);
    this.rows.set(undefined);
    try {
      this.rows.set((await firstValueFrom(this.http.get<Page<ReadingRow>>(address, { params }))).rows);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}
