import { type Signal, type WritableSignal, computed, signal } from '@angular/core';
import { type Problem } from '@mot-cua/contract';
import { type AnswerProblem, type Field, type Form, type Json, addressFields, checkAnswers, fewest, shownFields } from '@mot-cua/procedure';
import { type Typed, type TypedRecord, type Unreadable, isSingle, readTyped, writeTyped } from './typed';

export type Answers = Readonly<Record<string, Json>>;

/** What is wrong at a field: by its code, or in the server's own words. */
export type FieldProblem = {
  readonly field: string;
  readonly code: AnswerProblem['code'] | Unreadable | 'refused';
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly message?: string;
  /** In a group: which entry (the first is 0), and what is wrong in it; of an address in parts what is wrong in it. */
  readonly entry?: { readonly index?: number; readonly label: Field['label']; readonly problem: FieldProblem };
};

/**
 * A form being filled in: what was typed, letter for letter, and what it means. Problems are always known but shown only for
 * fields that were left, or for all after a failed submit.
 */
export class FormDraft {
  private readonly written: WritableSignal<TypedRecord>;
  /** The entries of each group, forms by themselves; of each address in parts the one form of its parts. */
  private readonly groups: WritableSignal<Readonly<Record<string, readonly FormDraft[]>>>;
  private readonly changed: WritableSignal<boolean>;
  private readonly left = signal<ReadonlySet<string>>(new Set());
  /** What the server refused; a field that is typed in again is no longer blamed. */
  private readonly blamed = signal<ReadonlyMap<string, FieldProblem>>(new Map());

  readonly typed: Signal<TypedRecord> = computed(() => ({
    ...this.written(),
    ...Object.fromEntries(Object.entries(this.groups()).map(([name, entries]) => [name, entries.map((entry) => entry.typed())])),
  }));
  /** Somebody has typed something here, now or before the page was left. */
  readonly touched: Signal<boolean> = computed(() => this.changed() || Object.values(this.groups()).flat().some((entry) => entry.touched())); // prettier-ignore

