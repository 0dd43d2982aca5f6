import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type CounterSlipView, type GiveSlip } from '@mot-cua/contract';
import { type Form } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { FormDraft } from '../../forms/form-draft';
import { FormFields } from '../../forms/form-fields';
import { TroubleNotice } from '../../look/trouble-notice';
import { linesOf } from '../../task/acts/act-request';

/** What is known when a slip is asked for: who, for what, and the papers still missing. */
export type SlipGround = Omit<GiveSlip, 'kind' | 'items' | 'reason' | 'contact'> & { readonly missing: readonly string[] };

const reasonField = { name: 'reason', label: { vi: 'Lý do', en: 'Reason' }, kind: 'longText', required: true, maxLength: 4000 } as const;

const forms: Readonly<Record<GiveSlip['kind'], Form>> = {
  supplement: {
    id: 'supplement-slip',
    title: { vi: '', en: '' },
    fields: [
      {
        name: 'items',
        label: { vi: 'Giấy tờ, nội dung cần bổ sung (mỗi dòng một mục)', en: 'What is to be completed (one entry per line)' },
        kind: 'longText',
        required: true,
        maxLength: 8000,
      },
      reasonField,
      { name: 'contact', label: { vi: 'Liên hệ khi cần', en: 'Whom to ask' }, kind: 'text', required: false, maxLength: 200 },
    ],
  },
  refusal: {
    id: 'refusal-slip',
    title: { vi: '', en: '' },
    fields: [{ ...reasonField, label: { vi: 'Lý do từ chối, căn cứ', en: 'Reasons and grounds of the refusal' } }],
  },
};

/** The counter's other two outcomes: Form 02 or Form 03, numbered and kept; nothing is received. */
@Component({
  selector: 'mc-slip-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormFields, TranslocoDirective, TroubleNotice],
  template: `
    <dialog #dialog *transloco="let t" aria-labelledby="slip-title" (cancel)="left.emit()">
      <form (submit)="$event.preventDefault(); give()">
        <h2 id="slip-title">{{ t('counter.slip.' + kind()) }}</h2>
        <p class="second">{{ t('counter.slipMeaning.' + kind()) }}</p>
        <mc-form-fields [draft]="draft()" [summary]="attempted()" />
        @if (trouble(); as what) {
          <mc-trouble-notice [trouble]="what" [what]="t('counter.slipNotGiven')" [typed]="true" />
        }
        <div class="acts">
          <button type="button" class="btn" (click)="left.emit()">{{ t('state.cancel') }}</button>
          <button type="submit" class="btn primary" [attr.aria-busy]="busy()">{{ t('counter.slipGive') }}</button>
        </div>
      </form>
    </dialog>
  `,
  styles: `
    dialog {
      width: min(600px, 92vw);
    }
  `,
})
export class SlipDialog {
  private readonly http = inject(HttpClient);
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');
  private readonly act = new Act();

  readonly kind = input.required<GiveSlip['kind']>();
  readonly ground = input.required<SlipGround>();
  readonly given = output<CounterSlipView>();
  readonly left = output();

  protected readonly draft = computed(() => new FormDraft(forms[this.kind()], { items: this.ground().missing.join('\n') }));
  protected readonly attempted = signal(false);
  protected readonly busy = this.act.busy;
  protected readonly trouble = this.act.trouble;

  constructor() {
    afterNextRender(() => this.dialog()?.nativeElement.showModal());
  }

  protected async give(): Promise<void> {
    this.attempted.set(true);
    if (this.busy() || !this.draft().submit()) return;
    const { items, reason, contact } = this.draft().answers();
    const { missing: _, ...ground } = this.ground();
    const slip: GiveSlip = {
      ...ground,
      kind: this.kind(),
      items: linesOf(typeof items === 'string' ? items : ''),
      reason: String(reason),
      ...(typeof contact === 'string' && contact !== '' ? { contact } : {}),
    };
    await this.act.run(async () => {
      const given = await firstValueFrom(this.http.post<CounterSlipView>('api/reception/slips', slip, { context: this.act.context() }));
      this.given.emit(given);
    });
  }
}
