import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { PersonChip } from '../look/person-chip';
import { Session } from '../session/session';
import { Appearance, type Density, type Theme } from './appearance';

/** Who one is, and how one likes the pages: appearance, density, the way out. */
@Component({
  selector: 'mc-person-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, PersonChip, TranslocoDirective],
  templateUrl: './person-panel.html',
  styleUrl: './person-panel.css',
})
export class PersonPanel {
  protected readonly session = inject(Session);
  protected readonly appearance = inject(Appearance);
  protected readonly themes: readonly Theme[] = ['system', 'light', 'dark'];
  protected readonly densities: readonly Density[] = ['compact', 'comfortable'];

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    location.assign('sign-in');
  }
}
