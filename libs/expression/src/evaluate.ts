import { MAX_REMEMBERED } from './bounds';
import { compileTester, type Tester } from './compile-comparison';
import { compile } from './compile';
import { functions } from './functions';
import { type Budget, type Failure, type Hint, Run, Stop } from './run';
import { type Code, outermost, naming, type Scope, type Values } from './scope';
import { type Language, part, readSyntax, type Syntax } from './syntax';
import { type Json, toJson, type Value } from './value';

export type Evaluated =
  { readonly kind: 'value'; readonly value: Json; /** What FEEL turned into null in silence. */ readonly hints: readonly Hint[] } | Failure;
export type Decided = { readonly kind: 'value'; readonly value: boolean } | Failure;
export type Asking = {
  /** Milliseconds since 1970 for `now()` and `today()`, shown at UTC+7. Absent: an expression that asks for the time fails. */
  readonly now?: number;
  /** Steps shared with other evaluations. Absent: each has its own. */
  readonly budget?: Budget;
};

/**
 * The value of a FEEL expression.
 *
 * @param values what its names mean; dates come in as text and are made dates by `date(...)`.
 * @returns dates, times and durations as ISO 8601 text; a failure instead of an exception for every text and every value.
 */
export const evaluate = (expression: string, values: Values, asking: Asking = {}): Evaluated => {
  const run = new Run(asking.now, asking.budget);
  return attempt(() => {
    const code = ready(expression, 'expression');
    return { kind: 'value', value: toJson(code(outermost(values, run)), run), hints: run.hints };
  });
};

/** The value of an expression that must be true or false. Null and any other kind fail: nothing is taken for false in silence. */
export const evaluateCondition = (expression: string, values: Values, asking: Asking = {}): Decided => {
  const answer = evaluate(expression, values, asking);
  if (answer.kind === 'failed') return answer;
  if (typeof answer.value === 'boolean') return { kind: 'value', value: answer.value };
  const [hint] = answer.hints;
  return {
    kind: 'failed',
    code: 'condition.not-boolean',
    detail: hint ? `${hint.code}: ${hint.detail}` : JSON.stringify(answer.value).slice(0, 100),
  };
};

/**
 * Whether an input passes a cell of a decision table (DMN, unary tests): `-`, `> 5`, `"a", "b"`, `not(1)`, `? > 5 and ? < 7`.
 * A test that has no answer (different kinds) is not passed.
 *
 * @param asking `inputIsDate`: the input is the text of a date and is compared as a date.
 */
export const evaluateTests = (
  tests: string,
  input: Json,
  values: Values,
  asking: Asking & { readonly inputIsDate?: boolean } = {},
): Decided => {
  const run = new Run(asking.now, asking.budget);
  return attempt(() => {
    const code = ready(tests, 'tests');
    const scope = naming(outermost(values, run), '?', asking.inputIsDate ? asDate(input, run) : input);
    return { kind: 'value', value: code(scope) === true };
  });
};

const asDate = (input: Json, run: Run): Value => functions.get('date')?.call([input], run) ?? null;

const attempt = <Answer>(answer: () => Answer): Answer | Failure => {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Stop) return { kind: 'failed', code: error.code, detail: error.detail };
    if (error instanceof RangeError) return { kind: 'failed', code: 'evaluation.too-deep', detail: error.message };
    return { kind: 'failed', code: 'evaluation.error', detail: error instanceof Error ? error.message : '' };
  }
};

const remembered: Readonly<Record<Language, Map<string, Code | Failure>>> = { expression: new Map(), tests: new Map() };

/** Read and compiled, now or on an earlier occasion. */
const ready = (text: string, language: Language): Code => {
  const known = remembered[language];
  const found =
    known.get(text) ??
    remember(
      known,
      text,
      attempt(() => read(text, language)),
    );
  if (typeof found === 'function') return found;
  throw new Stop(found.code, found.detail);
};

const remember = (known: Map<string, Code | Failure>, text: string, read: Code | Failure): Code | Failure => {
  // What is too long is not worth keeping, and would keep much.
  if (typeof read !== 'function' && read.code === 'expression.too-long') return read;
  if (known.size >= MAX_REMEMBERED) for (const old of [...known.keys()].slice(0, MAX_REMEMBERED / 2)) known.delete(old);
  known.set(text, read);
  return read;
};

const read = (text: string, language: Language): Code | Failure => {
  const parsed = readSyntax(text, language);
  if (parsed.kind === 'failed') return { kind: 'failed', code: parsed.code, detail: parsed.detail };
  return language === 'expression' ? compile(parsed.syntax) : compileTests(parsed.syntax);
};

const compileTests = (syntax: Syntax): Code => {
  const negated = syntax.children[0]?.name === 'not';
  const list = syntax.children.find(({ name }) => name === 'PositiveUnaryTests');
  if (!list) return () => true;
  const testers = list.children.map(asTester);
  return (scope) => {
    const input = scope.find('?') ?? null;
    const passed = testers.some((test) => test(scope, input) === true);
    return negated ? !passed : passed;
  };
};

/** A test that speaks of `?` is true or not by itself; any other is compared with the input. */
const asTester = (syntax: Syntax): Tester => {
  if (!mentionsInput(syntax)) return compileTester(syntax, compile);
  const code = compile(part(syntax, 0));
  return (scope: Scope) => code(scope) === true;
};

const mentionsInput = (syntax: Syntax): boolean => syntax.name === '?' || syntax.children.some(mentionsInput);
