import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type AdministeredAgency, type AdministeredPerson, type AdministeredPost, type OrganisationView } from '@mot-cua/contract';
import { DayField } from '../../forms/day-field';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { Toast } from '../../look/toast';
import { TroubleNotice } from '../../look/trouble-notice';
import { Asking } from '../asking';
import { IsoDay } from '../iso-day';

/** One person: posts held and ended, a new post, password, account. */
@Component({
  selector: 'mc-administered-person',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayField, Icon, InLanguage, IsoDay, TranslocoDirective, TroubleNotice],
  templateUrl: './person-panel.html',
  styleUrl: '../side-panel.css',
})
export class PersonPanel {
  private readonly toast = inject(Toast);
  private readonly words = inject(TranslocoService);
  protected readonly asking = new Asking();

  readonly person = input.required<AdministeredPerson>();
  readonly agencies = input.required<readonly AdministeredAgency[]>();
  readonly roles = input.required<OrganisationView['roles']>();
  readonly today = input.required<string>();
  readonly changed = output<AdministeredPerson>();
  readonly closed = output();

  protected readonly open = signal<'post' | 'password' | undefined>(undefined);
  protected readonly ending = signal<string | undefined>(undefined);
  protected readonly posts = computed(() =>
    this.person().posts.map((post) => ({ ...post, ended: post.to !== undefined && post.to <= this.today() })),
  );
  protected readonly living = computed(() => this.agencies().filter(({ to }) => to === undefined || to > this.today()));

  protected async give(
    agency: string,
    role: string,
    post: string,
    postEn: string,
    from: string,
    to: string,
    procedures: string,
  ): Promise<void> {
    const given = await this.asking.post<AdministeredPerson>(`api/administration/people/${this.person().id}/posts`, {
      agency: Number(agency),
      role,
      post: post.trim(),
      from,
      procedures: procedures.split(/[\s,;]+/).filter((id) => id !== ''),
      ...(postEn.trim() !== '' && { postEn: postEn.trim() }),
      ...(to !== '' && { to }),
    });
    this.took(given);
  }

  protected async end(post: AdministeredPost, on: string): Promise<void> {
    this.took(await this.asking.put<AdministeredPerson>(`api/administration/posts/${post.id}/ending`, { on }));
  }

  protected async lock(disabled: boolean): Promise<void> {
    this.took(await this.asking.put<AdministeredPerson>(`api/administration/people/${this.person().id}/account`, { disabled }));
  }

  protected async reset(password: string): Promise<void> {
    const done = await this.asking.put<null>(`api/administration/people/${this.person().id}/password`, { password });
    if (!done) return;
    this.open.set(undefined);
    this.toast.say(this.words.translate('administration.people.passwordSet', { name: this.person().name }));
  }

  private took(done: { readonly answer: AdministeredPerson } | undefined): void {
    if (!done) return;
    this.open.set(undefined);
    this.ending.set(undefined);
    this.changed.emit(done.answer);
  }
}
