import { HttpClient, httpResource } from '@angular/common/http';
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
import { type ActOffer, type Colleague, type Page, type TaskOutcome } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { FormDraft } from '../../forms/form-draft';
import { FormFields } from '../../forms/form-fields';
import { forgetKept, keepTyped, readKept } from '../../forms/kept-draft';
import { InLanguage } from '../../language/in-language';
import { TroubleNotice } from '../../look/trouble-notice';
import { formOfAct } from './act-forms';
import { requestOf } from './act-request';

/** What a legal act needs, asked over the task; what was typed is kept until the act is done. */
@Component({
  selector: 'mc-act-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormFields, InLanguage, TranslocoDirective, TroubleNotice],
  template: `
    <dialog #dialog *transloco="let t" aria-labelledby="act-title" (cancel)="left.emit()">
      <form (submit)="$event.preventDefault(); send()">
        <h2 id="act-title">{{ t('task.act.' + offer().act) }}</h2>
        <p class="second">{{ t('task.actMeaning.' + offer().act) }}</p>
        @if (offer().needsBasis && offer().why) {
          <p class="note warning">{{ offer().why | inLanguage }}</p>
        }
        @for (consequence of consequences(); track consequence.kind) {
          <p>
            {{ t('task.consequence.' + consequence.kind) }}
            @for (step of consequence.steps; track $index) {
              <span class="tag">{{ step | inLanguage }}</span>
            }
          </p>
        }
        <mc-form-fields [draft]="draft()" [summary]="attempted()" />
        @if (trouble(); as what) {
          <mc-trouble-notice [trouble]="what" [what]="t('task.actNotDone')" [typed]="true" />
        }
        <div class="acts">
          <button type="button" class="btn" (click)="left.emit()">{{ t('state.cancel') }}</button>
          <button type="submit" class="btn" [class.primary]="!grave()" [class.danger]="grave()" [attr.aria-busy]="busy()">
            {{ t('task.act.' + offer().act) }}
          </button>
        </div>
      </form>
    </dialog>
  `,
  styles: `
    dialog {
      width: min(640px, 92vw);
    }
  `,
})
export class ActDialog {
  private readonly http = inject(HttpClient);
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');
  private readonly acting = new Act();

  readonly offer = input.required<ActOffer>();
  readonly dossier = input.required<string>();
  /** The task from which one acts; none for acts of the counter. */
  readonly visit = input('');
  readonly done = output<TaskOutcome>();
  readonly left = output();

  private readonly name = computed(() => `act:${this.dossier()}/${this.visit()}/${this.offer().act}`);
  /** Who may sign an apology: the people of the agencies that take part. */
  private readonly people = httpResource<Page<Colleague>>(() =>
    this.offer().act === 'reappoint' ? `api/dossiers/${encodeURIComponent(this.dossier())}/people` : undefined,
  );
  private readonly complete = computed<ActOffer>(() => {
    const offer = this.offer();
    if (!this.people.hasValue()) return offer;
    return { ...offer, choices: this.people.value().rows.map(({ person, name }) => ({ id: person, name: { vi: name, en: name } })) };
  });
  protected readonly draft = computed(() => new FormDraft(formOfAct(this.complete()), {}, readKept(this.name())?.['act']));
  protected readonly grave = computed(() => ['refuse', 'withdraw', 'stop'].includes(this.offer().act));
  /** What it gives up and what it begins. */
  protected readonly consequences = computed(() => {
    const { cancels = [], opens = [] } = this.offer();
    return [
      { kind: 'cancels', steps: cancels },
      { kind: 'opens', steps: opens },
    ].filter(({ steps }) => steps.length > 0);
  });
  protected readonly attempted = signal(false);
  protected readonly busy = this.acting.busy;
  protected readonly trouble = this.acting.trouble;

  constructor() {
    keepTyped(() => (this.draft().touched() ? { name: this.name(), kept: { act: this.draft().typed() } } : undefined));
    afterNextRender(() => this.dialog()?.nativeElement.showModal());
  }

  protected async send(): Promise<void> {
    this.attempted.set(true);
    if (this.busy() || !this.draft().submit()) return;
    const request = requestOf(this.offer().act, this.visit(), this.draft().answers());
    const address = `api/dossiers/${encodeURIComponent(this.dossier())}/acts`;
    await this.acting.run(async () => {
      const done = await firstValueFrom(this.http.post<TaskOutcome>(address, request, { context: this.acting.context() }));
      forgetKept(this.name());
      this.done.emit(done);
    });
  }
}
