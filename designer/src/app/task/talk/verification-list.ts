import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Page, type VerificationRow } from '@mot-cua/contract';
import { type Form } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { FormDraft } from '../../forms/form-draft';
import { FormFields } from '../../forms/form-fields';
import { DayTime } from '../../language/dates';
import { TroubleNotice } from '../../look/trouble-notice';

const form: Form = {
  id: 'verification',
  title: { vi: '', en: '' },
  fields: [
    { name: 'day', label: { vi: 'Ngày xác minh', en: 'Day of the verification' }, kind: 'date', required: true },
    { name: 'hour', label: { vi: 'Giờ (0–23)', en: 'Hour (0–23)' }, kind: 'integer', required: true, minimum: 0, maximum: 23 },
    { name: 'place', label: { vi: 'Địa điểm', en: 'Place' }, kind: 'text', required: true, maxLength: 500 },
    { name: 'participants', label: { vi: 'Thành phần tham gia', en: 'Participants' }, kind: 'longText', required: true, maxLength: 2000 },
    {
      name: 'content',
      label: { vi: 'Nội dung, kết quả xác minh', en: 'What was found' },
      kind: 'longText',
      required: true,
      maxLength: 8000,
    },
  ],
};

/** Verifications with the applicant present, and entering one. */
@Component({
  selector: 'mc-verification-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, FormFields, TranslocoDirective, TroubleNotice],
  template: `
    <section *transloco="let t" [attr.aria-label]="t('task.verifications')">
      <h3>{{ t('task.verifications') }}</h3>
      <ul>
        @for (one of verifications.value()?.rows; track one.id) {
          <li class="card card-body">
            <b>{{ one.heldAt | dayTime }} · {{ one.place }}</b>
            <p class="second">{{ one.participants }}</p>
            <p>{{ one.content }}</p>
            <small class="third">{{ one.by }} · {{ one.at | dayTime }}</small>
          </li>
        } @empty {
          <li class="second">{{ t('task.noVerifications') }}</li>
        }
      </ul>
      @if (entering()) {
        <form (submit)="$event.preventDefault(); record()">
          <mc-form-fields [draft]="draft()" [summary]="attempted()" />
          @if (trouble(); as what) {
            <mc-trouble-notice [trouble]="what" [what]="t('task.verificationNotRecorded')" [typed]="true" />
          }
          <div class="row">
            <button type="submit" class="btn small primary" [attr.aria-busy]="busy()">{{ t('task.recordVerification') }}</button>
            <button type="button" class="btn small" (click)="entering.set(false)">{{ t('state.cancel') }}</button>
          </div>
        </form>
      } @else {
        <button type="button" class="btn small" (click)="begin()">{{ t('task.enterVerification') }}</button>
      }
    </section>
  `,
  styleUrl: './said-list.css',
  styles: `
    section {
      border-top: 1px solid var(--mc-hairline);
    }
  `,
})
export class VerificationList {
  private readonly http = inject(HttpClient);
  private readonly act = new Act();

  readonly dossier = input.required<string>();

  private readonly address = computed(() => `api/dossiers/${encodeURIComponent(this.dossier())}/verifications`);
  protected readonly verifications = httpResource<Page<VerificationRow>>(() => this.address());
  protected readonly entering = signal(false);
  protected readonly draft = signal(new FormDraft(form, {}));
  protected readonly attempted = signal(false);
  protected readonly busy = this.act.busy;
  protected readonly trouble = this.act.trouble;

  protected begin(): void {
    this.draft.set(new FormDraft(form, {}));
    this.attempted.set(false);
    this.entering.set(true);
  }

  protected async record(): Promise<void> {
    this.attempted.set(true);
    if (!this.draft().submit()) return;
    const { day, hour, ...said } = this.draft().answers();
    const heldAt = new Date(`${String(day)}T${String(hour).padStart(2, '0')}:00:00+07:00`).toISOString();
    await this.act.run(async () => {
      await firstValueFrom(this.http.post(this.address(), { ...said, heldAt }, { context: this.act.context() }));
      this.entering.set(false);
      this.verifications.reload();
    });
  }
}
