import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { checkScenarios } from '@mot-cua/engine';
import { type Procedure, type ProcedurePackage, type Scenario } from '@mot-cua/procedure';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { LevelShape } from '../../look/level-shape';

/** The scenarios kept with a procedure, each with what becomes of it on the drawing as it is. */
@Component({
  selector: 'mc-scenario-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, LevelShape, TranslocoDirective],
  template: `
    <ul *transloco="let t; prefix: 'draw.simulate'">
      @for (each of results(); track each.scenario.id) {
        <li>
          <mc-level-shape [standing]="each.wrong ? 'red' : 'green'" [title]="t(each.wrong ? 'fails' : 'passes')" />
          <span class="grow">
            {{ each.scenario.name }}
            @if (each.wrong; as why) {
              <span class="line-2">{{ why | inLanguage }}</span>
            }
          </span>
          <button
            type="button"
            class="icon-btn"
            [title]="t('show')"
            [attr.aria-label]="t('show') + ': ' + each.scenario.name"
            (click)="shown.emit(each.scenario)"
          >
            <mc-icon name="player-play" [size]="16" />
          </button>
          <button
            type="button"
            class="icon-btn"
            [title]="t('remove')"
            [attr.aria-label]="t('remove') + ': ' + each.scenario.name"
            (click)="removed.emit(each.scenario.id)"
          >
            <mc-icon name="trash" [size]="16" />
          </button>
        </li>
      } @empty {
        <li class="second">{{ t('noScenario') }}</li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 2px 8px 2px 14px;
      min-height: 36px;
      border-bottom: 1px solid var(--mc-hairline);
    }
  `,
})
export class ScenarioList {
  readonly pack = input.required<ProcedurePackage>();
  readonly procedure = input.required<Procedure>();
  readonly shown = output<Scenario>();
  readonly removed = output<string>();

  protected readonly results = computed(() =>
    (this.pack().scenarios ?? []).map((scenario) => ({
      scenario,
      wrong: checkScenarios({ ...this.pack(), scenarios: [scenario] }, this.procedure())[0]?.message,
    })),
  );
}
