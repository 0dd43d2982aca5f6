import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Toast } from '../look/toast';
import { Appearance } from './appearance';
import { OfflineBar } from './offline-bar';
import { Rail } from './rail';
import { ShortcutSheet } from './shortcut-sheet';
import { TopBar } from './top-bar';

/** What stands around every page of a signed-in person. */
@Component({
  selector: 'mc-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OfflineBar, Rail, RouterOutlet, ShortcutSheet, TopBar, TranslocoDirective],
  templateUrl: './frame.html',
  styleUrl: './frame.css',
})
export class Frame {
  protected readonly appearance = inject(Appearance);
  protected readonly toast = inject(Toast);
}
