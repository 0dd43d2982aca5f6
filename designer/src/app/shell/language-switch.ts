import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Language } from '../language/language';

/** VI | EN, at once and without losing work. */
@Component({
  selector: 'mc-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <div *transloco="let t" class="languages" role="group" [attr.aria-label]="t('top.language')">
      <button type="button" lang="vi" title="Tiếng Việt" [attr.aria-pressed]="language.current() === 'vi'" (click)="language.choose('vi')">
        VI
      </button>
      <button type="button" lang="en" title="English" [attr.aria-pressed]="language.current() === 'en'" (click)="language.choose('en')">
        EN
      </button>
    </div>
  `,
  styles: `
    .languages {
      display: flex;
      flex: none;
      border: 1px solid var(--mc-border);
      border-radius: var(--mc-r-md);
    }
    button {
      padding: 0 8px;
      border: 0;
      border-radius: 4px;
      background: none;
      color: var(--mc-text-2);
      font: 600 0.8125rem/28px var(--mc-font);
      cursor: pointer;
    }
    [aria-pressed='true'] {
      background: var(--mc-accent-soft);
      color: var(--mc-accent);
    }
  `,
})
export class LanguageSwitch {
  protected readonly language = inject(Language);
}
