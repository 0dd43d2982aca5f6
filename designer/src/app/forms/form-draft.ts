import { type Signal, type WritableSignal, computed, signal } from '@angular/core';
import { type Problem } from '@mot-cua/contract';
import { type AnswerProblem, type Field, type Form, type Json, checkAnswers, shownFields } from '@mot-cua/procedure';
import { type Typed, type Unreadable, readTyped, writeTyped } from './typed';

export type Answers = Readonly<Record<string, Json>>;

/** What is wrong at a field: by its code, or in the server's own words. */
export type FieldProblem = {
  readonly field: string;
  readonly code: AnswerProblem['code'] | Unreadable | 'refused';
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly message?: string;
};

/**
 * A form being filled in: what was typed, letter for letter, and what it means. Problems are always known but shown only for
 * fields that were left, or for all after a failed submit.
 */
export class FormDraft {
  private readonly written: WritableSignal<Readonly<Record<string, Typed>>>;
  private readonly changed: WritableSignal<boolean>;
  private readonly left = signal<ReadonlySet<string>>(new Set());
  /** What the server refused; a field that is typed in again is no longer blamed. */
  private readonly blamed = signal<ReadonlyMap<string, FieldProblem>>(new Map());

  readonly typed: Signal<Readonly<Record<string, Typed>>>;
  /** Somebody has typed something here, now or before the page was left. */
  readonly touched: Signal<boolean>;

  /** What every field means, whether shown or not; unreadable fields are missing here and named by `unreadable`. */
  private readonly read = computed(() => this.form.fields.map((field) => ({ field, ...readTyped(field, this.written()[field.name]) })));

  /** Fields whose condition holds. A condition that fails hides nothing: better one question too many. */
  readonly visible = computed<readonly Field[]>(() => {
    const values = Object.fromEntries(this.read().flatMap(({ field, value }) => (value === undefined ? [] : [[field.name, value]])));
    const shown = shownFields(this.form, values);
    return this.form.fields.filter((field) => shown.has(field));
  });

  /** What will be sent: answers to the questions asked, nothing for empty fields. */
  readonly answers = computed<Answers>(() => {
    const shown = new Set(this.visible());
    return Object.fromEntries(
      this.read().flatMap(({ field, value }) => (shown.has(field) && value !== undefined ? [[field.name, value]] : [])),
    );
  });

  readonly problems = computed<readonly FieldProblem[]>(() => {
    const shown = new Set(this.visible());
    const unreadable = this.read().flatMap(({ field, unreadable: code }): FieldProblem[] =>
      code && shown.has(field) ? [{ field: field.name, code }] : [],
    );
    const checked = checkAnswers(this.form, this.answers());
    const wrong: readonly FieldProblem[] = checked.kind === 'refused' ? checked.problems : [];
    const first = new Map([...this.blamed().values(), ...wrong, ...unreadable].map((problem) => [problem.field, problem]));
    return this.form.fields.flatMap((field) => first.get(field.name) ?? []);
  });

  /** Problems that may be shown now, by field. */
  readonly shownProblems = computed(
    () => new Map(this.problems().flatMap((problem) => (this.left().has(problem.field) ? [[problem.field, problem] as const] : []))),
  );

  /**
   * @param known answers already given, e.g. by the dossier
   * @param kept what was typed before the page was left, letter for letter
   */
  constructor(
    readonly form: Form,
    known: Readonly<Record<string, unknown>> = {},
    kept: Readonly<Record<string, Typed>> = {},
  ) {
    const given = form.fields.flatMap((field): [string, Typed][] => {
      const written = writeTyped(field, known[field.name]);
      return written === undefined ? [] : [[field.name, written]];
    });
    this.written = signal({ ...Object.fromEntries(given), ...kept });
    this.changed = signal(Object.keys(kept).length > 0);
    this.typed = this.written.asReadonly();
    this.touched = this.changed.asReadonly();
  }

  type(name: string, typed: Typed): void {
    this.changed.set(true);
    if (this.blamed().has(name)) this.blamed.update((blamed) => new Map([...blamed].filter(([field]) => field !== name)));
    this.written.update((written) => ({ ...written, [name]: typed }));
  }

  /** The hand has left the field: what can be read is written in the usual way, what is wrong is said. */
  leave(name: string): void {
    this.left.update((left) => new Set([...left, name]));
    const entry = this.read().find(({ field }) => field.name === name);
    const usual = entry && entry.value !== undefined ? writeTyped(entry.field, entry.value) : undefined;
    if (usual !== undefined) this.written.update((written) => ({ ...written, [name]: usual }));
  }

  /** All problems may be shown from now on. True when there are none. */
  submit(): boolean {
    this.left.set(new Set(this.form.fields.map((field) => field.name)));
    return this.problems().length === 0;
  }

  /**
   * Shows what the server refused beside the fields it speaks of.
   * @param at JSON Pointer of these answers in what was sent, e.g. `/data`
   */
  blame(errors: Problem['errors'], at: string): void {
    const named = (errors ?? []).flatMap(({ path, message }): [string, FieldProblem][] => {
      const field = path.startsWith(`${at}/`) ? path.slice(at.length + 1) : undefined;
      return this.form.fields.some(({ name }) => name === field) && field !== undefined
        ? [[field, { field, code: 'refused', message }]]
        : [];
    });
    this.blamed.set(new Map(named));
    this.left.update((left) => new Set([...left, ...named.map(([field]) => field)]));
  }
}
