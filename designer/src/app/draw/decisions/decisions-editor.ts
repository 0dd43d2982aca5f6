import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type Decision, type DecisionAnswer, type Finding, aggregators, hitPolicies, readDmn, writeDmn } from '@mot-cua/procedure';
import { saveFile } from '../../connection/save-file';
import { ServerClock } from '../../connection/server-clock';
import { InLanguage } from '../../language/in-language';
import { Language } from '../../language/language';
import { Empty } from '../../look/empty';
import { Icon } from '../../look/icon';
import { LevelShape } from '../../look/level-shape';
import { ToolButton } from '../../look/tool-button';
import { PartList } from '../part-list';
import { ColumnHead } from './column-head';
import {
  addInput,
  addOutput,
  addRule,
  freeId,
  moveRule,
  newDecision,
  removeColumn,
  removeRule,
  setCell,
  setInput,
  setOutput,
} from './decision-change';
import { askWith, askedNames } from './test-row';

/** The decision tables of a package: a list, and the one chosen as a grid with its problems and a test row. Says the whole list after each change. */
@Component({
  selector: 'mc-decisions-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ColumnHead, Empty, Icon, InLanguage, LevelShape, PartList, ToolButton, TranslocoDirective],
  templateUrl: './decisions-editor.html',
  styleUrls: ['../part-editor.css', './decisions-editor.css'],
})
export class DecisionsEditor {
  private readonly clock = inject(ServerClock);
  private readonly language = inject(Language);

  readonly decisions = input.required<readonly Decision[]>();
  readonly findings = input<readonly Finding[]>([]);
  /** Names the dossier has, for the column of expressions. */
  readonly names = input<readonly string[]>([]);
  readonly changed = output<readonly Decision[]>();

  /** What became of the file last read. */
  protected readonly taken = signal<{ readonly count: number; readonly findings: readonly Finding[] } | undefined>(undefined);
  protected readonly policies = hitPolicies;
  protected readonly aggregators = aggregators;
  protected readonly change = { addInput, addOutput, addRule, moveRule, removeRule, removeColumn, setCell, setInput, setOutput };
  protected readonly chosen = linkedSignal<readonly Decision[], string | undefined>({
    source: this.decisions,
    computation: (list, before) => (list.some(({ id }) => id === before?.value) ? before?.value : list[0]?.id),
  });
  protected readonly parts = computed(() => this.decisions().map(({ id, name, rules }) => ({ id, name, size: rules.length })));
  protected readonly table = computed(() => this.decisions().find(({ id }) => id === this.chosen()));
  protected readonly problems = computed(() => this.findings().filter(({ decision }) => decision?.id === this.chosen()));
  /** `rule column`, `rule` and `column` that a finding speaks of, with the worst it says. */
  protected readonly wrong = computed(() => {
    const places = new Map<string, Finding['severity']>();
    for (const { decision, severity } of [...this.problems()].reverse())
      if (decision) places.set(`${decision.rule ?? ''} ${decision.column ?? ''}`, severity);
    return places;
  });
  protected readonly asked = computed(() => {
    const table = this.table();
    return table ? askedNames(table) : [];
  });
  private readonly typed = signal<Readonly<Record<string, string>>>({});
  protected readonly answer = computed<DecisionAnswer | undefined>(() => {
    const table = this.table();
    const given = Object.values(this.typed()).some((text) => text.trim() !== '');
    return table && given ? askWith(table, this.typed(), this.clock.now()) : undefined;
  });
  protected readonly met = computed(() => {
    const answer = this.answer();
    return new Set(answer?.kind === 'answer' ? answer.rules : []);
  });

  protected add(): void {
    const made = newDecision(this.decisions().map(({ id }) => id));
    this.changed.emit([...this.decisions(), made]);
    this.chosen.set(made.id);
  }

  /** Tables of a DMN file; one whose id is taken comes under a new one, nothing that is here is replaced. */
  protected async read(input: HTMLInputElement): Promise<void> {
    const file = input.files?.item(0);
    input.value = '';
    if (!file) return;
    const { decisions, findings } = await readDmn(await file.text());
    const known = new Set(this.decisions().map(({ id }) => id));
    const fresh = decisions.map((each) => ({ ...each, id: freeId(each.id, known) }));
    this.taken.set({ count: fresh.length, findings });
    if (fresh.length === 0) return;
    this.changed.emit([...this.decisions(), ...fresh]);
    this.chosen.set(fresh[0]?.id);
  }

  protected async write(): Promise<void> {
    saveFile('decisions.dmn', 'application/xml', await writeDmn(this.decisions(), this.language.current()));
  }

  protected remove(table: Decision): void {
    this.changed.emit(this.decisions().filter(({ id }) => id !== table.id));
  }

  protected set(table: Decision, change: Partial<Decision>): void {
    this.changed.emit(this.decisions().map((each) => (each.id === table.id ? { ...each, ...change } : each)));
  }

  protected choosePolicy(table: Decision, letter: string): void {
    const { aggregator: _, ...rest } = table;
    const hitPolicy = hitPolicies.find((each) => each === letter) ?? table.hitPolicy;
    const next = hitPolicy === 'C' ? { ...table, hitPolicy } : { ...rest, hitPolicy };
    this.changed.emit(this.decisions().map((each) => (each.id === table.id ? next : each)));
  }

  protected chooseAggregator(table: Decision, name: string): void {
    const { aggregator: _, ...rest } = table;
    const aggregator = aggregators.find((each) => each === name);
    const next = aggregator ? { ...rest, aggregator } : rest;
    this.changed.emit(this.decisions().map((each) => (each.id === table.id ? next : each)));
  }

  protected type(name: string, text: string): void {
    this.typed.update((typed) => ({ ...typed, [name]: text }));
  }

  protected said(): string {
    const answer = this.answer();
    return answer?.kind === 'answer' ? JSON.stringify(answer.value) : '';
  }

  protected failure(): string {
    const answer = this.answer();
    return answer?.kind === 'failed' ? answer.code : '';
  }

  protected detail(): string {
    const answer = this.answer();
    return answer?.kind === 'failed' ? answer.detail : '';
  }
}
