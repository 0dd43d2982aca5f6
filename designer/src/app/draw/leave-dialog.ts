import { ChangeDetectionStrategy, Component, type ElementRef, afterNextRender, output, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Asked when somebody leaves a draft that is not saved. */
@Component({
  selector: 'mc-leave-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <dialog #dialog *transloco="let t; prefix: 'draw.leave'" aria-labelledby="leave-title" (cancel)="stayed.emit()">
      <h2 id="leave-title">{{ t('title') }}</h2>
      <p>{{ t('meaning') }}</p>
      <div class="acts">
        <button type="button" class="btn" (click)="stayed.emit()">{{ t('stay') }}</button>
        <button type="button" class="btn danger" (click)="left.emit()">{{ t('leave') }}</button>
        <button type="button" class="btn primary" (click)="saved.emit()">{{ t('save') }}</button>
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      max-width: 520px;
    }
    p {
      margin: 8px 0 18px;
    }
  `,
})
export class LeaveDialog {
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');

  readonly saved = output();
  readonly left = output();
  readonly stayed = output();

  constructor() {
    afterNextRender(() => this.dialog()?.nativeElement.showModal());
  }
}
