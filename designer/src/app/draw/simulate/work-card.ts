import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ScenarioAct, type Text } from '@mot-cua/procedure';
import { FormDraft } from '../../forms/form-draft';
import { FormFields } from '../../forms/form-fields';
import { DayTime } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { type OpenWork } from './open-work';
import { sampleAnswers, toldAnswers } from './sample-answers';

/** One thing that waits in a simulation: its form as the officer will see it, and its buttons. */
@Component({
  selector: 'mc-work-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, FormFields, Icon, InLanguage, TranslocoDirective],
  template: `
    <section class="card" *transloco="let t; prefix: 'draw.simulate'">
      <header>
        @if (work().number; as number) {
          <span class="step">{{ number }}</span>
        }
        <h2 class="grow">{{ work().name | inLanguage }}</h2>
      </header>
      <div class="card-body">
        <p class="caption">
          {{ t('what.' + work().what) }}{{ roleName() ? ': ' + (roleName() | inLanguage) : '' }}
          @if (work().due; as due) {
            <span class="nowrap">· {{ t('due', { time: (due | dayTime) }) }}</span>
          }
        </p>
        @if (draft(); as form) {
          <mc-form-fields [draft]="form" [pretends]="true" [summary]="attempted()" />
          <button type="button" class="btn quiet small" (click)="fill()"><mc-icon name="pencil" [size]="16" />{{ t('sample') }}</button>
        }
        <div class="ways">
          @for (way of work().ways; track $index) {
            <button type="button" class="btn small" [class.primary]="$first" (click)="press(way.act)">
              {{ way.name ? (way.name | inLanguage) : t(way.act.node === 'finish' ? 'finishChoice' : 'button.' + work().what) }}
            </button>
          } @empty {
            <p class="message">{{ t(work().what === 'timer' ? 'byTime' : 'notHere') }}</p>
          }
        </div>
      </div>
    </section>
  `,
  styles: `
    header {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    h2 {
      font-size: 0.9375rem;
    }
    .card-body {
      display: grid;
      gap: 10px;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .step {
      display: inline-grid;
      place-items: center;
      min-width: 22px;
      height: 20px;
      padding: 0 4px;
      border-radius: 3px;
      background: var(--mc-node-line);
      color: var(--mc-node);
      font: 600 0.8125rem/1 var(--mc-font);
    }
    mc-form-fields {
      display: block;
      container-type: inline-size;
    }
  `,
})
export class WorkCard {
  readonly work = input.required<OpenWork>();
  /** `YYYY-MM-DD` of the simulated day. */
  readonly today = input.required<string>();
  readonly roles = input<readonly { readonly id: string; readonly name: Text }[]>([]);
  readonly done = output<ScenarioAct>();

  protected readonly attempted = signal(false);
  private readonly given = signal<Readonly<Record<string, unknown>>>({});
  protected readonly draft = computed(() => {
    const { form } = this.work();
    return form && form.fields.length > 0 ? new FormDraft(form, this.given()) : undefined;
  });
  protected readonly roleName = computed(() => {
    const { role } = this.work();
    return role === undefined ? undefined : (this.roles().find(({ id }) => id === role)?.name ?? { vi: role, en: role });
  });

  protected fill(): void {
    const { form } = this.work();
    if (form) this.given.set({ ...sampleAnswers(form, this.today()), ...this.draft()?.answers() });
  }

  protected press(act: ScenarioAct): void {
    const [draft, { form }] = [this.draft(), this.work()];
    if (draft && !draft.submit()) {
      this.attempted.set(true);
      return;
    }
    this.done.emit({ ...act, ...(draft && form && { data: toldAnswers(form, draft.answers()) }) });
  }
}
