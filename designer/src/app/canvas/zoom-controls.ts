import { ChangeDetectionStrategy, Component, effect, input, signal } from '@angular/core';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { canvasWords } from './canvas-words';
import { type DiagramHost } from './diagram-host';

const STEP = 1.2;

/** Smaller, larger, how large now, everything: the floating square at a diagram's lower left. */
@Component({
  selector: 'mc-zoom-controls',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage],
  host: { class: 'floating' },
  template: `
    <button
      type="button"
      class="icon-btn"
      [attr.aria-label]="words.zoomOut | inLanguage"
      [title]="words.zoomOut | inLanguage"
      (click)="by(1 / step)"
    >
      <mc-icon name="minus" />
    </button>
    <button
      type="button"
      class="percent"
      [title]="words.readable | inLanguage"
      [attr.aria-label]="percent() + ' %, ' + (words.readable | inLanguage)"
      (click)="readable()"
    >
      {{ percent() }} %
    </button>
    <button
      type="button"
      class="icon-btn"
      [attr.aria-label]="words.zoomIn | inLanguage"
      [title]="words.zoomIn | inLanguage"
      (click)="by(step)"
    >
      <mc-icon name="plus" />
    </button>
    <button type="button" class="icon-btn" [attr.aria-label]="words.fit | inLanguage" [title]="words.fit | inLanguage" (click)="fit()">
      <mc-icon name="maximize" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
      align-items: center;
      padding: 2px;
    }
    .percent {
      min-width: 48px;
      min-height: 24px;
      padding: 0;
      border: 0;
      border-radius: var(--mc-r-md);
      background: none;
      font: var(--mc-dense);
      cursor: pointer;
    }
    .percent:hover {
      background: var(--mc-surface-3);
    }
  `,
})
export class ZoomControls {
  readonly host = input.required<DiagramHost | undefined>();

  protected readonly words = canvasWords;
  protected readonly step = STEP;
  protected readonly percent = signal(100);

  constructor() {
    effect(() => {
      const host = this.host();
      host?.viewer.get('eventBus').on('canvas.viewbox.changed', () => {
        this.percent.set(Math.round(host.zoom() * 100));
      });
    });
  }

  protected by(factor: number): void {
    this.host()?.zoomBy(factor);
  }

  protected readable(): void {
    this.host()?.openView();
  }

  protected fit(): void {
    this.host()?.fitView();
  }
}
