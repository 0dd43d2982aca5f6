import { passes } from './compare';
import { MAX_ITEMS } from './bounds';
import { type Run, Stop } from './run';
import { type Code, type Compile, naming, type Scope } from './scope';
import { nameOf, part, type Syntax } from './syntax';
import { isContext, isList, kindOf, Range, type Value } from './value';

type Source = { readonly name: string; readonly values: (scope: Scope) => readonly Value[] | null };

/** The elements of a list or of a range of whole numbers; a single value stands for a list of one. */
const elements = (value: Value, run: Run): readonly Value[] | null => {
  if (isList(value)) return value;
  if (value instanceof Range) return steps(value, run);
  return value === null ? null : [value];
};

const steps = (range: Range, run: Run): readonly Value[] | null => {
  const { start, end } = range;
  if (typeof start !== 'number' || typeof end !== 'number' || !Number.isInteger(start) || !Number.isInteger(end))
    return run.hint('type.unfit', `${kindOf(start)}..${kindOf(end)}`);
  const way = start > end ? -1 : 1;
  const from = range.startIncluded ? start : start + way;
  const count = Math.max(0, (end - from) * way + (range.endIncluded ? 1 : 0));
  if (count > MAX_ITEMS) throw new Stop('evaluation.too-large', `${start}..${end}`);
  run.list(count);
  return Array.from({ length: count }, (_, index) => from + index * way);
};

const compileSources = (syntax: Syntax, compile: Compile): readonly Source[] =>
  syntax.children
    .filter(({ name }) => name === 'InExpression')
    .map((source) => {
      const context = part(source, 2);
      const [first, last] = [compile(part(context, 0)), context.children.length === 3 ? compile(part(context, 2)) : undefined];
      return {
        name: nameOf(part(source, 0)),
        values: (scope) => elements(last ? new Range(first(scope), last(scope), true, true) : first(scope), scope.run),
      };
    });

/**
 * Walks every combination of the sources, the last one fastest; later sources see the names of earlier ones.
 * @param visit answers whether to stop.
 * @returns `null` when a source has no elements to walk.
 */
const walk = (sources: readonly Source[], scope: Scope, visit: (scope: Scope) => boolean): 'stopped' | 'done' | null => {
  const [source, ...rest] = sources;
  if (!source) return visit(scope) ? 'stopped' : 'done';
  const values = source.values(scope);
  if (values === null) return null;
  for (const value of values) {
    scope.run.charge(1);
    const outcome = walk(rest, naming(scope, source.name, value), visit);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
};

/** `for x in list return ...`; `partial` is the list of the results so far. */
export const compileFor = (syntax: Syntax, compile: Compile): Code => {
  const sources = compileSources(part(syntax, 1), compile);
  const body = compile(part(syntax, 3));
  return (scope) => {
    const results: Value[] = [];
    const outcome = walk(sources, scope, (inner) => {
      scope.run.list(results.length < MAX_ITEMS ? 1 : results.length + 1);
      results.push(body(naming(inner, 'partial', results)));
      return false;
    });
    return outcome === null ? null : results;
  };
};

/** `some x in list satisfies ...`, `every ...`: what is not true does not satisfy. */
export const compileQuantified = (syntax: Syntax, compile: Compile): Code => {
  const wanted = part(syntax, 0).name === 'some';
  const sources = compileSources(part(syntax, 1), compile);
  const condition = compile(part(syntax, 3));
  return (scope) => {
    const outcome = walk(sources, scope, (inner) => (condition(inner) === true) === wanted);
    return outcome === null ? null : outcome === 'stopped' ? wanted : !wanted;
  };
};

/** `list[2]` picks by place (1-based, negative from the end); `list[price > 5]` keeps what passes: entries of an element are seen by name, the element itself as `item`. */
export const compileFilter = (syntax: Syntax, compile: Compile): Code => {
  const target = compile(part(syntax, 0));
  const filter = compile(part(syntax, 2));
  const byPlace = part(syntax, 2).name === 'NumericLiteral';
  return (scope) => {
    const value = target(scope);
    if (value === null) return null;
    const list = isList(value) ? value : [value];
    if (byPlace) return pick(list, filter(scope));
    const kept: Value[] = [];
    for (const [index, item] of list.entries()) {
      scope.run.charge(1);
      const answer = filter(elementScope(scope, item));
      if (typeof answer === 'number' && index === 0) return pick(list, answer);
      if (answer === true || ((answer instanceof Range || isList(answer)) && passes(item, answer, scope.run) === true)) kept.push(item);
    }
    if (list.length === 0 && typeof filter(scope) === 'number') return null;
    return kept;
  };
};

const pick = (list: readonly Value[], place: Value): Value =>
  typeof place === 'number' ? (list[place < 0 ? list.length + place : place - 1] ?? null) : null;

const elementScope = (scope: Scope, item: Value): Scope => ({
  run: scope.run,
  outer: scope,
  find: (name) => (isContext(item) && Object.hasOwn(item, name) ? item[name] : name === 'item' ? item : undefined),
});
