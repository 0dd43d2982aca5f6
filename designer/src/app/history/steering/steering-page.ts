import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Steer, type Steering, type SteeringPreview } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../../connection/act';
import { type Trouble, troubleOf } from '../../connection/trouble';
import { InLanguage } from '../../language/in-language';
import { DossierCode } from '../../look/dossier-code';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { TroubleNotice } from '../../look/trouble-notice';
import { changedValues } from './changed-values';

type Chosen = Omit<Steer, 'ground'>;

/** What stopped is put right and taken up again, work is moved, a dossier rests: each act is seen before it is done. */
@Component({
  selector: 'mc-steering-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DossierCode, Icon, InLanguage, RouterLink, Skeleton, TranslocoDirective, TroubleNotice],
  templateUrl: './steering-page.html',
  styleUrl: './steering-page.css',
})
export class SteeringPage {
  private readonly http = inject(HttpClient);
  private readonly looking = new Act();
  private readonly acting = new Act();

  readonly dossier = input.required<string>();

  protected readonly steering = signal<Steering | undefined>(undefined);
  protected readonly notFetched = signal<Trouble | undefined>(undefined);
  protected readonly ground = signal('');
  protected readonly typed = signal<Readonly<Record<string, string>>>({});
  protected readonly ends = signal<readonly string[]>([]);
  protected readonly begins = signal('');
  /** The act whose consequences are shown. */
  protected readonly chosen = signal<Chosen | undefined>(undefined);
  protected readonly seen = signal<SteeringPreview | undefined>(undefined);
  protected readonly done = signal<Steer['act'] | undefined>(undefined);
  protected readonly groundMissing = signal(false);

  protected readonly busy = computed(() => this.looking.busy() || this.acting.busy());
  protected readonly trouble = computed(() => this.looking.trouble() ?? this.acting.trouble());
  protected readonly changes = computed(() => changedValues(this.steering()?.data ?? [], this.typed()));
  protected readonly hasChanges = computed(() => Object.keys(this.changes()).length > 0);

  constructor() {
    effect(() => void this.fetch(this.dossier()));
  }

  protected async fetch(dossier: string): Promise<void> {
    this.notFetched.set(undefined);
    try {
      this.steering.set(await firstValueFrom(this.http.get<Steering>(address(dossier))));
    } catch (error) {
      this.notFetched.set(troubleOf(error));
    }
  }

  protected type(name: string, text: string): void {
    this.typed.update((typed) => ({ ...typed, [name]: text }));
  }

  protected toggle(visit: string, on: boolean): void {
    this.ends.update((ends) => (on ? [...ends, visit] : ends.filter((one) => one !== visit)));
  }

  protected move(): Chosen {
    return { act: 'move', cancel: [...this.ends()], start: this.begins() === '' ? [] : [this.begins()] };
  }

  /** Shows what the act would lead to. */
  protected async look(chosen: Chosen): Promise<void> {
    this.done.set(undefined);
    this.seen.set(undefined);
    this.groundMissing.set(this.ground().trim() === '');
    if (this.groundMissing()) return;
    this.chosen.set(chosen);
    await this.looking.run(async () => {
      const body: Steer = { ...chosen, ground: this.ground() };
      this.seen.set(
        await firstValueFrom(
          this.http.post<SteeringPreview>(`${address(this.dossier())}/preview`, body, { context: this.looking.context() }),
        ),
      );
    });
  }

  protected async perform(): Promise<void> {
    const chosen = this.chosen();
    if (!chosen) return;
    await this.acting.run(async () => {
      const body: Steer = { ...chosen, ground: this.ground() };
      this.steering.set(await firstValueFrom(this.http.post<Steering>(address(this.dossier()), body, { context: this.acting.context() })));
      this.forget();
      this.done.set(chosen.act);
    });
  }

  protected forget(): void {
    this.chosen.set(undefined);
    this.seen.set(undefined);
    this.typed.set({});
    this.ends.set([]);
    this.begins.set('');
  }
}

const address = (dossier: string): string => `api/dossiers/${encodeURIComponent(dossier)}/steering`;
