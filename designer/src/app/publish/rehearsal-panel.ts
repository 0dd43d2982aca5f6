import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Rehearsal, type RehearsalRow } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { type Trouble, troubleOf } from '../connection/trouble';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';

/** The draft walked by the dossiers that were recorded: how many go the same way, come in time, get stuck. */
@Component({
  selector: 'mc-rehearsal-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, TranslocoDirective, TroubleNotice],
  template: `
    <ng-container *transloco="let t; prefix: 'publish.rehearsal'">
      <h3>{{ t('title') }}</h3>
      <p class="caption">{{ t('means') }}</p>
      <button type="button" class="btn" [disabled]="busy()" (click)="run()">
        <mc-icon name="history" />{{ t(busy() ? 'running' : 'run') }}
      </button>
      @if (trouble(); as what) {
        <mc-trouble-notice [trouble]="what" [what]="t('failed')" [canRetry]="true" (retry)="run()" />
      }
      @if (result(); as found) {
        <p role="status">
          @if (found.replayed === 0) {
            {{ t('nothing') }}
          } @else {
            <b>{{ t('sum', { replayed: found.replayed }) }}</b>
            {{ t('counts', found) }}
          }
        </p>
        @if (found.rows.length > 0) {
          <ul>
            @for (row of found.rows; track row.code) {
              <li>
                <span class="code">{{ row.code }}</span>
                <b [class.stuck]="row.kind === 'stuck'">{{ t('kinds.' + row.kind) }}</b>
                @for (step of row.at; track $index) {
                  <span class="line-2">{{ t('at', { step: step | inLanguage }) }}</span>
                }
                @if (row.why; as why) {
                  <span class="line-2">{{ why | inLanguage }}</span>
                }
                @for (step of row.supposed; track $index) {
                  <span class="line-2">{{ t('supposed', { step: step | inLanguage }) }}</span>
                }
                @if (turn(row); as word) {
                  <span class="line-2">{{ t(word) }}</span>
                }
              </li>
            }
          </ul>
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      justify-items: start;
    }
    ul {
      max-height: 240px;
      width: 100%;
      overflow: auto;
    }
    li {
      padding: 6px 0;
      border-bottom: 1px solid var(--mc-hairline);
    }
    .stuck {
      color: var(--mc-red-fg);
    }
  `,
})
export class RehearsalPanel {
  private readonly http = inject(HttpClient);

  readonly procedure = input.required<string>();

  protected readonly result = signal<Rehearsal | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly trouble = signal<Trouble | undefined>(undefined);

  protected async run(): Promise<void> {
    this.busy.set(true);
    this.trouble.set(undefined);
    try {
      this.result.set(
        await firstValueFrom(this.http.post<Rehearsal>(`api/procedures/${encodeURIComponent(this.procedure())}/draft/rehearsal`, {})),
      );
    } catch (error) {
      this.trouble.set(troubleOf(error));
    }
    this.busy.set(false);
  }

  protected turn({ was, now }: RehearsalRow): 'nowOnTime' | 'nowLate' | undefined {
    if (was === now || was === undefined || now === undefined) return undefined;
    return now === 'onTime' ? 'nowOnTime' : 'nowLate';
  }
}
