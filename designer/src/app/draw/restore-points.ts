import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DraftPoint } from '@mot-cua/contract';
import { type ProcedurePackage } from '@mot-cua/procedure';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { DayTime } from '../language/dates';
import { TroubleNotice } from '../look/trouble-notice';
import { ToolButton } from '../look/tool-button';

/** The draft as it was at each saving; going back puts that state on the board, where it can be undone or saved like any other change. */
@Component({
  selector: 'mc-restore-points',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, ToolButton, TranslocoDirective, TroubleNotice],
  template: `
    <ng-container *transloco="let t; prefix: 'draw.points'">
      <mc-tool-button icon="database" [label]="t('title')" (used)="show()" />
      <dialog #dialog aria-labelledby="restore-points-title">
        <h2 id="restore-points-title">{{ t('title') }}</h2>
        <p class="second dense">{{ t('means') }}</p>
        @if (trouble(); as what) {
          <mc-trouble-notice [trouble]="what" [what]="t('failed')" [canRetry]="true" (retry)="show()" />
        }
        <ul>
          @for (point of points(); track point.id) {
            <li class="row">
              <span class="grow">
                {{ point.at | dayTime }}
                <span class="line-2">{{ t('savedBy', { revision: point.revision, by: point.by }) }}</span>
              </span>
              <button type="button" class="btn small" (click)="goBack(point)">{{ t('goBack') }}</button>
            </li>
          } @empty {
            <li class="second">{{ t('none') }}</li>
          }
        </ul>
        <div class="acts">
          <button type="button" class="btn" (click)="dialog.close()">{{ t('close') }}</button>
        </div>
      </dialog>
    </ng-container>
  `,
  styles: `
    dialog {
      width: min(520px, 92vw);
    }
    ul {
      max-height: 50vh;
      margin: 12px 0;
      overflow: auto;
    }
    li {
      padding: 6px 0;
      border-bottom: 1px solid var(--mc-hairline);
    }
  `,
})
export class RestorePoints {
  private readonly http = inject(HttpClient);
  private readonly act = new Act();
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');

  readonly procedure = input.required<string>();
  /** The package as it was then. */
  readonly chosen = output<ProcedurePackage>();

  protected readonly points = signal<readonly DraftPoint[]>([]);
  protected readonly trouble = this.act.trouble;

  protected async show(): Promise<void> {
    if (!this.dialog()?.nativeElement.open) this.dialog()?.nativeElement.showModal();
    await this.act.run(async () => {
      this.points.set((await firstValueFrom(this.http.get<{ rows: DraftPoint[] }>(this.address()))).rows);
    });
  }

  protected async goBack({ id }: DraftPoint): Promise<void> {
    await this.act.run(async () => {
      const found = await firstValueFrom(this.http.get<{ package: ProcedurePackage }>(`${this.address()}/${id}`));
      this.chosen.emit(found.package);
      this.dialog()?.nativeElement.close();
    });
  }

  private address(): string {
    return `api/procedures/${encodeURIComponent(this.procedure())}/draft-points`;
  }
}
