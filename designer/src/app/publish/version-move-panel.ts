import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { DayTime } from '../language/dates';
import { TroubleNotice } from '../look/trouble-notice';
import { MovePreview } from './move-preview';
import { VersionMoves } from './version-moves';

/** While an order is being carried out its progress is asked for this often. Milliseconds. */
const ASK_AGAIN = 3_000;

/** Open dossiers go on by another version: what it would do first, then the explicit order with its ground, carried out in batches. */
@Component({
  selector: 'mc-version-move-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, MovePreview, TranslocoDirective, TroubleNotice],
  providers: [VersionMoves],
  host: { class: 'card' },
  template: `
    <ng-container *transloco="let t; prefix: 'publish.moves'">
      <header>
        <h2 class="grow">{{ t('title') }}</h2>
      </header>
      <div class="card-body">
        <p class="caption">{{ t('means') }}</p>
        <div class="row">
          <label for="move-from">{{ t('from') }}</label>
          <select #source id="move-from" class="input" (change)="from.set(+source.value)">
            @for (version of versions(); track version) {
              <option [value]="version" [selected]="version === from()">{{ t('version', { version }) }}</option>
            }
          </select>
          <label for="move-to">{{ t('onto') }}</label>
          <select #target id="move-to" class="input" (change)="to.set(+target.value)">
            @for (version of versions(); track version) {
              <option [value]="version" [selected]="version === to()" [disabled]="version === from()">
                {{ t('version', { version }) }}
              </option>
            }
          </select>
          <button type="button" class="btn" [disabled]="moves.busy() || from() === to()" (click)="look()">{{ t('preview') }}</button>
        </div>
        @if (moves.trouble(); as what) {
          <mc-trouble-notice [trouble]="what" [what]="t('failed')" [typed]="true" />
        }
        <mc-move-preview [preview]="moves.preview()" />
        @if (movable() > 0) {
          <form class="row" (submit)="$event.preventDefault(); order(ground.value)">
            <div class="field grow">
              <label for="move-ground"
                >{{ t('ground') }} <span class="required">{{ t('required') }}</span></label
              >
              <input #ground id="move-ground" class="input" required maxlength="1000" [placeholder]="t('groundExample')" />
            </div>
            <button type="submit" class="btn primary" [disabled]="moves.busy()">{{ t('order', { count: movable() }) }}</button>
          </form>
        }
        @if (moves.orders().length > 0) {
          <ul>
            @for (one of moves.orders(); track one.id) {
              <li>
                {{ t('versions', { from: one.from, to: one.to }) }} · {{ one.orderedAt | dayTime }} · {{ one.ground }} ·
                <b>{{ t(one.finishedAt ? 'done' : 'running', { moved: one.moved, refused: one.refused, batches: one.batches }) }}</b>
              </li>
            }
          </ul>
        }
      </div>
    </ng-container>
  `,
  styles: `
    .row {
      flex-wrap: wrap;
      align-items: end;
    }
    .row > label {
      align-self: center;
    }
    select {
      width: auto;
    }
    li {
      padding: 4px 0;
    }
  `,
})
export class VersionMovePanel {
  protected readonly moves = inject(VersionMoves);

  readonly procedure = input.required<string>();
  /** Numbers of the versions, the newest first. */
  readonly versions = input.required<readonly number[]>();

  protected readonly to = linkedSignal(() => this.versions()[0] ?? 0);
  protected readonly from = linkedSignal(() => this.versions()[1] ?? 0);
  protected readonly movable = computed(() => this.moves.preview()?.movable ?? 0);

  constructor() {
    effect(() => {
      const procedure = this.procedure();
      untracked(() => void this.moves.fetch(procedure));
    });
    const timer = setInterval(() => {
      if (this.moves.orders().some(({ finishedAt }) => finishedAt === undefined)) void this.moves.fetch(this.procedure());
    }, ASK_AGAIN);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  protected look(): void {
    void this.moves.look(this.procedure(), String(this.from()), String(this.to()));
  }

  protected order(ground: string): void {
    if (ground.trim()) void this.moves.order(this.procedure(), this.from(), this.to(), ground.trim());
  }
}
