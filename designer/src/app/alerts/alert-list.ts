import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AlertRow } from '@mot-cua/contract';
import { type IconName } from '../../icons/icon-names';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { alertWords } from './words';

const icons: Readonly<Record<AlertRow['kind'], IconName>> = {
  'new-work': 'inbox',
  assigned: 'user-check',
  'online-waiting': 'world',
  'due-tomorrow': 'calendar',
  'due-soon': 'clock',
  overdue: 'alert-triangle',
  'not-taken': 'send',
  warning: 'clock',
  raised: 'alert-triangle',
  'handed-back': 'arrow-back',
  'opinion-asked': 'mail',
  'opinion-overdue': 'alert-triangle',
  mentioned: 'user-check',
};

/** Alerts, newest first; each leads to the task, or to the history when there is no task. */
@Component({
  selector: 'mc-alert-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, InLanguage, RouterLink, TranslocoDirective],
  providers: [alertWords],
  template: `
    <ul *transloco="let t">
      @for (row of rows(); track row.id) {
        <li [class.unread]="!row.read">
          <a [routerLink]="addressOf(row)" (click)="followed.emit()">
            <mc-icon [name]="iconOf(row.kind)" [size]="20" />
            <span>
              <b>{{ t('alerts.kind.' + row.kind) }}</b>
              @if (!row.read) {
                <span class="spoken-only">{{ t('alerts.new') }}</span>
              }
              <span class="line-2"
                ><span class="code">{{ row.code }}</span> ·
                {{ row.stepName ? (row.stepName | inLanguage) : (row.procedureName | inLanguage) }}</span
              >
              <span class="line-2">
                {{ row.at | dayTime }}
                @if (row.due) {
                  · {{ t('alerts.due', { time: (row.due | dayTime) }) }}
                }
              </span>
            </span>
          </a>
        </li>
      } @empty {
        <li class="none third">{{ t('alerts.none') }}</li>
      }
    </ul>
  `,
  styles: `
    li {
      border-top: 1px solid var(--mc-hairline);
    }
    li:first-child {
      border: 0;
    }
    a {
      display: flex;
      align-items: flex-start;
      gap: 10px;
      padding: 9px 14px;
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      background: var(--mc-surface-3);
    }
    a > span {
      min-width: 0;
    }
    b {
      font-weight: 400;
    }
    .unread b {
      font-weight: 600;
    }
    .unread a {
      box-shadow: inset 3px 0 var(--mc-accent);
    }
    .none {
      padding: 18px 14px;
      text-align: center;
    }
  `,
})
export class AlertList {
  readonly rows = input.required<readonly AlertRow[]>();
  readonly followed = output();

  protected iconOf(kind: AlertRow['kind']): IconName {
    return icons[kind];
  }

  protected addressOf(row: AlertRow): string[] {
    return row.visit === undefined ? ['/history', row.dossier] : ['/tasks', row.dossier, row.visit];
  }
}
