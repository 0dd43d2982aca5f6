import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type TaskCounts } from '@mot-cua/contract';
import { type IconName } from '../../icons/icon-names';
import { InLanguage } from '../language/in-language';
import { Icon } from '../look/icon';
import { LevelShape } from '../look/level-shape';
import { SavedViewList } from './views/saved-view-list';
import { type InboxQuery, type View, levels, toggled } from './inbox-query';

/** Ways to narrow the list, each with the number of tasks behind it. A count of nought stays, dimmed. */
@Component({
  selector: 'mc-facets',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, LevelShape, SavedViewList, TranslocoDirective],
  templateUrl: './facets.html',
  styleUrl: './facets.css',
})
export class Facets {
  readonly query = input.required<InboxQuery>();
  readonly counts = input<TaskCounts>();
  readonly changed = output<Partial<InboxQuery>>();

  protected readonly levels = levels;
  protected readonly toggled = toggled;
  protected readonly lists: readonly { view: View; icon: IconName; count?: (counts: TaskCounts) => number }[] = [
    { view: 'all', icon: 'users', count: (counts) => counts.total },
    { view: 'mine', icon: 'user', count: (counts) => counts.mine },
    { view: 'unclaimed', icon: 'hand-grab', count: (counts) => counts.unclaimed },
    { view: 'waiting', icon: 'send' },
    { view: 'opinions', icon: 'mail' },
    { view: 'done', icon: 'checks' },
  ];
}
