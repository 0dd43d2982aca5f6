import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { TroubleNotice } from '../look/trouble-notice';
import { taskAddress } from './task-desk';

/** Does not accept what another unit handed over: it goes back there with the reason. */
@Component({
  selector: 'mc-refuse-hand-over',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective, TroubleNotice],
  template: `
    <ng-container *transloco="let t">
      <button type="button" class="btn danger" [attr.aria-expanded]="open()" (click)="open.set(!open())">{{ t('task.refuse') }}</button>
      @if (open()) {
        <form class="floating" (submit)="$event.preventDefault(); refuse(ground.value)">
          <div class="field">
            <label for="refuse-why">{{ t('task.refuseWhy') }}</label>
            <input #ground id="refuse-why" class="input" required maxlength="2000" />
          </div>
          @if (trouble(); as what) {
            <mc-trouble-notice [trouble]="what" [what]="t('task.notRefused')" [typed]="true" />
          }
          <div class="row">
            <button type="submit" class="btn danger" [attr.aria-busy]="busy()">{{ t('task.refuse') }}</button>
            <button type="button" class="btn" (click)="open.set(false)">{{ t('state.cancel') }}</button>
          </div>
        </form>
      }
    </ng-container>
  `,
  styleUrl: './hand-over.css',
})
export class RefuseHandOver {
  private readonly http = inject(HttpClient);
  private readonly act = new Act();

  readonly dossier = input.required<string>();
  readonly visit = input.required<string>();
  readonly done = output();

  protected readonly open = signal(false);
  protected readonly busy = this.act.busy;
  protected readonly trouble = this.act.trouble;

  protected async refuse(reason: string): Promise<void> {
    const ground = reason.trim();
    if (ground === '') return;
    await this.act.run(async () => {
      const address = taskAddress({ dossier: this.dossier(), visit: this.visit() });
      await firstValueFrom(this.http.post(`${address}/refusal`, { ground }, { context: this.act.context() }));
      this.open.set(false);
      this.done.emit();
    });
  }
}
