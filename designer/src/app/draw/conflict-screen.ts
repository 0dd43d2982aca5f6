import { ChangeDetectionStrategy, Component, effect, input, output, signal, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Draft } from '@mot-cua/contract';
import { type Compared, type ProcedurePackage, type VersionChange, compareVersions } from '@mot-cua/procedure';
import { DayTime } from '../language/dates';
import { Icon } from '../look/icon';
import { type Called, readCompared } from '../publish/read-compared';
import { VersionDifference } from '../publish/version-difference';

/** Somebody else saved the draft in between: both states beside each other with what differs, and which of the two shall stay. Nothing is lost before. */
@Component({
  selector: 'mc-conflict-screen',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Icon, TranslocoDirective, VersionDifference],
  host: { role: 'alertdialog', 'aria-labelledby': 'conflict-title' },
  template: `
    <ng-container *transloco="let t; prefix: 'draw.conflict'">
      <header class="note warning">
        <mc-icon name="users" />
        <span class="grow">
          <b id="conflict-title">{{ t('title', { by: theirs().by, time: theirs().updatedAt | dayTime }) }}</b>
          {{ t('meaning') }}
        </span>
        <button type="button" class="btn small" (click)="takeTheirs.emit()">{{ t('theirs') }}</button>
        <button type="button" class="btn small" (click)="keepMine.emit()">{{ t('mine') }}</button>
      </header>
      @if (both(); as sides) {
        <mc-version-difference
          [before]="sides.theirs"
          [after]="sides.mine"
          [changes]="sides.changes"
          [earlier]="t('theirSide', { by: theirs().by })"
          [later]="t('mySide')"
        />
      } @else if (unreadable()) {
        <p class="note">{{ t('unreadable') }}</p>
      }
    </ng-container>
  `,
  styles: `
    :host {
      position: absolute;
      /* Above all that bpmn-js lays over its drawing: its mark, its pad, its palette. */
      z-index: 210;
      inset: 0;
      display: flex;
      flex-direction: column;
      background: var(--mc-surface);
    }
    header {
      flex: none;
      align-items: center;
      border-radius: 0;
    }
  `,
})
export class ConflictScreen {
  readonly theirs = input.required<Draft>();
  /** The draft as it is on this page. */
  readonly mine = input.required<ProcedurePackage>();
  readonly called = input.required<Called>();
  readonly takeTheirs = output();
  readonly keepMine = output();

  protected readonly both = signal<{ theirs: Compared; mine: Compared; changes: readonly VersionChange[] } | undefined>(undefined);
  protected readonly unreadable = signal(false);

  constructor() {
    effect(() => {
      const [theirs, mine] = [this.theirs().package, this.mine()];
      untracked(() => void this.compare(theirs, mine, this.called()));
    });
  }

  private async compare(theirs: ProcedurePackage, mine: ProcedurePackage, called: Called): Promise<void> {
    const [before, after] = await Promise.all([readCompared(theirs, called), readCompared(mine, called)]);
    this.unreadable.set(!before || !after);
    this.both.set(before && after && { theirs: before, mine: after, changes: compareVersions(before, after) });
  }
}
