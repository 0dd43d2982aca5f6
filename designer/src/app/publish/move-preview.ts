import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type VersionMovePreview } from '@mot-cua/contract';
import { type Text } from '@mot-cua/procedure';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';

/** What another version means for the dossiers that are open: where each group would stand, whose dates move, who cannot go. */
@Component({
  selector: 'mc-move-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, InLanguage, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'publish.moves'">
      @if (preview(); as found) {
        <p class="said" role="status">
          @if (found.looked === 0) {
            {{ t('nothingOpen') }}
          } @else {
            <b>{{ t('sum', { looked: found.looked, movable: found.movable }) }}</b>
            {{ t('dates', { redated: found.redated, onTime: found.nowOnTime, late: found.nowLate }) }}
          }
        </p>
        @if (found.places.length > 0) {
          <table>
            <thead>
              <tr>
                <th scope="col">{{ t('at') }}</th>
                <th scope="col">{{ t('to') }}</th>
                <th scope="col" class="number">{{ t('count') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (place of found.places; track $index) {
                <tr>
                  <td>{{ names(place.at) | inLanguage }}</td>
                  <td>
                    @if (place.to; as to) {
                      {{ names(to) | inLanguage }}
                    } @else {
                      <span class="refused">{{ t('cannot', { why: (place.refused | inLanguage) || '' }) }}</span>
                    }
                  </td>
                  <td class="number">{{ place.count }}</td>
                </tr>
              }
            </tbody>
          </table>
        }
        @if (moving().length > 0) {
          <table>
            <thead>
              <tr>
                <th scope="col">{{ t('code') }}</th>
                <th scope="col">{{ t('step') }}</th>
                <th scope="col">{{ t('was') }}</th>
                <th scope="col">{{ t('due') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of moving(); track $index) {
                <tr>
                  <td class="code">{{ row.code }}</td>
                  <td>{{ row.step | inLanguage }}</td>
                  <td class="nowrap">{{ row.was ? (row.was | dayTime) : t('none') }}</td>
                  <td class="nowrap">{{ row.due ? (row.due | dayTime) : t('none') }}</td>
                </tr>
              }
            </tbody>
          </table>
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
    }
    td {
      padding-top: 4px;
      padding-bottom: 4px;
      vertical-align: top;
    }
    .refused {
      color: var(--mc-red-fg);
    }
  `,
})
export class MovePreview {
  readonly preview = input<VersionMovePreview>();

  /** One row for each due time that changes, at most a screenful of them. */
  protected readonly moving = computed(() =>
    (this.preview()?.rows ?? []).flatMap(({ code, steps }) => steps.map((step) => ({ code, ...step }))).slice(0, MOST_ROWS),
  );

  protected names(steps: readonly Text[]): Text {
    return { vi: steps.map(({ vi }) => vi).join(', '), en: steps.map(({ en }) => en).join(', ') };
  }
}

const MOST_ROWS = 50;
