import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Colleague, type Page, type ReceivingAgency } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { InLanguage } from '../language/in-language';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { taskAddress } from './task-desk';

/** Hands a task on with a reason: to a colleague of the same post, or to another unit, which has to accept it. */
@Component({
  selector: 'mc-hand-over',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage, TranslocoDirective, TroubleNotice],
  templateUrl: './hand-over.html',
  styleUrl: './hand-over.css',
})
export class HandOver {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly act = new Act();

  readonly dossier = input.required<string>();
  readonly visit = input.required<string>();
  readonly done = output();

  private readonly address = computed(() => taskAddress({ dossier: this.dossier(), visit: this.visit() }));
  protected readonly open = signal(false);
  protected readonly to = signal<'colleague' | 'unit'>('colleague');
  protected readonly person = signal('');
  protected readonly busy = this.act.busy;
  protected readonly trouble = this.act.trouble;

  private readonly colleagues = httpResource<Page<Colleague>>(() => (this.open() ? `${this.address()}/colleagues` : undefined));
  protected readonly others = computed(() =>
    this.colleagues.hasValue() ? this.colleagues.value().rows.filter(({ person }) => person !== this.session.me()?.person) : [],
  );
  private readonly receivers = httpResource<Page<ReceivingAgency>>(() =>
    this.open() && this.to() === 'unit' ? 'api/hand-overs/receivers' : undefined,
  );
  protected readonly agencies = computed(() => (this.receivers.hasValue() ? this.receivers.value().rows : []));
  protected readonly agency = linkedSignal<readonly ReceivingAgency[], string>({ source: this.agencies, computation: () => '' });
  /** Posts of the chosen agency; the caller's own unit is no other one. */
  protected readonly roles = computed(() => {
    const post = this.session.post();
    const chosen = this.agencies().find(({ agency }) => String(agency) === this.agency());
    return chosen?.roles.filter(({ role }) => chosen.agency !== post?.agency || role !== post.role) ?? [];
  });

  protected readonly role = linkedSignal<string, string>({ source: this.agency, computation: () => '' });

  protected async handOver(reason: string): Promise<void> {
    const ground = reason.trim();
    const unit = this.to() === 'unit';
    const [person, role] = [this.person(), this.role()];
    if (ground === '' || (unit ? role === '' || this.agency() === '' : person === '')) return;
    await this.act.run(async () => {
      const [way, body] = unit
        ? (['hand-over', { agency: Number(this.agency()), role, ground }] as const)
        : (['assign', { to: person, ground }] as const);
      await firstValueFrom(this.http.post(`${this.address()}/${way}`, body, { context: this.act.context() }));
      this.open.set(false);
      this.done.emit();
    });
  }
}
