import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type ActName, type ActOffer, type Page, type TaskOutcome } from '@mot-cua/contract';
import { InLanguage } from '../../language/in-language';
import { Toast } from '../../look/toast';
import { taskWords } from '../words';
import { ActDialog } from './act-dialog';

/** What the one-stop that received a dossier does for its applicant, wherever the dossier is: no task is needed for it. */
const atCounter: readonly ActName[] = ['receiveSupplement', 'withdraw', 'stop'];

/** The acts of the counter on a dossier: those lawful now as buttons, the others with the reason why not. */
@Component({
  selector: 'mc-counter-acts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ActDialog, InLanguage, TranslocoDirective],
  providers: [taskWords],
  template: `
    <ng-container *transloco="let t">
      <h2>{{ t('task.counterActs') }}</h2>
      <ul>
        @for (offer of offers(); track offer.act) {
          <li>
            <button type="button" class="btn small" [disabled]="!offer.legal" (click)="chosen.set(offer)">
              {{ t('task.act.' + offer.act) }}
            </button>
            @if (!offer.legal && offer.why; as why) {
              <small class="second">{{ why | inLanguage }}</small>
            }
          </li>
        }
      </ul>
      @if (chosen(); as offer) {
        <mc-act-dialog [offer]="offer" [dossier]="dossier()" (left)="chosen.set(undefined)" (done)="done($event)" />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      padding: 4px 0;
    }
  `,
})
export class CounterActs {
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);

  readonly dossier = input.required<string>();
  /** Something was done: how the dossier stands has changed. */
  readonly acted = output();

  protected readonly chosen = signal<ActOffer | undefined>(undefined);
  private readonly asked = httpResource<Page<ActOffer>>(() => `api/dossiers/${encodeURIComponent(this.dossier())}/acts`);
  protected readonly offers = computed(() =>
    this.asked.hasValue() ? this.asked.value().rows.filter(({ act }) => atCounter.includes(act)) : [],
  );

  protected done({ dossier: { code } }: TaskOutcome): void {
    this.chosen.set(undefined);
    this.toast.say(this.transloco.translate('task.actDone', { code }));
    this.asked.reload();
    this.acted.emit();
  }
}
