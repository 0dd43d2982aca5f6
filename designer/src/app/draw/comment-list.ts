import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DayTime } from '../language/dates';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { ElementComments } from './element-comments';

/** Remarks on the selected element, or on all of them when nothing is selected, with their answers; settled ones are folded away. */
@Component({
  selector: 'mc-comment-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, TranslocoDirective, TroubleNotice],
  template: `
    <details *transloco="let t; prefix: 'draw.comments'" [open]="shown().length > 0">
      <summary>{{ t('title', { count: shown().length }) }}</summary>
      @if (comments.trouble(); as what) {
        <mc-trouble-notice [trouble]="what" [what]="t('failed')" [typed]="true" />
      }
      <ul>
        @for (one of shown(); track one.id) {
          <li [class.settled]="one.resolved">
            <div class="row">
              <b class="grow ellipsis">{{ one.by }}</b>
              <span class="caption nowrap">{{ one.at | dayTime }}</span>
            </div>
            @if (!element() && one.element) {
              <button type="button" class="place" (click)="goTo.emit(one.element)">{{ places().get(one.element) ?? t('gone') }}</button>
            }
            <p>{{ one.body }}</p>
            @for (answer of answersTo(one.id); track answer.id) {
              <p class="answer">
                <b>{{ answer.by }}</b> {{ answer.body }}
              </p>
            }
            @if (one.resolved; as settled) {
              <p class="caption">{{ t('settledBy', { by: settled.by }) }}</p>
            }
            <div class="row">
              @if (answering() === one.id) {
                <input #answer class="input grow" maxlength="4000" [attr.aria-label]="t('answerTo', { by: one.by })" />
                <button type="button" class="btn small" (click)="reply(one.id, answer)">{{ t('send') }}</button>
              } @else {
                <button type="button" class="btn small quiet" (click)="answering.set(one.id)">{{ t('answer') }}</button>
                <button type="button" class="btn small quiet" (click)="comments.settle(one.id, !one.resolved)">
                  <mc-icon name="check" [size]="14" />{{ t(one.resolved ? 'reopen' : 'settle') }}
                </button>
              }
            </div>
          </li>
        }
      </ul>
      <form class="row" (submit)="$event.preventDefault(); write(text)">
        <input
          #text
          class="input grow"
          maxlength="4000"
          [placeholder]="t(element() ? 'placeholder' : 'placeholderWhole')"
          [attr.aria-label]="t(element() ? 'placeholder' : 'placeholderWhole')"
        />
        <button type="submit" class="btn small">{{ t('send') }}</button>
      </form>
    </details>
  `,
  styles: `
    :host {
      display: block;
      padding: 10px 14px;
      border-top: 1px solid var(--mc-hairline);
    }
    summary {
      font: var(--mc-label);
      cursor: pointer;
    }
    li {
      padding: 8px 0;
      border-bottom: 1px solid var(--mc-hairline);
    }
    .settled {
      color: var(--mc-text-3);
    }
    p {
      overflow-wrap: anywhere;
    }
    .answer {
      padding-left: 12px;
      border-left: 2px solid var(--mc-hairline);
    }
    .place {
      min-height: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--mc-accent);
      font: var(--mc-dense);
      cursor: pointer;
    }
    form {
      padding-top: 8px;
    }
  `,
})
export class CommentList {
  protected readonly comments = inject(ElementComments);

  /** Id in the diagram; absent: every remark of the draft is shown. */
  readonly element = input<string>();
  readonly places = input.required<ReadonlyMap<string, string>>();
  readonly goTo = output<string>();

  protected readonly answering = signal<string | undefined>(undefined);
  protected readonly shown = computed(() => {
    const element = this.element();
    const about = this.comments.all().filter((one) => one.answerTo === undefined && (element === undefined || one.element === element));
    return [...about].sort((a, b) => Number(a.resolved !== undefined) - Number(b.resolved !== undefined) || (a.at < b.at ? -1 : 1));
  });

  protected answersTo(id: string): ReturnType<typeof this.comments.all> {
    return this.comments.all().filter(({ answerTo }) => answerTo === id);
  }

  protected async write(text: HTMLInputElement): Promise<void> {
    if (text.value.trim() && (await this.comments.write(text.value.trim(), this.element()))) text.value = '';
  }

  protected async reply(id: string, answer: HTMLInputElement): Promise<void> {
    const about = this.comments.all().find((one) => one.id === id)?.element;
    if (answer.value.trim() && (await this.comments.write(answer.value.trim(), about, id))) this.answering.set(undefined);
  }
}
