import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ProcedureDetail } from '@mot-cua/contract';
import { type Observable, firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { ServerClock } from '../connection/server-clock';
import { Day, momentOf } from '../language/dates';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';
import { EffectiveDay } from './effective-day';

/** A procedure is repealed: nothing is received by it from a day on, open dossiers finish. It can be taken back. */
@Component({
  selector: 'mc-retirement-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Day, EffectiveDay, Icon, TranslocoDirective, TroubleNotice],
  host: { class: 'card' },
  template: `
    <ng-container *transloco="let t; prefix: 'publish.retirement'">
      <header>
        <h2>{{ t('title') }}</h2>
      </header>
      <div class="card-body">
        @if (trouble(); as what) {
          <mc-trouble-notice [trouble]="what" [what]="t('failed')" [typed]="true" />
        }
        @if (known().retirement; as order) {
          <p class="note warning">
            <mc-icon name="ban" />
            <span>{{ t('ordered', { day: order.from | day, ground: order.ground, by: order.by }) }}</span>
          </p>
        } @else {
          <p class="caption">{{ t('means') }}</p>
        }
        <form (submit)="$event.preventDefault(); carryOut(ground.value)">
          @if (!known().retirement) {
            <mc-effective-day [label]="t('from')" [hint]="t('fromHint')" (said)="day.set($event)" />
          }
          <div class="field">
            <label for="retirement-ground"
              >{{ t('ground') }} <span class="required">{{ t('required') }}</span></label
            >
            <input #ground id="retirement-ground" class="input" required maxlength="1000" />
          </div>
          <button type="submit" class="btn" [disabled]="day() === undefined">{{ t(known().retirement ? 'reinstate' : 'retire') }}</button>
        </form>
      </div>
    </ng-container>
  `,
  styles: `
    form {
      display: grid;
      gap: 10px;
      justify-items: start;
    }
    .field {
      width: 100%;
    }
  `,
})
export class RetirementCard {
  private readonly http = inject(HttpClient);
  private readonly clock = inject(ServerClock);
  private readonly act = new Act();

  readonly known = input.required<ProcedureDetail>();
  readonly changed = output<ProcedureDetail>();

  protected readonly day = signal<string | undefined>('');
  protected readonly trouble = this.act.trouble;

  protected async carryOut(typed: string): Promise<void> {
    const ground = typed.trim();
    if (!ground) return;
    await this.act.run(async () => {
      this.changed.emit(await firstValueFrom(this.known().retirement ? this.reinstate(ground) : this.retire(ground)));
    });
  }

  private retire(ground: string): Observable<ProcedureDetail> {
    const { year, month, day } = momentOf(this.clock.now());
    const body = { from: this.day() || `${year}-${month}-${day}`, ground };
    return this.http.put<ProcedureDetail>(`${this.address()}/retirement`, body, { context: this.act.context() });
  }

  private reinstate(ground: string): Observable<ProcedureDetail> {
    return this.http.post<ProcedureDetail>(`${this.address()}/reinstatement`, { ground }, { context: this.act.context() });
  }

  private address(): string {
    return `api/procedures/${encodeURIComponent(this.known().id)}`;
  }
}