  /** What every field means, whether shown or not; unreadable fields are missing here and named by `unreadable`. */
  private readonly read = computed(() => this.form.fields.map((field) => ({ field, ...this.meaning(field) })));

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
    if (this.mayBeEmpty && Object.keys(this.answers()).length === 0) return [];
    const shown = new Set(this.visible());
    const unreadable = this.read().flatMap(({ field, unreadable: code }): FieldProblem[] =>
      code && shown.has(field) ? [{ field: field.name, code }] : [],
    );
    const checked = checkAnswers(this.form, this.answers());
    const wrong: readonly FieldProblem[] =
      checked.kind === 'refused' ? checked.problems.filter((problem) => isOfField(problem, this.form)) : [];
    const first = new Map([...this.blamed().values(), ...wrong, ...unreadable].map((problem) => [problem.field, problem]));
    return this.form.fields.flatMap((field) => [first.get(field.name) ?? [], this.problemsWithin(field, shown)].flat());
  });

  /** Problems that may be shown now, by field. */
  readonly shownProblems = computed(
    () =>
      new Map(
        this.problems().flatMap((problem) => (this.left().has(problem.field) && !problem.entry ? [[problem.field, problem] as const] : [])),
      ),
  );

  /**
   * @param known answers already given, e.g. by the dossier
   * @param kept what was typed before the page was left, letter for letter
   * @param mayBeEmpty nothing is wrong while nothing is answered, whatever the fields require: an address nobody must give
   */
  constructor(
    readonly form: Form,
    known: Readonly<Record<string, unknown>> = {},
    kept: TypedRecord = {},
    private readonly mayBeEmpty = false,
  ) {
    const given = form.fields.filter(isSingle).flatMap((field): [string, Typed][] => {
      const written = writeTyped(field, known[field.name]);
      return written === undefined ? [] : [[field.name, written]];
    });
    const grouped = form.fields.filter((field) => !isSingle(field));
    const single = Object.entries(kept).filter(([name]) => !grouped.some((group) => group.name === name));
    this.written = signal(Object.fromEntries([...given, ...single]));
    this.changed = signal(Object.keys(kept).length > 0);
    this.groups = signal(Object.fromEntries(grouped.map((field) => [field.name, entriesOf(field, known[field.name], kept[field.name])])));
  }

  /** The entries of a group, in order; of an address in parts its one form. */
  entries(name: string): readonly FormDraft[] {
    return this.groups()[name] ?? [];
  }

  addEntry({ name, fields = [], label }: Field): void {
    this.changed.set(true);
    this.groups.update((groups) => ({ ...groups, [name]: [...(groups[name] ?? []), new FormDraft({ id: name, title: label, fields })] }));
  }

  removeEntry(name: string, index: number): void {
    this.changed.set(true);
    this.groups.update((groups) => ({ ...groups, [name]: (groups[name] ?? []).filter((_, place) => place !== index) }));
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
    const usual = entry && isSingle(entry.field) && entry.value !== undefined ? writeTyped(entry.field, entry.value) : undefined;
    if (usual !== undefined) this.written.update((written) => ({ ...written, [name]: usual }));
  }

  /** All problems may be shown from now on. True when there are none. */
  submit(): boolean {
    this.left.set(new Set(this.form.fields.map((field) => field.name)));
    for (const entry of Object.values(this.groups()).flat()) entry.submit();
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
    for (const [name, entries] of Object.entries(this.groups())) {
      const isGroup = this.form.fields.some((field) => field.name === name && field.kind === 'group');
      for (const [index, entry] of entries.entries()) entry.blame(errors, isGroup ? `${at}/${name}/${String(index)}` : `${at}/${name}`);
    }
  }

  private meaning(field: Field): { readonly value?: Json; readonly unreadable?: Unreadable } {
    if (isSingle(field)) return readTyped(field, this.written()[field.name]);
    const entries = this.entries(field.name);
    if (field.kind === 'addressInParts') {
      const [parts] = entries.map((entry) => entry.answers());
      return parts && Object.keys(parts).length > 0 ? { value: parts } : {};
    }
    return entries.length === 0 ? {} : { value: entries.map((entry) => entry.answers()) };
  }

  private problemsWithin(field: Field, shown: ReadonlySet<Field>): readonly FieldProblem[] {
    if (!shown.has(field)) return [];
    return this.entries(field.name).flatMap((entry, index) =>
      entry.problems().map((problem) => ({
        ...problem,
        field: field.name,
        entry: {
          ...(field.kind === 'group' && { index }),
          label: entry.form.fields.find(({ name }) => name === problem.field)?.label ?? field.label,
          problem,
        },
      })),
    );
  }
}

/** A group opens with the entries known, or with as many empty ones as it must have. */
function entriesOf(field: Field, known: unknown, kept: Typed | undefined): readonly FormDraft[] {
  if (field.kind === 'addressInParts') return [addressOf(field, known, kept)];
  const form = { id: field.name, title: field.label, fields: field.fields ?? [] };
  if (Array.isArray(kept)) return kept.map((entry: TypedRecord) => new FormDraft(form, {}, entry));
  if (Array.isArray(known)) return known.map((entry: unknown) => new FormDraft(form, (entry ?? {}) as Readonly<Record<string, unknown>>));
  return Array.from({ length: fewest(field) }, () => new FormDraft(form));
}

/** The form of an address' parts. What a version before was told in one line stands where hamlet and street are written. */
function addressOf({ name, label, required }: Field, known: unknown, kept: Typed | undefined): FormDraft {
  const parts = typeof known === 'string' ? { line: known } : ((known ?? {}) as Readonly<Record<string, unknown>>);
  const [typed] = Array.isArray(kept) ? (kept as readonly TypedRecord[]) : [];
  return new FormDraft({ id: name, title: label, fields: addressFields }, parts, typed, !required);
}

/** What is wrong with an answer as a whole; what is wrong within an entry of a group its own form says, and which part of an address is missing its own. */
const isOfField = ({ path, field, code }: AnswerProblem, form: Form): boolean =>
  field === '' ||
  (path.split('/').length <= 2 &&
    !(code === 'missing' && form.fields.some(({ name, kind }) => name === field && kind === 'addressInParts')));
