import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type HandOverRow, type Page } from '@mot-cua/contract';
import { DayTime } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { DossierCode } from '../../look/dossier-code';
import { Icon } from '../../look/icon';

/** What my agency gave to another one that nobody there has accepted yet: "đã chuyển, chưa nhận". */
@Component({
  selector: 'mc-given-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, DossierCode, Icon, InLanguage, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (rows().length > 0) {
        <details open>
          <summary>
            <mc-icon name="send" [size]="16" /> {{ t('inbox.given.title') }} <span class="third">{{ rows().length }}</span>
          </summary>
          <ul>
            @for (row of rows(); track row.dossier + row.visit) {
              <li>
                <a [routerLink]="['/history', row.dossier]"><mc-dossier-code [code]="row.code" /></a>
                <span class="ellipsis" [title]="row.nodeName | inLanguage">{{ row.nodeName | inLanguage }}</span>
                <span class="ellipsis" [title]="row.receiver | inLanguage">
                  → {{ row.receiver | inLanguage }}, {{ row.receiverRole | inLanguage }}
                </span>
                <span class="second nowrap">{{ row.at | dayTime }}{{ row.by ? ' · ' + row.by : '' }}</span>
              </li>
            }
          </ul>
        </details>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      flex: none;
      max-height: 40%;
      overflow: auto;
    }
    details {
      padding: 8px 12px;
      border-bottom: 1px solid var(--mc-hairline);
      background: var(--mc-surface-2);
    }
    summary {
      font-weight: 600;
      cursor: pointer;
    }
    ul {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr) minmax(0, 1.2fr) max-content;
      column-gap: 12px;
    }
    li {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      align-items: center;
      padding: 4px 0;
    }
  `,
})
export class GivenList {
  private readonly page = httpResource<Page<HandOverRow>>(() => 'api/hand-overs');
  protected readonly rows = computed(() => (this.page.hasValue() ? this.page.value().rows : []));
}
