import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Colleague, type Page } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { TroubleNotice } from '../look/trouble-notice';
import { Session } from '../session/session';
import { taskAddress } from './task-desk';

/** Hands a task to a colleague of the same post, with a reason. */
@Component({
  selector: 'mc-hand-over',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective, TroubleNotice],
  template: `
    <ng-container *transloco="let t">
      <button type="button" class="btn" [attr.aria-expanded]="open()" (click)="open.set(!open())">{{ t('task.handOver') }}</button>
      @if (open()) {
        <form class="floating" (submit)="$event.preventDefault(); handOver(to.value, ground.value)">
          <div class="field">
            <label for="hand-to">{{ t('task.handTo') }}</label>
            <select #to id="hand-to" class="input" required>
              <option value="">{{ t('task.chooseColleague') }}</option>
              @for (person of others(); track person.person) {
                <option [value]="person.person">{{ person.name }}</option>
              }
            </select>
          </div>
          <div class="field">
            <label for="hand-why">{{ t('task.handWhy') }}</label>
            <input #ground id="hand-why" class="input" required maxlength="2000" />
          </div>
          @if (trouble(); as what) {
            <mc-trouble-notice [trouble]="what" [what]="t('task.notHandedOver')" [typed]="true" />
          }
          <div class="row">
            <button type="submit" class="btn primary" [attr.aria-busy]="busy()">{{ t('task.handOver') }}</button>
            <button type="button" class="btn" (click)="open.set(false)">{{ t('state.cancel') }}</button>
          </div>
        </form>
      }
    </ng-container>
  `,
  styles: `
    :host {
      position: relative;
    }
    form {
      position: absolute;
      right: 0;
      bottom: calc(100% + 6px);
      z-index: 20;
      display: grid;
      gap: 10px;
      width: 340px;
      padding: 14px 16px;
    }
  `,
})
export class HandOver {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly act = new Act();

  readonly dossier = input.required<string>();
  readonly visit = input.required<string>();
  readonly done = output();

  private readonly address = computed(() => taskAddress({ dossier: this.dossier(), visit: this.visit() }));
  private readonly colleagues = httpResource<Page<Colleague>>(() => (this.open() ? `${this.address()}/colleagues` : undefined));
  protected readonly others = computed(() =>
    this.colleagues.hasValue() ? this.colleagues.value().rows.filter(({ person }) => person !== this.session.me()?.person) : [],
  );
  protected readonly open = signal(false);
  protected readonly busy = this.act.busy;
  protected readonly trouble = this.act.trouble;

  protected async handOver(to: string, ground: string): Promise<void> {
    if (this.busy() || to === '' || ground.trim() === '') return;
    await this.act.run(async () => {
      await firstValueFrom(this.http.post(`${this.address()}/assign`, { to, ground: ground.trim() }, { context: this.act.context() }));
      this.open.set(false);
      this.done.emit();
    });
  }
}
