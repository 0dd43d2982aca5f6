import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Draft } from '@mot-cua/contract';
import { DayTime } from '../language/dates';
import { Icon } from '../look/icon';

/** Somebody else saved the draft in between: who and when, and which of the two shall stay. Nothing is lost before that is decided. */
@Component({
  selector: 'mc-conflict-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, TranslocoDirective],
  host: { class: 'note warning', role: 'alert' },
  template: `
    <ng-container *transloco="let t; prefix: 'draw.conflict'">
      <mc-icon name="users" />
      <span class="grow">
        <b>{{ t('title', { by: theirs().by, time: theirs().updatedAt | dayTime }) }}</b>
        {{ t('meaning') }}
      </span>
      <button type="button" class="btn small" (click)="takeTheirs.emit()">{{ t('theirs') }}</button>
      <button type="button" class="btn small" (click)="keepMine.emit()">{{ t('mine') }}</button>
    </ng-container>
  `,
  styles: `
    :host {
      align-items: center !important;
      border-radius: 0 !important;
    }
  `,
})
export class ConflictNotice {
  readonly theirs = input.required<Draft>();
  readonly takeTheirs = output();
  readonly keepMine = output();
}
