import { compileArithmetic } from './compile-arithmetic';
import { compileComparison, compileInterval, compileTest } from './compile-comparison';
import { compileDefinition, compileInvocation, compileTemporal } from './compile-invocation';
import { compileFilter, compileFor, compileQuantified } from './compile-iteration';
import { compileInstanceOf } from './compile-type';
import { checked } from './decimal';
import { functions } from './functions';
import { Stop } from './run';
import { type Code, lookUp, within } from './scope';
import { nameOf, part, readText, type Syntax } from './syntax';
import { isTemporal, partOf } from './temporal';
import { contextKey, entryOf, isContext, isList, Range, type Value } from './value';

/**
 * Turns a syntax tree into a function once, so that evaluating it again costs no reading.
 *
 * @throws Stop `expression.refused` for what this project does not run, and for nodes a later version of the parser may bring.
 */
export const compile = (syntax: Syntax): Code => {
  const { children } = syntax;
  switch (syntax.name) {
    case 'Expression':
      return compile(part(syntax, 0));
    case 'ParenthesizedExpression':
      return compile(part(syntax, 1));
    case 'null':
      return () => null;
    case 'BooleanLiteral': {
      const truth = syntax.text === 'true';
      return () => truth;
    }
    case 'NumericLiteral': {
      const number = checked(Number(syntax.text.replace(/\s/g, '')));
      return () => number;
    }
    case 'StringLiteral': {
      const text = readText(syntax.text);
      return () => text;
    }
    case 'VariableName':
    case 'SpecialFunctionName':
      return compileName(nameOf(syntax));
    case '?':
      return compileName('?');
    case 'Conjunction':
      return compileLogic(operands(syntax, 'Conjunction'), false);
    case 'Disjunction':
      return compileLogic(operands(syntax, 'Disjunction'), true);
    case 'ArithmeticExpression':
      return compileArithmetic(syntax, compile);
    case 'Comparison':
      return compileComparison(syntax, compile);
    case 'PositiveUnaryTest':
      return compile(part(syntax, 0));
    case 'SimplePositiveUnaryTest':
      return compileTest(syntax, compile);
    case 'Interval':
      return compileInterval(syntax, compile);
    case 'IfExpression':
      return compileIf(syntax);
    case 'ForExpression':
      return compileFor(syntax, compile);
    case 'QuantifiedExpression':
      return compileQuantified(syntax, compile);
    case 'FilterExpression':
      return compileFilter(syntax, compile);
    case 'PathExpression':
      return compilePath(compile(part(syntax, 0)), nameOf(part(syntax, 2)));
    case 'List':
      return compileList(children.slice(1, -1).map(compile));
    case 'Context':
      return compileContext(children.slice(1, -1));
    case 'FunctionDefinition':
      return compileDefinition(syntax, compile);
    case 'FunctionInvocation':
      return compileInvocation(syntax, compile);
    case 'DateTimeLiteral':
      return compileTemporal(syntax, compile);
    case 'InstanceOfExpression':
      return compileInstanceOf(syntax, compile);
    default:
      throw new Stop('expression.refused', syntax.name);
  }
};

/** `a and b and c` as one list: chains cost no depth. */
const operands = (syntax: Syntax, name: string): readonly Syntax[] => {
  const found: Syntax[] = [];
  let at = syntax;
  while (at.name === name) {
    found.push(part(at, 2));
    at = part(at, 0);
  }
  return [at, ...found.reverse()];
};

/** Three-valued: false wins in `and`, true in `or`; else null if anything is no boolean. */
const compileLogic = (parts: readonly Syntax[], decisive: boolean): Code => {
  const codes = parts.map(compile);
  return (scope) => {
    scope.run.charge(codes.length);
    let unknown = false;
    for (const code of codes) {
      const value = code(scope);
      if (value === decisive) return decisive;
      if (typeof value !== 'boolean') unknown = true;
    }
    return unknown ? null : !decisive;
  };
};

const compileName = (name: string): Code => {
  const builtIn = functions.get(name) ?? null;
  return (scope) => {
    scope.run.charge(1);
    const value = lookUp(scope, name);
    return value === undefined ? (builtIn ?? scope.run.hint('name.unknown', name)) : value;
  };
};

/** Anything but true is not true (DMN, if expression). */
const compileIf = (syntax: Syntax): Code => {
  const [condition, yes, no] = [1, 3, 5].map((index) => compile(part(syntax, index)));
  return (scope) => {
    scope.run.charge(1);
    return (condition?.(scope) === true ? yes : no)?.(scope) ?? null;
  };
};

const compilePath = (target: Code, name: string): Code => {
  const step = (value: Value, scope: Parameters<Code>[0]): Value => {
    scope.run.charge(1);
    if (value === null) return null;
    const found = isContext(value)
      ? entryOf(value, name)
      : isTemporal(value)
        ? partOf(value, name)
        : value instanceof Range
          ? partOfRange(value, name)
          : undefined;
    return found === undefined ? scope.run.hint('entry.unknown', name) : found;
  };
  return (scope) => {
    const value = target(scope);
    if (!isList(value)) return step(value, scope);
    scope.run.list(value.length);
    return value.map((item) => step(item, scope));
  };
};

const partOfRange = (range: Range, name: string): Value | undefined => {
  switch (name) {
    case 'start':
      return range.start;
    case 'end':
      return range.end;
    case 'start included':
      return range.startIncluded;
    case 'end included':
      return range.endIncluded;
    default:
      return undefined;
  }
};

const compileList = (items: readonly Code[]): Code => {
  return (scope) => {
    scope.run.list(items.length);
    return items.map((item) => item(scope));
  };
};

/** Later entries see earlier ones (DMN, boxed context). */
const compileContext = (entries: readonly Syntax[]): Code => {
  const codes = entries.map((entry) => {
    const key = part(part(entry, 0), 0);
    return [contextKey(key.name === 'StringLiteral' ? readText(key.text) : nameOf(key)), compile(part(entry, 1))] as const;
  });
  return (scope) => {
    scope.run.charge(codes.length);
    const own = new Map<string, Value>();
    const inner = within(scope, own);
    for (const [key, code] of codes) own.set(key, code(inner));
    return Object.fromEntries(own);
  };
};
