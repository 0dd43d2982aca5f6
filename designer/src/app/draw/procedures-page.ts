import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Page, type ProcedureDetail, type ProcedureRow, type VersionDetail } from '@mot-cua/contract';
import { type ProcedurePackage, type TimeLimit } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { limitInWords } from '../canvas/limit-text';
import { Act } from '../connection/act';
import { type Trouble, troubleOf } from '../connection/trouble';
import { Day } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { findsBlindly } from '../language/accent-blind';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { Skeleton } from '../look/skeleton';
import { TroubleNotice } from '../look/trouble-notice';
import { PackageIntake } from '../publish/package-intake';
import { Session } from '../session/session';

/** The catalogue is one list of a few hundred rows: it is fetched whole, at most so many pages of it. */
const MAX_PAGES = 20;

/** The catalogue of procedures with their versions and drafts, found without accents. */
@Component({
  selector: 'mc-procedures-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Day, Empty, Icon, InLanguage, PackageIntake, RouterLink, Skeleton, TranslocoDirective, TroubleNotice],
  templateUrl: './procedures-page.html',
  styleUrls: ['../look/list-page.css', './procedures-page.css'],
})
export class ProceduresPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly act = new Act();

  /** From the address: `/procedures?q=...&drafts=1`. */
  readonly q = input<string>();
  readonly drafts = input<string>();

  private readonly all = signal<readonly ProcedureRow[] | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly createTrouble = this.act.trouble;
  protected readonly creating = signal(false);
  protected readonly mayConfigure = computed(() => this.session.may('configure'));
  protected readonly rows = computed(() => {
    const [q, onlyDrafts] = [this.q() ?? '', this.drafts() === '1'];
    return this.all()
      ?.filter(
        (row) => (!onlyDrafts || row.draft) && findsBlindly([row.code, row.name.vi, row.name.en, row.field.vi, row.field.en].join(' '), q),
      )
      .sort((a, b) => this.collator.compare(a.field.vi, b.field.vi) || this.collator.compare(a.name.vi, b.name.vi));
  });
  /** The library to start from: every published procedure, by name. */
  protected readonly official = computed(() =>
    (this.all() ?? []).filter(({ published }) => published).sort((a, b) => this.collator.compare(a.name.vi, b.name.vi)),
  );
  private readonly collator = new Intl.Collator('vi');

  constructor() {
    void this.fetch();
  }

  protected async fetch(): Promise<void> {
    this.trouble.set(undefined);
    try {
      const rows: ProcedureRow[] = [];
      let after: string | undefined;
      for (let page = 0; page < MAX_PAGES; page += 1) {
        const found = await firstValueFrom(
          this.http.get<Page<ProcedureRow>>('api/procedures', { params: after === undefined ? {} : { after } }),
        );
        rows.push(...found.rows);
        after = found.next;
        if (after === undefined) break;
      }
      this.all.set(rows);
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }

  protected find(q: string): void {
    void this.router.navigate([], { queryParams: { q: q.trim() || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected showDrafts(only: boolean): void {
    void this.router.navigate([], { queryParams: { drafts: only ? '1' : null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected limitText(limit: TimeLimit | undefined): string {
    return limit ? limitInWords(limit, this.language.current()) : '';
  }

  protected open(procedure: string): void {
    void this.router.navigate(['/procedures', procedure, 'draft']);
  }

  /** A procedure of its own. @param from id of the published procedure to start from; empty: an empty drawing */
  protected async create(code: string, vi: string, en: string, from: string): Promise<void> {
    await this.act.run(async () => {
      const content = from ? { package: await this.packageOf(from) } : {};
      const body = { code: code.trim(), name: { vi: vi.trim(), en: en.trim() || vi.trim() }, ...content };
      const made = await firstValueFrom(this.http.post<ProcedureDetail>('api/procedures', body, { context: this.act.context() }));
      this.open(made.id);
    });
  }

  /** What is in force of a published procedure. Which versions it calls is decided anew when the copy is published. */
  private async packageOf(procedure: string): Promise<ProcedurePackage> {
    const version = this.official().find(({ id }) => id === procedure)?.published?.version ?? 1;
    const address = `api/procedures/${encodeURIComponent(procedure)}/versions/${String(version)}`;
    const { calls: _, ...content } = (await firstValueFrom(this.http.get<VersionDetail>(address))).package;
    return content;
  }
}
