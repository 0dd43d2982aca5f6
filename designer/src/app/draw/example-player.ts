import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Finding } from '@mot-cua/procedure';
import { Icon } from '../look/icon';
import { ToolButton } from '../look/tool-button';
import { CounterExample } from './counter-example';

/** The bar that plays a counter-example on the diagram above it, step by step or by itself, and offers what would put it right. */
@Component({
  selector: 'mc-example-player',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ToolButton, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'draw'">
      @if (example.of(); as finding) {
        <div class="bar" role="group" [attr.aria-label]="t('example.title')">
          <b class="nowrap">{{ t('example.title') }}</b>
          <mc-tool-button icon="chevron-left" [label]="t('example.back')" (used)="example.move(-1)" />
          <mc-tool-button icon="player-play" [label]="t('example.play')" (used)="example.play(finding)" />
          <mc-tool-button icon="chevron-right" [label]="t('example.next')" (used)="example.move(1)" />
          <span class="grow ellipsis" aria-live="polite">{{
            t('example.step', { step: example.step(), of: example.length(), place: places().get(example.at() ?? '') ?? '' })
          }}</span>
          @if (!here()) {
            <button type="button" class="btn small primary" (click)="repair.emit(finding)">
              <mc-icon name="pencil" [size]="16" />{{ t('example.there') }}
            </button>
          } @else if (finding.fix) {
            <button type="button" class="btn small primary" (click)="repair.emit(finding)">{{ t('fixes.' + finding.fix.kind) }}</button>
          }
          <mc-tool-button icon="x" [label]="t('panel.close')" (used)="example.close()" />
        </div>
      }
    </ng-container>
  `,
  styles: `
    :host {
      flex: none;
    }
    .bar {
      display: flex;
      gap: 6px;
      align-items: center;
      min-height: 44px;
      padding: 4px 14px;
      border-top: 1px solid var(--mc-border);
      background: var(--mc-accent-soft);
    }
  `,
})
export class ExamplePlayer {
  protected readonly example = inject(CounterExample);

  /** Names of places, in the language now chosen. */
  readonly places = input<ReadonlyMap<string, string>>(new Map());
  /** False where the drawing is only looked at: it is put right where it is drawn. */
  readonly here = input(true);
  readonly repair = output<Finding>();
}
