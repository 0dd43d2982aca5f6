import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { MovePreview } from './move-preview';
import { VersionMoves } from './version-moves';

/** Under a comparison: what the later version would mean for the dossiers that are open under the earlier one. */
@Component({
  selector: 'mc-open-dossier-effect',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MovePreview, TranslocoDirective],
  providers: [VersionMoves],
  template: `
    <ng-container *transloco="let t; prefix: 'publish.moves'">
      <h3>{{ t('effect') }}</h3>
      <p class="caption">{{ t('effectMeans') }}</p>
      <mc-move-preview [preview]="moves.preview()" />
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      padding: 10px 14px;
    }
  `,
})
export class OpenDossierEffect {
  protected readonly moves = inject(VersionMoves);

  readonly procedure = input.required<string>();
  readonly from = input.required<string>();
  readonly to = input.required<string>();

  constructor() {
    effect(() => {
      const [procedure, from, to] = [this.procedure(), this.from(), this.to()];
      untracked(() => void this.moves.look(procedure, from, to));
    });
  }
}
