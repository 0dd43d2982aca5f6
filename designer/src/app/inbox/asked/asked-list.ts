import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type OpinionRow, type Page } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { troubleOf } from '../../connection/trouble';
import { forgetKept, keepTyped, readKept } from '../../forms/kept-draft';
import { DayTime } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { DueChip } from '../../look/due-chip';
import { Empty } from '../../look/empty';
import { Skeleton } from '../../look/skeleton';
import { Toast } from '../../look/toast';
import { TroubleNotice } from '../../look/trouble-notice';

const DRAFT = 'opinion-answers';

/** Opinions other agencies ask of mine, the most urgent first, and answering them. What is typed is kept until it is sent. */
@Component({
  selector: 'mc-asked-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, DueChip, Empty, InLanguage, Skeleton, TranslocoDirective, TroubleNotice],
  templateUrl: './asked-list.html',
  styleUrl: './asked-list.css',
})
export class AskedList {
  private readonly http = inject(HttpClient);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly act = new Act();

  protected readonly asked = httpResource<Page<OpinionRow>>(() => 'api/opinions');
  protected readonly rows = linkedSignal<Page<OpinionRow> | undefined, readonly OpinionRow[] | undefined>({
    source: () => (this.asked.hasValue() ? this.asked.value() : undefined),
    computation: (page, previous) => page?.rows ?? previous?.value,
  });
  protected readonly fetchTrouble = computed(() => {
    const error = this.asked.error();
    return error && troubleOf(error);
  });
  protected readonly typed = signal<Readonly<Record<string, string>>>(readTexts());
  /** The row whose answer was last sent. */
  protected readonly answering = signal<string | undefined>(undefined);
  protected readonly busy = this.act.busy;
  protected readonly trouble = this.act.trouble;
  protected readonly savedAt = keepTyped(() =>
    Object.keys(this.typed()).length > 0 ? { name: DRAFT, kept: { answers: this.typed() } } : undefined,
  );

  protected type(id: string, text: string): void {
    this.typed.update((known) => ({ ...known, [id]: text }));
  }

  protected async answer({ id, code }: OpinionRow): Promise<void> {
    const answer = this.typed()[id]?.trim() ?? '';
    if (this.act.busy() || answer === '') return;
    this.answering.set(id);
    await this.act.run(async () => {
      await firstValueFrom(this.http.post(`api/opinions/${id}/answer`, { answer }, { context: this.act.context() }));
      this.typed.update(({ [id]: _sent, ...rest }) => rest);
      if (Object.keys(this.typed()).length === 0) forgetKept(DRAFT);
      this.toast.say(this.transloco.translate('inbox.asked.answered', { code }));
      this.asked.reload();
    });
  }
}

/** Answers begun before the page was left. */
const readTexts = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(readKept(DRAFT)?.['answers'] ?? {}).map(([id, text]) => [id, String(text)]));
