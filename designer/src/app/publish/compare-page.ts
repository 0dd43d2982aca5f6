import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Draft, type ProcedureDetail, type VersionDetail } from '@mot-cua/contract';
import { type Compared, type VersionChange, compareVersions } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../connection/trouble';
import { Language } from '../language/language';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { Appearance } from '../shell/appearance';
import { printTable } from '../draw/print-table';
import { OpenDossierEffect } from './open-dossier-effect';
import { type Called, readCompared } from './read-compared';
import { VersionDifference } from './version-difference';

const DRAFT = 'draft';

/** Two versions of a procedure beside each other: where the diagrams differ, and every change in the terms of a decision. */
@Component({
  selector: 'mc-compare-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, OpenDossierEffect, RouterLink, Skeleton, TranslocoDirective, TroubleNotice, VersionDifference],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.css',
})
export class ComparePage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly session = inject(Session);

  /** From the address: `/procedures/:procedure/compare?from=3&to=draft&at=1`. */
  readonly procedure = input.required<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly detail = signal<ProcedureDetail | undefined>(undefined);
  protected readonly before = signal<Compared | undefined>(undefined);
  protected readonly after = signal<Compared | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly unreadable = signal(false);
  /** Versions to choose from, the newest first, the draft before them. */
  protected readonly choices = computed(() => {
    const known = this.detail();
    const versions = (known?.versions ?? []).map(({ version }) => String(version));
    return known?.draft && this.session.may('configure') ? [DRAFT, ...versions] : versions;
  });
  protected readonly later = computed(() => this.to() ?? this.choices()[0] ?? '');
  protected readonly earlier = computed(() => this.from() ?? this.choices()[1] ?? this.choices()[0] ?? '');
  protected readonly changes = computed<readonly VersionChange[]>(() => {
    const [before, after] = [this.before(), this.after()];
    return before && after ? compareVersions(before, after) : [];
  });
  protected readonly mayConfigure = computed(() => this.session.may('configure'));

  /** An administrator is told all names; others those of the organisation they may see. */
  private readonly called: Promise<Called> = firstValueFrom(
    this.http.get<Called>(this.session.may('configure') ? 'api/organisation/vocabulary' : 'api/organisation'),
  ).then(
    ({ roles, agencies }) => ({ roles, agencies: agencies.filter(({ key }) => (key as string | undefined) !== undefined) }),
    () => ({ roles: [], agencies: [] }),
  );

  constructor() {
    const appearance = inject(Appearance);
    appearance.pageWantsRoom.set(true);
    effect((onCleanup) => {
      onCleanup(() => {
        appearance.pageWantsRoom.set(false);
      });
    });
    effect(() => {
      const procedure = this.procedure();
      untracked(() => void this.load(procedure));
    });
    effect(() => {
      const [known, earlier, later] = [this.detail(), this.earlier(), this.later()];
      if (known && earlier && later) untracked(() => void this.compare(earlier, later));
    });
  }

  protected async load(procedure: string): Promise<void> {
    this.trouble.set(undefined);
    try {
      this.detail.set(await firstValueFrom(this.http.get<ProcedureDetail>(address(procedure))));
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  protected choose(which: 'from' | 'to', version: string): void {
    void this.router.navigate([], { queryParams: { [which]: version }, queryParamsHandling: 'merge' });
  }

  protected print(): void {
    const tongue = this.language.current();
    const heads = { vi: ['Loại', 'Nội dung', 'Thuộc tính', 'Trước', 'Sau'], en: ['Kind', 'Place', 'Property', 'Before', 'After'] }[tongue];
    const kinds = { vi: { changed: 'Sửa', added: 'Thêm', removed: 'Bỏ' }, en: { changed: 'Changed', added: 'Added', removed: 'Removed' } }[
      tongue
    ];
    const rows = this.changes().map(({ kind, place, what, before, after }) => [
      kinds[kind],
      place[tongue],
      what[tongue],
      before?.[tongue] ?? '',
      after?.[tongue] ?? '',
    ]);
    printTable(`${this.detail()?.code ?? ''}: ${this.earlier()} → ${this.later()}`, [heads, ...rows], tongue);
  }

  private async compare(earlier: string, later: string): Promise<void> {
    this.trouble.set(undefined);
    this.unreadable.set(false);
    try {
      const [before, after] = await Promise.all([earlier, later].map((version) => this.fetch(version)));
      this.unreadable.set(!before || !after);
      this.before.set(before);
      this.after.set(after);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  private async fetch(version: string): Promise<Compared | undefined> {
    const path =
      version === DRAFT ? `${address(this.procedure())}/draft` : `${address(this.procedure())}/versions/${encodeURIComponent(version)}`;
    const { package: pack } = await firstValueFrom(this.http.get<Draft | VersionDetail>(path));
    return readCompared(pack, await this.called);
  }
}

const address = (procedure: string): string => `api/procedures/${encodeURIComponent(procedure)}`;
