import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { outline } from '@mot-cua/expression';
import { completionAt } from './completion';

/** A FEEL expression, read while it is typed by the code that reads it when it is published. Known names are one click away, those the word begun finds first. */
@Component({
  selector: 'mc-expression-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.expression'">
      <textarea
        #area
        class="input"
        rows="2"
        spellcheck="false"
        maxlength="4000"
        [id]="fieldId()"
        [value]="typed()"
        [attr.aria-invalid]="failure() ? true : null"
        (input)="typed.set(area.value); look(area)"
        (keyup)="look(area)"
        (click)="look(area)"
        (change)="say()"
      ></textarea>
      @if (failure(); as wrong) {
        <p class="message error">
          {{
            wrong.position === undefined
              ? t('wrong', { detail: wrong.detail })
              : t('wrongAt', { place: wrong.position + 1, detail: wrong.detail })
          }}
        </p>
      } @else if (unknown().length > 0) {
        <p class="message warning">{{ t('unknown', { names: unknown().join(', ') }) }}</p>
      }
      @if (completion().offered.length > 0) {
        <p class="names" [attr.aria-label]="t('names')">
          @for (name of completion().offered; track name) {
            <button type="button" class="tag" (click)="put(name)">{{ name }}</button>
          }
        </p>
      }
    </ng-container>
  `,
  styles: `
    textarea {
      min-height: 52px;
      font-family: var(--mc-font-code);
      font-size: 0.8125rem;
    }
    .message {
      margin-top: 4px;
      overflow-wrap: anywhere;
    }
    .names {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin-top: 5px;
    }
    .tag {
      min-height: 24px;
      border: 0;
      font-family: var(--mc-font-code);
      font-size: 0.75rem;
      cursor: pointer;
    }
    .tag:hover {
      background: var(--mc-accent-soft);
      color: var(--mc-accent);
    }
  `,
})
export class ExpressionEditor {
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');

  readonly value = input<string>();
  readonly names = input<readonly string[]>([]);
  readonly fieldId = input('');
  readonly changed = output<string | undefined>();

  protected readonly typed = linkedSignal(() => this.value() ?? '');
  private readonly reading = computed(() => (this.typed().trim() ? outline(this.typed()) : undefined));
  protected readonly failure = computed(() => {
    const read = this.reading();
    return read?.kind === 'failed' ? { position: read.position, detail: read.detail } : undefined;
  });
  protected readonly unknown = computed(() => {
    const read = this.reading();
    if (read?.kind !== 'outline' || this.names().length === 0) return [];
    return read.names.filter((name) => !this.names().includes(name));
  });
  /** What stands before the caret. */
  private readonly before = signal('');
  protected readonly completion = computed(() => completionAt(this.before(), this.names()));

  protected look({ value, selectionStart }: HTMLTextAreaElement): void {
    this.before.set(value.slice(0, selectionStart));
  }

  protected put(name: string): void {
    const area = this.area().nativeElement;
    const [from, to] = [area.selectionStart, area.selectionEnd];
    const begin = from === this.before().length ? from - this.completion().replaces : from;
    this.typed.set(`${this.typed().slice(0, begin)}${name}${this.typed().slice(to)}`);
    this.before.set(this.typed().slice(0, begin + name.length));
    area.focus();
    this.say();
  }

  /** Also what cannot be read yet is kept: it is the person's work, and the list of problems says what is wrong with it. */
  protected say(): void {
    const text = this.typed().trim();
    if (text !== (this.value() ?? '')) this.changed.emit(text || undefined);
  }
}
