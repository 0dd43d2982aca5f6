import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type TaskDetail, type TaskRow } from '@mot-cua/contract';
import { troubleOf } from '../connection/trouble';
import { DayTime } from '../language/dates';
import { InLanguage } from '../language/in-language';
import { DueChip } from '../look/due-chip';
import { Empty } from '../look/empty';
import { Icon } from '../look/icon';
import { PersonChip } from '../look/person-chip';
import { StatusPill } from '../look/status-pill';
import { TroubleNotice } from '../look/trouble-notice';
import { taskAddress } from '../task/task-desk';

/** What one wants to know about the row under the hand without opening it. Only on screens with room. */
@Component({
  selector: 'mc-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, DueChip, Empty, Icon, InLanguage, PersonChip, RouterLink, StatusPill, TranslocoDirective, TroubleNotice],
  templateUrl: './preview.html',
  styleUrl: './preview.css',
})
export class Preview {
  readonly row = input<TaskRow>();

  protected readonly detail = httpResource<TaskDetail>(() => {
    const row = this.row();
    return row && taskAddress(row);
  });
  protected readonly trouble = computed(() => {
    const error = this.detail.error();
    return error && troubleOf(error);
  });
}
