import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type TaskRow } from '@mot-cua/contract';
import { type Trouble, troubleOf } from '../connection/trouble';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { TaskDesk } from '../task/task-desk';

/** One act for all chosen rows, done row by row; what could not be done is said with its reason. */
@Component({
  selector: 'mc-bulk-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective, TroubleNotice],
  templateUrl: './bulk-bar.html',
  styleUrl: './bulk-bar.css',
})
export class BulkBar {
  private readonly desk = inject(TaskDesk);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly session = inject(Session);

  readonly rows = input.required<readonly TaskRow[]>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly busy = signal(false);
  protected readonly trouble = signal<{ readonly count: number; readonly first: Trouble } | undefined>(undefined);
  protected readonly free = computed(() => this.rows().filter((row) => !row.holder));
  protected readonly own = computed(() => this.rows().filter((row) => row.holder?.person === this.session.me()?.person));

  protected claim(): Promise<void> {
    return this.forEach(this.free(), 'inbox.claimed', (row) => this.desk.claim(row));
  }

  protected release(ground: string): Promise<void> {
    return this.forEach(this.own(), 'inbox.released', (row) => this.desk.release(row, ground));
  }

  private async forEach(rows: readonly TaskRow[], said: string, act: (row: TaskRow) => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    const failures: Trouble[] = [];
    for (const row of rows) {
      await act(row).catch((error: unknown) => failures.push(troubleOf(error)));
    }
    this.busy.set(false);
    const [first] = failures;
    this.trouble.set(first && { count: failures.length, first });
    if (rows.length > failures.length) this.toast.say(this.transloco.translate(said, { count: rows.length - failures.length }));
    if (!first) this.done.emit();
  }
}
