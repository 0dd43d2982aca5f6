import { type Signal, type WritableSignal, computed, signal } from '@angular/core';
import { evaluateCondition } from '@mot-cua/expression';
import { type Field, type Form, type Json } from '@mot-cua/procedure';
import { type AnswerProblem, checkAnswers } from './check-answers';
import { type Typed, readTyped, writeTyped } from './typed';

export type Answers = Readonly<Record<string, Json>>;

/**
 * A form being filled in: what was typed, letter for letter, and what it means. Problems are always known but shown only for
 * fields that were left, or for all after a failed submit.
 */
export class FormDraft {
  private readonly written: WritableSignal<Readonly<Record<string, Typed>>>;
  private readonly changed: WritableSignal<boolean>;
  private readonly left = signal<ReadonlySet<string>>(new Set());

  readonly typed: Signal<Readonly<Record<string, Typed>>>;
  /** Somebody has typed something here, now or before the page was left. */
  readonly touched: Signal<boolean>;

  /** What every field means, whether shown or not; unreadable fields are missing here and named by `unreadable`. */
  private readonly read = computed(() => this.form.fields.map((field) => ({ field, ...readTyped(field, this.written()[field.name]) })));

  /** Fields whose condition holds. A condition that fails hides nothing: better one question too many. */
  readonly visible = computed<readonly Field[]>(() => {
    const values = Object.fromEntries(this.read().map(({ field, value }) => [field.name, value ?? null]));
    return this.form.fields.filter((field) => {
      if (field.visible === undefined) return true;
      const decided = evaluateCondition(field.visible, values);
      return decided.kind === 'failed' || decided.value;
    });
  });

  /** What will be sent: answers to the questions asked, nothing for empty fields. */
  readonly answers = computed<Answers>(() => {
    const shown = new Set(this.visible());
    return Object.fromEntries(
      this.read().flatMap(({ field, value }) => (shown.has(field) && value !== undefined ? [[field.name, value]] : [])),
    );
  });

  readonly problems = computed<readonly AnswerProblem[]>(() => {
    const shown = new Set(this.visible());
    const unreadable = this.read().flatMap(({ field, unreadable: code }): AnswerProblem[] =>
      code && shown.has(field) ? [{ field: field.name, code }] : [],
    );
    const unread = new Set(unreadable.map((problem) => problem.field));
    const wrong = checkAnswers({ ...this.form, fields: this.visible() }, this.answers()).filter((problem) => !unread.has(problem.field));
    const order = new Map(this.form.fields.map((field, place) => [field.name, place]));
    return [...unreadable, ...wrong].sort((a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0));
  });

  /** The first problem of each field that may be shown now. */
  readonly shownProblems = computed(() => {
    const shown = new Map<string, AnswerProblem>();
    for (const problem of this.problems())
      if (this.left().has(problem.field) && !shown.has(problem.field)) shown.set(problem.field, problem);
    return shown;
  });

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
}
