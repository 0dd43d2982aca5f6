import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type AdministeredAgency, type AdministeredPerson, type ImportedPeople, type OrganisationView, type Page } from '@mot-cua/contract';
import { ServerClock } from '../../connection/server-clock';
import { momentOf } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Empty } from '../../look/empty';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { Toast } from '../../look/toast';
import { TroubleNotice } from '../../look/trouble-notice';
import { typingPause } from '../../shell/typing-pause';
import { Asking } from '../asking';
import { Tabs } from '../tabs';
import { PersonPanel } from './person-panel';

/** People with their accounts and posts: add, give and end posts, reset passwords, lock accounts, take a file of many. */
@Component({
  selector: 'mc-people-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, Icon, InLanguage, PersonPanel, Skeleton, Tabs, TranslocoDirective, TroubleNotice],
  templateUrl: './people-page.html',
  styleUrls: ['../list.css', './people-page.css'],
})
export class PeoplePage {
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly words = inject(TranslocoService);
  private readonly clock = inject(ServerClock);
  protected readonly asking = new Asking();
  protected readonly importing = new Asking();
  private readonly pause = typingPause();

  /** From the address: `/administration/people?q=...&agency=30&person=...`. */
  readonly q = input<string>();
  readonly agency = input<string>();
  readonly person = input<string>();

  protected readonly rows = signal<readonly AdministeredPerson[] | undefined>(undefined);
  protected readonly next = signal<string | undefined>(undefined);
  protected readonly agencies = signal<readonly AdministeredAgency[]>([]);
  protected readonly roles = signal<OrganisationView['roles']>([]);
  protected readonly adding = signal(false);
  protected readonly wrongLines = signal<readonly string[]>([]);
  protected readonly chosen = computed(() => this.rows()?.find(({ id }) => id === this.person()));
  protected readonly today = computed(() => {
    const { year, month, day } = momentOf(this.clock.now());
    return `${year}-${month}-${day}`;
  });

  constructor() {
    effect(() => {
      this.q();
      this.agency();
      untracked(() => void this.fetch());
    });
    void this.fetchChoices();
  }

  protected async fetch(): Promise<void> {
    this.next.set(undefined);
    const page = await this.ask();
    if (page) this.rows.set(page.rows);
    this.next.set(page?.next);
  }

  protected async more(): Promise<void> {
    const page = await this.ask(this.next());
    if (page) this.rows.update((rows = []) => [...rows, ...page.rows]);
    this.next.set(page?.next);
  }

  protected find(q: string): void {
    this.pause(() => {
      this.show({ q: q.trim() || null });
    });
  }

  protected show(params: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: params, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async add(name: string, account: string, password: string): Promise<void> {
    const added = await this.asking.post<AdministeredPerson>('api/administration/people', {
      name: name.trim(),
      account: account.trim(),
      password,
    });
    if (!added) return;
    this.adding.set(false);
    this.rows.update((rows = []) => [added.answer, ...rows]);
    this.show({ person: added.answer.id });
  }

  /** A person changed in the panel. */
  protected changed(person: AdministeredPerson): void {
    this.rows.update((rows = []) => rows.map((row) => (row.id === person.id ? person : row)));
  }

  protected async load(file: HTMLInputElement): Promise<void> {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const csv = await chosen.text();
    file.value = '';
    const taken = await this.importing.post<ImportedPeople>('api/administration/people/import', { csv, dry: false });
    const refused = this.importing.refusal();
    this.wrongLines.set(refused?.kind === 'refused' ? (refused.problem.errors ?? []).map(({ message }) => message) : []);
    if (!taken) return;
    this.toast.say(this.words.translate('administration.people.imported', { ...taken.answer }));
    await this.fetch();
  }

  protected heldNow({ posts }: AdministeredPerson): AdministeredPerson['posts'] {
    return posts.filter(({ from, to }) => from <= this.today() && (to === undefined || this.today() < to));
  }

  private ask(after?: string): Promise<Page<AdministeredPerson> | undefined> {
    const [q, agency] = [this.q(), this.agency()];
    return this.asking.get<Page<AdministeredPerson>>('api/administration/people', {
      ...(q && { q }),
      ...(agency && { agency }),
      ...(after && { after }),
    });
  }

  private async fetchChoices(): Promise<void> {
    const [agencies, organisation] = await Promise.all([
      this.importing.get<{ rows: AdministeredAgency[] }>('api/administration/agencies'),
      this.importing.get<OrganisationView>('api/organisation'),
    ]);
    this.agencies.set(agencies?.rows ?? []);
    this.roles.set(organisation?.roles ?? []);
  }
}
