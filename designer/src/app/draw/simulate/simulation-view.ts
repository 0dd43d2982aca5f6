import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type NodeId, type Procedure, type ProcedurePackage, type Text } from '@mot-cua/procedure';
import { Diagram } from '../../canvas/diagram';
import { ServerClock } from '../../connection/server-clock';
import { FormDraft } from '../../forms/form-draft';
import { FormFields } from '../../forms/form-fields';
import { clockOf } from '../../history/clock-at';
import { statusText } from '../../history/dossier-words';
import { factLine } from '../../history/fact-line';
import { historyNames } from '../../history/history-names';
import { DayTime } from '../../language/dates';
import { InLanguage } from '../../language/in-language';
import { Icon } from '../../look/icon';
import { Player } from '../../look/player';
import { ToolButton } from '../../look/tool-button';
import { sampleAnswers } from './sample-answers';
import { ScenarioList } from './scenario-list';
import { SimulationDesk, speeds } from './simulation-desk';
import { WorkCard } from './work-card';

/** A draft tried out before any citizen meets it: the real engine in this browser, real forms, a clock moved by hand. */
@Component({
  selector: 'mc-simulation-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayTime, Diagram, FormFields, Icon, InLanguage, Player, ScenarioList, ToolButton, TranslocoDirective, WorkCard],
  providers: [SimulationDesk],
  templateUrl: './simulation-view.html',
  styleUrl: './simulation-view.css',
})
export class SimulationView {
  private readonly clock = inject(ServerClock);
  protected readonly desk = inject(SimulationDesk);

  readonly procedure = input.required<Procedure>();
  /** With the diagram as it is drawn now. */
  readonly pack = input.required<ProcedurePackage>();
  readonly roles = input<readonly { readonly id: string; readonly name: Text }[]>([]);
  /** Scenarios were kept or taken away. */
  readonly changed = output<Pick<ProcedurePackage, 'scenarios'>>();

  protected readonly speeds = speeds;
  protected readonly element = signal<NodeId | undefined>(undefined);
  protected readonly attempted = signal(false);
  private readonly given = signal<Readonly<Record<string, unknown>>>({});
  protected readonly opening = computed(() => {
    const form = this.desk.openingForm();
    return form && form.fields.length > 0 ? new FormDraft(form, this.given()) : undefined;
  });
  protected readonly today = computed(() => {
    const at = this.desk.now()?.now ?? this.clock.now();
    return new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
  });
  protected readonly asking = signal(true);
  protected readonly status = computed(() => {
    const now = this.desk.now();
    return now && statusText(now.dossier, this.names());
  });
  protected readonly due = computed(() => {
    const now = this.desk.now();
    return now && clockOf(now.dossier);
  });
  private readonly names = computed(() => historyNames(this.procedure(), {}, this.roles() as never));
  protected readonly lines = computed(() =>
    [...(this.desk.now()?.facts ?? [])]
      .map((fact) => factLine(fact, this.names(), {}))
      .filter(({ weight }) => weight === 'main')
      .reverse(),
  );

  constructor() {
    effect(() => {
      const [procedure, pack] = [this.procedure(), this.pack()];
      untracked(() => {
        this.desk.take(procedure, pack);
        if (!this.desk.now()) this.asking.set(true);
      });
    });
  }

  protected fill(): void {
    const form = this.desk.openingForm();
    if (form) this.given.set({ ...sampleAnswers(form, this.today()), ...this.opening()?.answers() });
  }

  protected open(): void {
    const draft = this.opening();
    if (draft && !draft.submit()) {
      this.attempted.set(true);
      return;
    }
    this.attempted.set(false);
    this.desk.open(draft?.answers() ?? {}, this.clock.now());
    if (this.desk.now()) this.asking.set(false);
  }

  protected restart(): void {
    this.desk.restart();
    this.asking.set(true);
  }

  protected choose(number: number): void {
    this.desk.choose(number);
    this.asking.set(false);
  }

  protected keep(name: string): void {
    const kept = name.trim() && this.desk.kept(name.trim());
    if (kept) this.changed.emit({ scenarios: [...(this.pack().scenarios ?? []), kept] });
  }

  protected forget(id: string): void {
    this.changed.emit({ scenarios: (this.pack().scenarios ?? []).filter((scenario) => scenario.id !== id) });
  }
}
