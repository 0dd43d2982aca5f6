import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ProcedurePackage } from '@mot-cua/procedure';
import { ServerClock } from '../connection/server-clock';
import { momentOf, readDay, writeIsoDay } from '../language/dates';

export type Approval = NonNullable<ProcedurePackage['approval']>;
type Missing = 'number' | 'date' | 'signer';

/** The decision that approved the internal process: number, date and signer are required, the annex is not. Says undefined until it is whole. */
@Component({
  selector: 'mc-approval-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'publish'">
      <p class="caption">{{ t('approvalHint') }}</p>
      <div class="field">
        <label for="approval-number"
          >{{ t('number') }} <span class="required">{{ t('required') }}</span></label
        >
        <input
          #number
          id="approval-number"
          class="input"
          maxlength="80"
          placeholder="1234/QĐ-UBND"
          [value]="fields().number"
          (input)="set({ number: number.value })"
        />
      </div>
      <div class="field">
        <label for="approval-date"
          >{{ t('date') }} <span class="required">{{ t('required') }}</span></label
        >
        <input
          #date
          id="approval-date"
          class="input"
          inputmode="numeric"
          maxlength="10"
          [placeholder]="t('dateHint')"
          [value]="fields().date"
          [attr.aria-invalid]="left() && wrongDate() ? true : null"
          (input)="set({ date: date.value })"
          (blur)="leave()"
        />
        @if (left()) {
          @if (wrongDate(); as why) {
            <p class="message error">{{ t(why) }}</p>
          }
        }
      </div>
      <div class="field">
        <label for="approval-signer"
          >{{ t('signer') }} <span class="required">{{ t('required') }}</span></label
        >
        <input
          #signer
          id="approval-signer"
          class="input"
          maxlength="200"
          [value]="fields().signer"
          (input)="set({ signer: signer.value })"
        />
      </div>
      <div class="field">
        <label for="approval-annex">{{ t('annex') }}</label>
        <input #annex id="approval-annex" class="input" maxlength="80" [value]="fields().annex" (input)="set({ annex: annex.value })" />
      </div>
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class ApprovalForm {
  private readonly clock = inject(ServerClock);

  /** A decision already written in the draft. */
  readonly known = input<Approval>();
  readonly said = output<{ approval: Approval | undefined; missing: readonly Missing[] }>();

  protected readonly fields = linkedSignal(() => {
    const known = this.known();
    return {
      number: known?.number ?? '',
      date: known ? writeIsoDay(known.date) : '',
      signer: known?.signer ?? '',
      annex: known?.annex ?? '',
    };
  });
  protected readonly left = signal(false);
  protected readonly wrongDate = computed<'wrongDate' | 'future' | undefined>(() => {
    const typed = this.fields().date.trim();
    if (!typed) return undefined;
    const day = readDay(typed);
    if (day === undefined) return 'wrongDate';
    const { year, month, day: today } = momentOf(this.clock.now());
    return day > `${year}-${month}-${today}` ? 'future' : undefined;
  });

  constructor() {
    queueMicrotask(() => {
      this.say();
    });
  }

  protected set(change: Partial<ReturnType<typeof this.fields>>): void {
    this.fields.update((fields) => ({ ...fields, ...change }));
    this.say();
  }

  /** Whatever way the day was typed, it is shown as the form writes days. */
  protected leave(): void {
    this.left.set(true);
    const day = readDay(this.fields().date);
    if (day !== undefined) this.fields.update((fields) => ({ ...fields, date: writeIsoDay(day) }));
  }

  private say(): void {
    const { number, date, signer, annex } = this.fields();
    const day = this.wrongDate() ? undefined : readDay(date);
    const missing: Missing[] = [];
    if (!number.trim()) missing.push('number');
    if (day === undefined) missing.push('date');
    if (!signer.trim()) missing.push('signer');
    const approval = { number: number.trim(), date: day ?? '', signer: signer.trim(), ...(annex.trim() && { annex: annex.trim() }) };
    this.said.emit({ approval: missing.length === 0 ? approval : undefined, missing });
  }
}
