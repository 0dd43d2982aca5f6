import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Text } from '@mot-cua/procedure';
import { type IconName } from '../../icons/icon-names';
import { InLanguage } from '../language/in-language';
import { Icon } from './icon';

/** Whose turn it is decides the colour, what the clock does decides the edge. */
type Face = { readonly family: 'run' | 'wait' | 'done' | 'end'; readonly icon: IconName };

/** The ten national statuses of a dossier (glossary, section 4). */
const faces: Readonly<Record<number, Face>> = {
  1: { family: 'run', icon: 'file-plus' },
  2: { family: 'run', icon: 'file-check' },
  3: { family: 'end', icon: 'ban' },
  4: { family: 'run', icon: 'progress' },
  5: { family: 'wait', icon: 'file-alert' },
  6: { family: 'wait', icon: 'coins' },
  7: { family: 'end', icon: 'arrow-back-up' },
  8: { family: 'end', icon: 'player-stop' },
  9: { family: 'done', icon: 'circle-check' },
  10: { family: 'done', icon: 'checks' },
};

/** A national status: icon, the exact words, an edge that tells what the clock does. */
@Component({
  selector: 'mc-status-pill',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage],
  host: { '[class]': 'face().family' },
  template: `<mc-icon [name]="face().icon" [size]="14" /><span class="ellipsis">{{ name() | inLanguage }}</span>`,
  styleUrl: './status-pill.css',
})
export class StatusPill {
  /** 1 to 10. */
  readonly status = input.required<number>();
  readonly name = input.required<Text>();

  protected readonly face = computed<Face>(() => faces[this.status()] ?? { family: 'end', icon: 'help' });
}
