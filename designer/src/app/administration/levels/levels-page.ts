import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { DEFAULT_THRESHOLDS, type LevelThresholds } from '@mot-cua/calendar';
import { type LevelsToSave, type LevelSettingRow, type LevelSettingsView, type ProcedureRow } from '@mot-cua/contract';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { Skeleton } from '../../look/skeleton';
import { Toast } from '../../look/toast';
import { TroubleNotice } from '../../look/trouble-notice';
import { Asking } from '../asking';
import { Tabs } from '../tabs';
import { ThresholdsForm } from './thresholds-form';

/** When limits turn yellow and orange: for the whole installation, and for procedures that have thresholds of their own. */
@Component({
  selector: 'mc-levels-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InLanguage, Skeleton, Tabs, ThresholdsForm, TranslocoDirective, TroubleNotice],
  templateUrl: './levels-page.html',
  styleUrls: ['../list.css', './levels-page.css'],
})
export class LevelsPage {
  private readonly toast = inject(Toast);
  private readonly words = inject(TranslocoService);
  protected readonly asking = new Asking();

  protected readonly settings = signal<LevelSettingsView | undefined>(undefined);
  private readonly procedures = signal<readonly ProcedureRow[]>([]);
  protected readonly general = computed(() => this.settings()?.rows.find(({ procedure }) => procedure === undefined));
  protected readonly own = computed(() => this.settings()?.rows.filter(({ procedure }) => procedure !== undefined) ?? []);
  protected readonly others = computed(() => this.procedures().filter(({ id }) => !this.own().some(({ procedure }) => procedure === id)));

  constructor() {
    void this.fetch();
  }

  protected async fetch(): Promise<void> {
    const [settings, procedures] = await Promise.all([
      this.asking.get<LevelSettingsView>('api/levels'),
      this.asking.get<{ rows: ProcedureRow[] }>('api/procedures'),
    ]);
    if (settings) this.settings.set(settings);
    if (procedures) this.procedures.set(procedures.rows);
  }

  protected save(thresholds: LevelThresholds, row?: Pick<LevelSettingRow, 'procedure'>): Promise<void> {
    return this.put({ thresholds, ...(row?.procedure !== undefined && { procedure: row.procedure }) }, 'saved');
  }

  /** A procedure begins with what holds for all. */
  protected add(procedure: string): void {
    if (procedure) void this.save(this.settings()?.general ?? DEFAULT_THRESHOLDS, { procedure });
  }

  protected remove({ procedure }: LevelSettingRow): Promise<void> {
    return this.put(procedure === undefined ? {} : { procedure }, 'removed');
  }

  private async put(body: LevelsToSave, said: string): Promise<void> {
    const saved = await this.asking.put<LevelSettingsView>('api/levels', body);
    if (!saved) return;
    this.settings.set(saved.answer);
    this.toast.say(this.words.translate(`administration.levels.${said}`));
  }
}
