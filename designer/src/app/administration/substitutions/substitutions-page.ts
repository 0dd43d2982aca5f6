import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type AdministeredPerson, type Page, type SubstitutionRow } from '@mot-cua/contract';
import { DayField } from '../../forms/day-field';
import { ServerClock } from '../../connection/server-clock';
import { momentOf } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Empty } from '../../look/empty';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { Toast } from '../../look/toast';
import { TroubleNotice } from '../../look/trouble-notice';
import { Asking } from '../asking';
import { IsoDay } from '../iso-day';
import { Tabs } from '../tabs';
import { typingPause } from '../../shell/typing-pause';

/** Who stands in for whom, from when to when and on which decision. */
@Component({
  selector: 'mc-substitutions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayField, Empty, Icon, InLanguage, IsoDay, Skeleton, Tabs, TranslocoDirective, TroubleNotice],
  templateUrl: './substitutions-page.html',
  styleUrls: ['../list.css', './substitutions-page.css'],
})
export class SubstitutionsPage {
  private readonly toast = inject(Toast);
  private readonly words = inject(TranslocoService);
  private readonly clock = inject(ServerClock);
  protected readonly asking = new Asking();
  private readonly looking = new Asking();
  private readonly pauses = { absent: typingPause(), standIn: typingPause() };

  protected readonly rows = signal<readonly SubstitutionRow[] | undefined>(undefined);
  protected readonly adding = signal(false);
  protected readonly both = ['absent', 'standIn'] as const;
  /** People found for the two search fields, and those chosen. */
  protected readonly found = signal<Readonly<Record<'absent' | 'standIn', readonly AdministeredPerson[]>>>({ absent: [], standIn: [] });
  protected readonly absent = signal<AdministeredPerson | undefined>(undefined);
  protected readonly standIn = signal<AdministeredPerson | undefined>(undefined);
  protected readonly today = computed(() => {
    const { year, month, day } = momentOf(this.clock.now());
    return `${year}-${month}-${day}`;
  });
  protected readonly posts = computed(() => this.absent()?.posts.filter(({ to }) => to === undefined || to > this.today()) ?? []);

  constructor() {
    void this.fetch();
  }

  protected async fetch(): Promise<void> {
    const answer = await this.asking.get<{ rows: SubstitutionRow[] }>('api/administration/substitutions');
    if (answer) this.rows.set(answer.rows);
  }

  protected look(who: 'absent' | 'standIn', q: string): void {
    this[who].set(undefined);
    this.pauses[who](() => {
      void this.search(who, q.trim());
    });
  }

  protected choose(who: 'absent' | 'standIn', person: AdministeredPerson): void {
    this[who].set(person);
    this.found.update((found) => ({ ...found, [who]: [] }));
  }

  protected async give(assignment: string, ground: string, from: string, until: string): Promise<void> {
    const standIn = this.standIn();
    if (!standIn) return;
    const body = { assignment, to: standIn.id, ground: ground.trim(), from, until };
    const given = await this.asking.post<SubstitutionRow>('api/administration/substitutions', body);
    if (!given) return;
    this.adding.set(false);
    this.absent.set(undefined);
    this.standIn.set(undefined);
    this.toast.say(this.words.translate('administration.substitutions.given', { ...given.answer }));
    await this.fetch();
  }

  protected async end(row: SubstitutionRow): Promise<void> {
    const ended = await this.asking.put<null>(`api/administration/substitutions/${row.id}/ending`, { on: this.today() });
    if (ended) await this.fetch();
  }

  protected stateOf({ from, until }: SubstitutionRow): 'ahead' | 'now' | 'over' {
    if (until !== undefined && until <= this.today()) return 'over';
    return from > this.today() ? 'ahead' : 'now';
  }

  private async search(who: 'absent' | 'standIn', q: string): Promise<void> {
    const page = q === '' ? undefined : await this.looking.get<Page<AdministeredPerson>>('api/administration/people', { q });
    this.found.update((found) => ({ ...found, [who]: page?.rows.slice(0, 8) ?? [] }));
  }
}
