import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import {
  type AnswerSubmission,
  type ChargePage,
  type DossierStanding,
  type DossierView,
  type SubmissionRow,
  type SubmissionView,
} from '@mot-cua/contract';
import { type Form } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { chargeSaid, lacksGround, usualAnswer } from '../../charges/charge-answer';
import { type ChargeAnswers, FeeAnswers } from '../../charges/fee-answers';
import { Act } from '../../connection/act';
import { troubleOf } from '../../connection/trouble';
import { FormDraft } from '../../forms/form-draft';
import { FormFields } from '../../forms/form-fields';
import { DayTime } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Derivation } from '../../look/derivation';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { Toast } from '../../look/toast';
import { TroubleNotice } from '../../look/trouble-notice';
import { linesOf } from '../../task/acts/act-request';
import { DossierFacts } from '../../task/dossier-facts';

type Asked = Exclude<AnswerSubmission['answer'], 'accept'>;

const ground = { name: 'ground', label: { vi: 'Lý do', en: 'Reason' }, kind: 'longText', required: true, maxLength: 4000 } as const;
const items = {
  name: 'items',
  label: { vi: 'Giấy tờ, nội dung cần bổ sung (mỗi dòng một mục)', en: 'What is to be completed (one entry per line)' },
  kind: 'longText',
  required: true,
  maxLength: 8000,
} as const;
const forms: Readonly<Record<Asked, Form>> = {
  return: { id: 'return', title: { vi: '', en: '' }, fields: [items, ground] },
  refuse: {
    id: 'refuse',
    title: { vi: '', en: '' },
    fields: [
      {
        ...ground,
        label: {
          vi: 'Lý do, căn cứ; nếu không đúng thẩm quyền, ghi nơi nộp',
          en: 'Reasons and grounds; where to file it, if another agency is competent',
        },
      },
    ],
  },
  resubmitted: {
    id: 'resubmitted',
    title: { vi: '', en: '' },
    fields: [{ ...ground, label: { vi: 'Người nộp đã bổ sung', en: 'What the applicant has completed' } }],
  },
};

/** One submission: who, which papers, until when to answer and why; and the one-stop's answer. */
@Component({
  selector: 'mc-submission-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Derivation, DossierFacts, FeeAnswers, FormFields, Icon, InLanguage, Skeleton, TranslocoDirective, TroubleNotice],
  templateUrl: './submission-panel.html',
  styleUrl: './submission-panel.css',
})
export class SubmissionPanel {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly act = new Act();

  readonly row = input.required<SubmissionRow>();
  readonly answered = output();

  protected readonly submission = httpResource<SubmissionView>(() => `api/submissions/${this.row().dossier}`);
  protected readonly dossier = httpResource<DossierView>(() => `api/dossiers/${this.row().dossier}`);
  protected readonly forms = computed(() => {
    const form = this.submission.hasValue() ? this.submission.value().form : undefined;
    return form ? [form] : [];
  });
  protected readonly trouble = computed(() => {
    const error = this.submission.error() ?? this.dossier.error();
    return error && troubleOf(error);
  });
  protected readonly asking = linkedSignal<string, Asked | undefined>({ source: () => this.row().dossier, computation: () => undefined });
  protected readonly draft = computed(() => {
    const asked = this.asking();
    return asked && new FormDraft(forms[asked], {});
  });

  /** Fees nothing has been said of yet: they are counted, collected or demanded with the acceptance. */
  private readonly charged = httpResource<ChargePage>(() => `api/dossiers/${this.row().dossier}/charges`);
  protected readonly fees = computed(() => (this.charged.hasValue() ? this.charged.value().open : []));
  protected readonly answers = linkedSignal<string, ChargeAnswers>({ source: () => this.row().dossier, computation: () => new Map() });
  protected readonly attempted = linkedSignal({ source: () => this.row().dossier, computation: () => false });

  protected async accept(): Promise<void> {
    this.attempted.set(true);
    const said = this.fees().map((fee) => ({ fee, answer: this.answers().get(fee.id) ?? usualAnswer(fee, this.row().channel) }));
    if (said.some(({ answer }) => lacksGround(answer))) return;
    const charges = said.map(({ fee, answer }) => chargeSaid(fee, answer));
    await this.act.run(async () => {
      const { id, code } = await this.send({ answer: 'accept', ...(charges.length > 0 ? { charges } : {}) });
      this.toast.say(this.transloco.translate('counter.done', { code }));
      await this.router.navigate(['/receipts', id]);
    });
  }

  protected async say(answer: Asked): Promise<void> {
    const draft = this.draft();
    if (!draft?.submit()) return;
    const said = draft.answers();
    const listed = typeof said['items'] === 'string' ? { items: linesOf(said['items']) } : {};
    await this.act.run(async () => {
      const { code } = await this.send({ answer, ground: String(said['ground']), ...listed });
      this.toast.say(this.transloco.translate(`counter.submissions.done.${answer}`, { code }));
      this.answered.emit();
    });
  }

  private send(body: AnswerSubmission): Promise<DossierStanding> {
    const url = `api/submissions/${this.row().dossier}/answer`;
    return firstValueFrom(this.http.post<DossierStanding>(url, body, { context: this.act.context() }));
  }
}
