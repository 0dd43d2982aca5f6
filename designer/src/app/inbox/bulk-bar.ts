import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { httpResource } from '@angular/common/http';
import { type Colleague, type Page, type TaskDetail, type TaskRow } from '@mot-cua/contract';
import { Act } from '../connection/act';
import { type Trouble, troubleOf } from '../connection/trouble';
import { Toast } from '../look/toast';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { InLanguage } from '../language/in-language';
import { TaskDesk, taskAddress } from '../task/task-desk';

/** One act for all chosen rows, done row by row; what could not be done is said with its reason. */
@Component({
  selector: 'mc-bulk-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage, TranslocoDirective, TroubleNotice],
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

  /** Colleagues are those of the post, the same for every row. */
  private readonly colleagues = httpResource<Page<Colleague>>(() => {
    const [row] = this.rows();
    return row && `${taskAddress(row)}/colleagues`;
  });
  protected readonly others = computed(() =>
    this.colleagues.hasValue() ? this.colleagues.value().rows.filter(({ person }) => person !== this.session.me()?.person) : [],
  );
  /** Rows of one step of one version may be ended together, where the form asks nothing that must be answered. */
  private readonly same = computed(() => {
    const [first, ...rest] = this.own();
    return first && rest.every((row) => row.procedure === first.procedure && row.node === first.node) ? first : undefined;
  });
  private readonly detail = httpResource<TaskDetail>(() => {
    const row = this.same();
    return row && taskAddress(row);
  });
  protected readonly outcomes = computed(() => {
    const detail = this.detail.hasValue() ? this.detail.value() : undefined;
    return detail && !detail.form?.fields.some(({ required }) => required) ? detail.outcomes : [];
  });

  protected assign(to: string, ground: string): Promise<void> {
    const mine = [...this.free(), ...this.own()];
    return this.forEach(to === '' || ground.trim() === '' ? [] : mine, 'inbox.assigned', (row) => this.desk.assign(row, to, ground.trim()));
  }

  protected complete(outcome: string, note: string): Promise<void> {
    const completion = { outcome, data: {}, ...(note.trim() === '' ? {} : { note: note.trim() }) };
    return this.forEach(this.own(), 'inbox.completed', (row) => this.desk.complete(row, completion, new Act()));
  }

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
