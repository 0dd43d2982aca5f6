import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Rehearsal, type RehearsalRow } from '@mot-cua/contract';
import { type Subscription, finalize } from 'rxjs';
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
      @if (asked()) {
        <p class="row" role="status">
          {{ t('running') }}
          <button type="button" class="btn small" (click)="stop()">{{ t('stop') }}</button>
        </p>
      } @else {
        <button type="button" class="btn" (click)="run()"><mc-icon name="history" />{{ t('run') }}</button>
      }
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
        @if (found.more) {
          <p class="caption">{{ t('more', { replayed: found.replayed }) }}</p>
        }
        @if (found.leftOut > 0) {
          <p class="caption">{{ t('leftOut', { count: found.leftOut }) }}</p>
        }
        @if (found.rows.length > 0) {
          <div class="row" role="group" [attr.aria-label]="t('show')">
            @for (kind of kinds; track kind) {
              @let count = rowsOf(kind).length;
              @if (count > 0) {
                <button type="button" class="btn small" [attr.aria-pressed]="shown() === kind" (click)="shown.set(kind)">
                  {{ t('only.' + kind) }} <span class="third">{{ count }}</span>
                </button>
              }
            }
          </div>
          @if (found.differing > found.rows.length) {
            <p class="caption">{{ t('first', { shown: found.rows.length, of: found.differing }) }}</p>
          }
          <ul>
            @for (row of rowsOf(shown()); track row.code) {
              <li>
                <span class="code">{{ row.code }}</span>
                <b [class.stuck]="row.kind === 'stuck'">{{ t('kinds.' + row.kind) }}</b>
                @for (step of row.at; track $index) {
                  <span class="line-2">{{ t('at', { step: step | inLanguage }) }}</span>
                }
                @if (row.why; as why) {
                  <span class="line-2">{{ why | inLanguage }}</span>
                }
                @if (row.parting; as parting) {
                  <span class="line-2">{{
                    t('parting', {
                      then: parting.then ? (parting.then | inLanguage) : t('ended'),
                      now: parting.now ? (parting.now | inLanguage) : t('ended'),
                    })
                  }}</span>
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
    .code {
      margin-right: 8px;
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
  protected readonly asked = signal<Subscription | undefined>(undefined);
  protected readonly kinds = ['all', 'stuck', 'other', 'nowOnTime', 'nowLate'] as const;
  protected readonly shown = signal<(typeof this.kinds)[number]>('all');
  protected readonly trouble = signal<Trouble | undefined>(undefined);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.asked()?.unsubscribe());
  }

  protected run(): void {
    this.trouble.set(undefined);
    this.result.set(undefined);
    this.shown.set('all');
    const asked = this.http
      .post<Rehearsal>(`api/procedures/${encodeURIComponent(this.procedure())}/draft/rehearsal`, {})
      .pipe(finalize(() => this.asked.set(undefined)))
      .subscribe({
        next: (result) => this.result.set(result),
        error: (error: unknown) => this.trouble.set(troubleOf(error)),
      });
    if (!asked.closed) this.asked.set(asked);
  }

  /** Nothing is written by a rehearsal: the answer is no longer waited for. */
  protected stop(): void {
    this.asked()?.unsubscribe();
  }

  protected rowsOf(kind: (typeof this.kinds)[number]): readonly RehearsalRow[] {
    const rows = this.result()?.rows ?? [];
    if (kind === 'all') return rows;
    return kind === 'stuck' || kind === 'other' ? rows.filter((row) => row.kind === kind) : rows.filter((row) => this.turn(row) === kind);
  }

  protected turn({ was, now }: RehearsalRow): 'nowOnTime' | 'nowLate' | undefined {
    if (was === now || was === undefined || now === undefined) return undefined;
    return now === 'onTime' ? 'nowOnTime' : 'nowLate';
  }
}
