import { TEMPORAL_STEPS } from './bounds';
import { equal, order, passes, within } from './compare';
import { Stop } from './run';
import { type Code, type Compile } from './scope';
import { part, type Syntax } from './syntax';
import { isTemporal } from './temporal';
import { Range, type Value } from './value';

type Compare = (a: Value, b: Value, run: Parameters<typeof equal>[2]) => boolean | null;

const ordered =
  (holds: (way: -1 | 0 | 1) => boolean): Compare =>
  (a, b, run) => {
    if (isTemporal(a)) run.charge(TEMPORAL_STEPS);
    const way = order(a, b);
    return way === null ? null : holds(way);
  };

const comparisons: Readonly<Record<string, Compare>> = {
  '=': (a, b, run) => equal(a, b, run),
  '!=': (a, b, run) => {
    const same = equal(a, b, run);
    return same === null ? null : !same;
  },
  '<': ordered((way) => way < 0),
  '<=': ordered((way) => way <= 0),
  '>': ordered((way) => way > 0),
  '>=': ordered((way) => way >= 0),
};

const comparisonOf = (syntax: Syntax): Compare => {
  const comparison = comparisons[syntax.text];
  if (!comparison) throw new Stop('expression.refused', syntax.text);
  return comparison;
};

/** `a < b`, `a between b and c`, `a in tests`. */
export const compileComparison = (syntax: Syntax, compile: Compile): Code => {
  const left = compile(part(syntax, 0));
  const operator = part(syntax, 1);
  if (operator.name === 'between') {
    const [low, high] = [compile(part(syntax, 2)), compile(part(syntax, 4))];
    return (scope) => {
      scope.run.charge(1);
      const range = new Range(low(scope), high(scope), true, true);
      return range.start === null || range.end === null ? null : within(range, left(scope));
    };
  }
  if (operator.name === 'in') {
    const tests = testsOf(syntax).map((test) => compileTester(test, compile));
    return (scope) => {
      const value = left(scope);
      const answers = tests.map((test) => test(scope, value));
      return answers.includes(true) ? true : answers.includes(null) ? null : false;
    };
  }
  const compare = comparisonOf(operator);
  const right = compile(part(syntax, 2));
  return (scope) => {
    scope.run.charge(1);
    return compare(left(scope), right(scope), scope.run);
  };
};

const testsOf = (syntax: Syntax): readonly Syntax[] =>
  syntax.children
    .slice(2)
    .flatMap((child) => (child.name === 'PositiveUnaryTests' ? child.children : child.name === 'PositiveUnaryTest' ? [child] : []));

/** One test of `in` or of a table's cell, asked of a value. */
export type Tester = (scope: Parameters<Code>[0], value: Value) => boolean | null;

export const compileTester = (syntax: Syntax, compile: Compile): Tester => {
  const inner = syntax.name === 'PositiveUnaryTest' ? part(syntax, 0) : syntax;
  if (inner.name === 'SimplePositiveUnaryTest' && inner.children.length === 2) {
    const compare = comparisonOf(part(inner, 0));
    const bound = compile(part(inner, 1));
    return (scope, value) => {
      scope.run.charge(1);
      return compare(value, bound(scope), scope.run);
    };
  }
  const test = compile(inner);
  return (scope, value) => {
    scope.run.charge(1);
    return passes(value, test(scope), scope.run);
  };
};

/** `> 5` standing alone is the range of all that is greater; `[1..5]` is a range. */
export const compileTest = (syntax: Syntax, compile: Compile): Code => {
  if (syntax.children.length === 1) return compile(part(syntax, 0));
  const operator = part(syntax, 0).text;
  const bound = compile(part(syntax, 1));
  return (scope) => {
    const value = bound(scope);
    switch (operator) {
      case '>':
        return new Range(value, null, false, false);
      case '>=':
        return new Range(value, null, true, false);
      case '<':
        return new Range(null, value, false, false);
      case '<=':
        return new Range(null, value, false, true);
      case '=':
        return value;
      default:
        throw new Stop('expression.refused', operator);
    }
  };
};

export const compileInterval = (syntax: Syntax, compile: Compile): Code => {
  const [low, high] = [compile(part(syntax, 1)), compile(part(syntax, 3))];
  const [startIncluded, endIncluded] = [part(syntax, 0).text === '[', part(syntax, 4).text === ']'];
  return (scope) => {
    scope.run.charge(1);
    const [start, end] = [low(scope), high(scope)];
    return new Range(start, end, startIncluded && start !== null, endIncluded && end !== null);
  };
};
