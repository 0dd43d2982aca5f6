import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ProcedurePackage, type Text, readLimit, writeLimit } from '@mot-cua/procedure';
import { LimitEditor } from './limit-editor';

/** What belongs to the procedure as a whole: its name, its field, its two limits, its result. */
@Component({
  selector: 'mc-package-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LimitEditor, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.package'">
      <header>
        <h2>{{ t('title') }}</h2>
      </header>
      <div class="rows">
        <p class="caption">{{ t('hint') }}</p>
        <div class="field">
          <label for="pack-name">{{ t('name') }}</label>
          <textarea
            #name
            id="pack-name"
            class="input"
            rows="3"
            maxlength="1000"
            [value]="pack().name.vi"
            (change)="text('name', { vi: name.value })"
          ></textarea>
        </div>
        <div class="field">
          <label for="pack-name-en">{{ t('nameEn') }}</label>
          <textarea
            #nameEn
            id="pack-name-en"
            class="input"
            rows="3"
            maxlength="1000"
            [value]="pack().name.en"
            (change)="text('name', { en: nameEn.value })"
          ></textarea>
        </div>
        <div class="field">
          <label for="pack-field">{{ t('field') }}</label>
          <input
            #field
            id="pack-field"
            class="input"
            maxlength="200"
            [value]="pack().field.vi"
            (change)="text('field', { vi: field.value })"
          />
        </div>
        <div class="field">
          <label for="pack-statutory">{{ t('statutory') }}</label>
          <mc-limit-editor fieldId="pack-statutory" [value]="written('statutoryLimit')" (changed)="limit('statutoryLimit', $event)" />
        </div>
        <div class="field">
          <label for="pack-committed">{{ t('committed') }}</label>
          <mc-limit-editor fieldId="pack-committed" [value]="written('committedLimit')" (changed)="limit('committedLimit', $event)" />
          <p class="message">{{ t('committedHint') }}</p>
        </div>
        <div class="field">
          <label for="pack-result">{{ t('result') }}</label>
          <textarea
            #result
            id="pack-result"
            class="input"
            rows="2"
            maxlength="1000"
            [value]="pack().result.vi"
            (change)="text('result', { vi: result.value })"
          ></textarea>
        </div>
        <div class="field">
          <label for="pack-result-en">{{ t('resultEn') }}</label>
          <textarea
            #resultEn
            id="pack-result-en"
            class="input"
            rows="2"
            maxlength="1000"
            [value]="pack().result.en"
            (change)="text('result', { en: resultEn.value })"
          ></textarea>
        </div>
      </div>
    </ng-container>
  `,
  styleUrl: './element-panel.css',
})
export class PackagePanel {
  readonly pack = input.required<ProcedurePackage>();
  readonly changed = output<Partial<ProcedurePackage>>();

  protected written(which: 'statutoryLimit' | 'committedLimit'): string | undefined {
    const limit = this.pack()[which];
    return limit && writeLimit(limit);
  }

  protected text(which: 'name' | 'field' | 'result', change: Partial<Text>): void {
    this.changed.emit({ [which]: { ...this.pack()[which], ...change } });
  }

  protected limit(which: 'statutoryLimit' | 'committedLimit', written: string | undefined): void {
    const read = readLimit(written ?? '');
    this.changed.emit({ [which]: read.kind === 'limit' ? read.limit : undefined });
  }
}
