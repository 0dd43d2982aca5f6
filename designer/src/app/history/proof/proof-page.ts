import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type PublicLogView } from '@mot-cua/contract';
import { canonicalJson, type PackageVerdict, readPackage } from '@mot-cua/proof';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { saveFile } from '../../connection/save-file';
import { spokenTrouble } from '../../connection/spoken-trouble';
import { DayTime } from '../../language/dates';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { TroubleNotice } from '../../look/trouble-notice';
import { PageTitle } from '../../shell/page-title';
import { type Growth, LogWitness } from './log-witness';
import { Purpose } from '../../session/purpose';
import { PurposeQuestion } from './purpose-question';
import { VerdictCards } from './verdict-cards';
import { Verification } from './verification';

/** The three proofs of one dossier on one page. The page is the offline verifier, run in this browser on the very package that can be taken away. */
@Component({
  selector: 'mc-proof-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, PurposeQuestion, RouterLink, Skeleton, TranslocoDirective, TroubleNotice, VerdictCards],
  providers: [LogWitness, Verification],
  templateUrl: './proof-page.html',
  styleUrl: './proof-page.css',
})
export class ProofPage {
  private readonly http = inject(HttpClient);
  private readonly title = inject(PageTitle);
  private readonly witness = inject(LogWitness);
  private readonly verification = inject(Verification);
  protected readonly purpose = inject(Purpose).purpose;

  /** From the address: `/history/:dossier/proof`. */
  readonly dossier = input.required<string>();

  protected readonly text = signal<string | undefined>(undefined);
  protected readonly verdict = signal<PackageVerdict | undefined>(undefined);
  protected readonly trouble = signal<Trouble | undefined>(undefined);
  protected readonly log = signal<PublicLogView | undefined>(undefined);
  protected readonly growth = signal<Growth | undefined>(undefined);
  protected readonly compared = signal<Growth | undefined>(undefined);
  private readonly content = computed(() => {
    const text = this.text();
    return text === undefined ? undefined : readPackage(text);
  });
  protected readonly code = computed(() => this.verdict()?.dossiers[0]?.code);
  protected readonly people = computed(() => this.content()?.dossiers[0]?.header.people ?? {});
  /** The head as it is published: what one prints, and compares later. */
  protected readonly headLine = computed(() => {
    const head = this.log()?.head;
    return head ? canonicalJson(head) : undefined;
  });

  constructor() {
    effect(() => {
      const [dossier, purpose] = [this.dossier(), this.purpose()];
      untracked(() => {
        if (purpose !== undefined) void this.read(dossier, purpose);
      });
    });
  }

  protected async read(dossier: string, purpose: string): Promise<void> {
    this.verdict.set(undefined);
    this.trouble.set(undefined);
    try {
      const params = { purpose };
      const text = await firstValueFrom(
        this.http.get(`api/dossiers/${encodeURIComponent(dossier)}/package`, { params, responseType: 'text' }),
      );
      this.text.set(text);
      this.verdict.set(await this.verification.verify(text));
      this.title.say(this.code() ?? '');
      const log = await this.witness.log();
      this.log.set(log);
      this.growth.set(await this.witness.look(log));
    } catch (error) {
      this.trouble.set(troubleOf(spokenTrouble(error)));
    }
  }

  protected again(): void {
    const purpose = this.purpose();
    if (purpose !== undefined) void this.read(this.dossier(), purpose);
  }

  protected save(): void {
    saveFile(`${this.code() ?? 'ho-so'}.jsonl`, 'application/jsonl', this.text() ?? '');
  }

  protected saveReport(): void {
    const { html = '', pdf } = this.content()?.report ?? {};
    const name = this.code() ?? 'ho-so';
    if (pdf === undefined) saveFile(`${name}.html`, 'text/html', html);
    else
      saveFile(
        `${name}.pdf`,
        'application/pdf',
        Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0)),
      );
  }

  protected print(): void {
    window.print();
  }

  protected async compare(line: string): Promise<void> {
    const log = this.log();
    if (!log) return;
    try {
      this.compared.set(await this.witness.against(line, log));
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
  }
}
