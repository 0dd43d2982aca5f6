import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ActName, type ActOffer, type Page, type TaskOutcome } from '@mot-cua/contract';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { type IconName } from '../../../icons/icon-names';
import { Shortcuts } from '../../shell/shortcuts';
import { ActDialog } from './act-dialog';

const icons: Readonly<Record<ActName, IconName>> = {
  requestSupplement: 'file-plus',
  receiveSupplement: 'file-import',
  refuse: 'ban',
  withdraw: 'arrow-back-up',
  stop: 'player-stop',
  pause: 'player-pause',
  resume: 'player-play',
  extend: 'calendar',
  reappoint: 'mail',
  sendBack: 'arrow-back',
};

/** The legal acts at a task: those lawful now can be chosen, the others say why not. */
@Component({
  selector: 'mc-act-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ActDialog, Icon, InLanguage, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <button type="button" class="btn" aria-haspopup="true" [attr.aria-expanded]="open()" (click)="toggle()">
        <mc-icon name="gavel" [size]="16" />{{ t('task.acts') }} <mc-icon name="chevron-up" [size]="14" />
      </button>
      @if (open()) {
        <ul class="floating" [attr.aria-label]="t('task.acts')">
          @for (offer of sorted(); track offer.act) {
            <li>
              <button type="button" [attr.aria-disabled]="!offer.legal" (click)="choose(offer)">
                <mc-icon [name]="iconOf(offer.act)" [size]="16" />
                <span>
                  {{ t('task.act.' + offer.act) }}
                  @if (offer.why; as why) {
                    <small>{{ why | inLanguage }}</small>
                  }
                </span>
              </button>
            </li>
          } @empty {
            <li class="second wait">{{ t(offers.error() ? 'task.actsNotFetched' : 'state.loading') }}</li>
          }
        </ul>
      }
      @if (chosen(); as offer) {
        <mc-act-dialog
          [offer]="offer"
          [dossier]="dossier()"
          [visit]="visit()"
          (left)="chosen.set(undefined)"
          (done)="chosen.set(undefined); acted.emit({ act: offer.act, outcome: $event })"
        />
      }
    </ng-container>
  `,
  styles: `
    :host {
      position: relative;
    }
    ul {
      position: absolute;
      right: 0;
      bottom: calc(100% + 6px);
      z-index: 20;
      width: 400px;
      max-height: min(560px, 62vh);
      padding: 6px;
      overflow: auto;
    }
    li button {
      display: flex;
      gap: 9px;
      align-items: flex-start;
      width: 100%;
      padding: 7px 8px;
      border: 0;
      border-radius: var(--mc-r-md);
      background: none;
      color: var(--mc-text);
      text-align: left;
      cursor: pointer;
    }
    li button:hover {
      background: var(--mc-surface-3);
    }
    li button[aria-disabled='true'] {
      color: var(--mc-text-2);
      cursor: default;
    }
    small {
      display: block;
      color: var(--mc-text-2);
    }
    .wait {
      padding: 8px;
    }
  `,
})
export class ActMenu {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly dossier = input.required<string>();
  readonly visit = input.required<string>();
  readonly acted = output<{ readonly act: ActName; readonly outcome: TaskOutcome }>();

  protected readonly open = signal(false);
  protected readonly chosen = signal<ActOffer | undefined>(undefined);
  /** Asked each time the menu opens: what is lawful changes with the clock. */
  protected readonly offers = httpResource<Page<ActOffer>>(() =>
    this.open() ? { url: `api/dossiers/${encodeURIComponent(this.dossier())}/acts`, params: { visit: this.visit() } } : undefined,
  );
  /** Lawful ones first. */
  protected readonly sorted = computed(() =>
    this.offers.hasValue() ? this.offers.value().rows.toSorted((one, other) => Number(other.legal) - Number(one.legal)) : [],
  );

  constructor() {
    const destroyRef = inject(DestroyRef);
    const outside = (event: Event): void => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !this.host.nativeElement.contains(event.target as Node))
        this.open.set(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', outside);
    destroyRef.onDestroy(() => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', outside);
    });
    inject(Shortcuts).listen([{ keys: ['a'], label: 'task.key.acts', run: () => { this.toggle(); } }], destroyRef); // prettier-ignore
  }

  protected toggle(): void {
    this.open.update((open) => !open);
  }

  protected choose(offer: ActOffer): void {
    if (!offer.legal) return;
    this.open.set(false);
    this.chosen.set(offer);
  }

  protected iconOf(act: ActName): IconName {
    return icons[act];
  }
}
