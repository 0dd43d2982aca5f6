import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { printUnit } from '@mot-cua/calendar';
import { type OpinionRow, type OrganisationView, type Page } from '@mot-cua/contract';
import { type Form } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { ServerClock } from '../../connection/server-clock';
import { FormDraft } from '../../forms/form-draft';
import { FormFields } from '../../forms/form-fields';
import { DayTime, isoDayOf } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { DueChip } from '../../look/due-chip';
import { TroubleNotice } from '../../look/trouble-notice';

const UNITS = ['working-days', 'working-hours', 'calendar-days'] as const;

/** Opinions asked of other agencies on this dossier, with deadline and answer, and asking one. */
@Component({
  selector: 'mc-opinion-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, DueChip, FormFields, InLanguage, TranslocoDirective, TroubleNotice],
  template: `
    <section *transloco="let t" [attr.aria-label]="t('task.opinions')">
      <ul>
        @for (opinion of opinions.value()?.rows; track opinion.id) {
          <li class="card card-body">
            <div class="row">
              <b class="grow">{{ opinion.askedAgency | inLanguage }}</b>
              <mc-due-chip [due]="opinion.time" />
            </div>
            <p>{{ opinion.question }}</p>
            @if (opinion.answer) {
              <p class="note done">{{ opinion.answer }}</p>
              <small class="third">{{ opinion.answeredBy }} · {{ opinion.answeredAt | dayTime }}</small>
            } @else if (opinion.consented) {
              <p class="note">{{ t('task.opinionConsented', { basis: opinion.silenceBasis, time: (opinion.due | dayTime) }) }}</p>
            } @else {
              <small>{{ t(opinion.overdue ? 'task.opinionOverdue' : 'task.opinionDue', { time: (opinion.due | dayTime) }) }}</small>
              @if (opinion.silenceBasis; as basis) {
                <small class="third">{{ t('task.silenceConsents', { basis }) }}</small>
              } @else if (opinion.overdue) {
                <small class="third">{{ t('task.silenceReported') }}</small>
              }
            }
          </li>
        } @empty {
          <li class="second">{{ t('task.noOpinions') }}</li>
        }
      </ul>
      @if (asking()) {
        <form (submit)="$event.preventDefault(); ask()">
          <mc-form-fields [draft]="draft()" [summary]="attempted()" />
          @if (trouble(); as what) {
            <mc-trouble-notice [trouble]="what" [what]="t('task.opinionNotAsked')" [typed]="true" />
          }
          <div class="row">
            <button type="submit" class="btn small primary" [attr.aria-busy]="busy()">{{ t('task.sendOpinion') }}</button>
            <button type="button" class="btn small" (click)="asking.set(false)">{{ t('state.cancel') }}</button>
          </div>
        </form>
      } @else {
        <button type="button" class="btn small" (click)="asking.set(true)">{{ t('task.askOpinion') }}</button>
      }
    </section>
  `,
  styleUrl: './said-list.css',
})
export class OpinionList {
  private readonly http = inject(HttpClient);
  private readonly clock = inject(ServerClock);
  private readonly act = new Act();

  readonly dossier = input.required<string>();

  private readonly address = computed(() => `api/dossiers/${encodeURIComponent(this.dossier())}/opinions`);
  protected readonly opinions = httpResource<Page<OpinionRow>>(() => this.address());
  private readonly organisation = httpResource<OrganisationView>(() => (this.asking() ? 'api/organisation' : undefined));
  protected readonly asking = signal(false);
  protected readonly draft = computed(() => new FormDraft(this.form(), { silence: 'report', unit: UNITS[0] }));
  private readonly form = computed<Form>(() => ({
    id: 'opinion',
    title: { vi: '', en: '' },
    fields: [
      {
        name: 'agency',
        label: { vi: 'Cơ quan được hỏi ý kiến', en: 'Agency asked' },
        kind: 'choice',
        required: true,
        choices: this.organisation.hasValue()
          ? this.existing(this.organisation.value()).map(({ id, name }) => ({ value: String(id), label: name }))
          : [],
      },
      { name: 'question', label: { vi: 'Nội dung xin ý kiến', en: 'What is asked' }, kind: 'longText', required: true, maxLength: 4000 },
      { name: 'value', label: { vi: 'Trả lời trong', en: 'Answer within' }, kind: 'number', required: true, minimum: 0.25, maximum: 250 },
      {
        name: 'unit',
        label: { vi: 'Đơn vị thời gian', en: 'Unit of time' },
        kind: 'choice',
        required: true,
        choices: UNITS.map((unit) => ({ value: unit, label: printUnit(unit) })),
      },
      {
        name: 'silence',
        label: { vi: 'Quá hạn không trả lời', en: 'No answer in time' },
        kind: 'choice',
        required: true,
        choices: [
          { value: 'report', label: { vi: 'Báo người đứng đầu Bộ phận Một cửa', en: 'The head of the one-stop is told' } },
          { value: 'consent', label: { vi: 'Được coi là đồng ý', en: 'Counts as consent' } },
        ],
      },
      {
        name: 'silenceBasis',
        label: { vi: 'Căn cứ pháp luật coi là đồng ý', en: 'Law by which it is consent' },
        kind: 'text',
        required: true,
        maxLength: 500,
        visible: 'silence = "consent"',
      },
    ],
  }));
  protected readonly attempted = signal(false);
  protected readonly busy = this.act.busy;
  protected readonly trouble = this.act.trouble;

  /** Agencies that have ended answer nothing. */
  private existing({ agencies }: OrganisationView): OrganisationView['agencies'] {
    const today = isoDayOf(this.clock.now());
    return agencies.filter(({ to }) => to === undefined || to > today);
  }

  protected async ask(): Promise<void> {
    this.attempted.set(true);
    if (this.busy() || !this.draft().submit()) return;
    const { agency, question, value, unit, silenceBasis } = this.draft().answers();
    await this.act.run(async () => {
      const body = {
        agency: Number(agency),
        question,
        limit: { value, unit },
        ...(silenceBasis === undefined ? {} : { silenceBasis }),
      };
      await firstValueFrom(this.http.post(this.address(), body, { context: this.act.context() }));
      this.asking.set(false);
      this.attempted.set(false);
      this.opinions.reload();
    });
  }
}
