import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AdministeredAgency, type CalendarRow } from '@mot-cua/contract';
import { ServerClock } from '../../connection/server-clock';
import { DayField } from '../../forms/day-field';
import { momentOf } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { TroubleNotice } from '../../look/trouble-notice';
import { Asking } from '../asking';
import { IsoDay } from '../iso-day';

const KINDS = ['department', 'commune', 'centre', 'office', 'other'] as const;

/** One agency beside the list: what it was called before, and the dated acts by which it is changed, renamed, ended, or founds another below it. */
@Component({
  selector: 'mc-agency-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayField, Icon, InLanguage, IsoDay, TranslocoDirective, TroubleNotice],
  templateUrl: './agency-panel.html',
  styleUrls: ['../side-panel.css', './agency-panel.css'],
})
export class AgencyPanel {
  private readonly clock = inject(ServerClock);
  protected readonly asking = new Asking();

  readonly agency = input.required<AdministeredAgency>();
  /** Those that may take over what it did. */
  readonly others = input.required<readonly AdministeredAgency[]>();
  readonly calendars = input.required<readonly CalendarRow[]>();
  readonly changed = output();
  readonly closed = output();

  protected readonly kinds = KINDS;
  protected readonly acts = ['change', 'rename', 'end', 'found'] as const;
  protected readonly open = linkedSignal<number, 'found' | 'rename' | 'end' | 'unit' | 'change' | undefined>({
    source: () => this.agency().id,
    computation: () => undefined,
  });
  protected readonly today = computed(() => {
    const { year, month, day } = momentOf(this.clock.now());
    return `${year}-${month}-${day}`;
  });

  protected async found(kind: string, vi: string, en: string, calendar: string, from: string, ground: string): Promise<void> {
    const parent = this.agency();
    const { tier, codeFormat, codeSystem } = parent;
    const body = {
      parent: parent.id,
      kind,
      tier: kind === 'commune' ? 'commune' : tier,
      name: { vi: vi.trim(), en: en.trim() || vi.trim() },
      codeFormat,
      ...(codeSystem !== undefined && { codeSystem }),
      calendar,
      keys: [],
      from,
      ground: ground.trim(),
    };
    this.done(await this.asking.post('api/administration/agencies', body));
  }

  protected async rename(vi: string, en: string, on: string, ground: string): Promise<void> {
    const body = { name: { vi: vi.trim(), en: en.trim() || vi.trim() }, on, ground: ground.trim() };
    this.done(await this.asking.post(`api/administration/agencies/${String(this.agency().id)}/names`, body));
  }

  protected async end(on: string, successor: string, ground: string): Promise<void> {
    const body = { on, ground: ground.trim(), ...(successor !== '' && { successor: Number(successor) }) };
    this.done(await this.asking.post(`api/administration/agencies/${String(this.agency().id)}/ending`, body));
  }

  protected async change(calendar: string, identifier: string, ground: string): Promise<void> {
    const before = this.agency();
    const { parent, kind, tier, name, codeFormat, codeSystem, keys, from } = before;
    const body = {
      kind,
      tier,
      name,
      codeFormat,
      keys,
      from,
      calendar,
      ground: ground.trim(),
      ...(parent !== undefined && { parent }),
      ...(codeSystem !== undefined && { codeSystem }),
      ...(identifier.trim() !== '' && { identifier: identifier.trim() }),
    };
    this.done(await this.asking.put(`api/administration/agencies/${String(before.id)}`, body));
  }

  protected async addUnit(vi: string, en: string): Promise<void> {
    const body = { agency: this.agency().id, name: { vi: vi.trim(), en: en.trim() || vi.trim() } };
    this.done(await this.asking.post('api/administration/units', body));
  }

  private done(answered: object | undefined): void {
    if (!answered) return;
    this.open.set(undefined);
    this.changed.emit();
  }
}
