import { TEMPORAL_STEPS } from './bounds';
import { functions } from './functions';
import { type Run, Stop } from './run';
import { type Code, type Compile, type Scope, within } from './scope';
import { nameOf, part, readText, type Syntax } from './syntax';
import { readTemporal } from './temporal';
import { within as inRange } from './compare';
import { Callable, isList, kindOf, Range, type Value } from './value';

type Arguments = { readonly positional: (scope: Scope) => readonly Value[] } | { readonly named: readonly (readonly [string, Code])[] };

/** `f(1, 2)`, `f(a: 1, b: 2)`; a range may be asked like a function. */
export const compileInvocation = (syntax: Syntax, compile: Compile): Code => {
  const target = compile(part(syntax, 0));
  const name = part(syntax, 0).text;
  const args = compileArguments(syntax, compile);
  return (scope) => {
    scope.run.charge(1);
    const called = target(scope);
    if (called instanceof Callable) return called.call(bind(called, args, scope), scope.run);
    if (called instanceof Range && 'positional' in args) return inRange(called, args.positional(scope)[0] ?? null);
    return scope.run.hint('function.unknown', called === null ? name : kindOf(called));
  };
};

const compileArguments = (syntax: Syntax, compile: Compile): Arguments => {
  const list = syntax.children.find(({ name }) => name === 'PositionalParameters' || name === 'NamedParameters');
  if (list?.name === 'NamedParameters')
    return { named: list.children.map((argument) => [nameOf(part(argument, 0)), compile(part(argument, 1))] as const) };
  const codes = (list?.children ?? []).map(compile);
  return { positional: (scope) => codes.map((code) => code(scope)) };
};

const bind = (called: Callable, args: Arguments, scope: Scope): readonly Value[] => {
  if ('positional' in args) return args.positional(scope);
  const given = new Map(args.named.map(([name, code]) => [name, code(scope)]));
  for (const name of given.keys()) if (!called.parameters.includes(name)) scope.run.hint('arguments.unfit', name);
  if (called.variadic) {
    const all = [...given.values()];
    return all.length === 1 && isList(all[0]) ? all[0] : all;
  }
  // Missing arguments behind the last given one are not passed at all.
  const last = called.parameters.findLastIndex((name) => given.has(name));
  return called.parameters.slice(0, last + 1).map((name) => given.get(name) ?? null);
};

/** `function(a, b) ...`: it sees the names around it, and may call itself, up to MAX_CALLS deep. */
export const compileDefinition = (syntax: Syntax, compile: Compile): Code => {
  if (syntax.children.some(({ name }) => name === 'external')) throw new Stop('expression.refused', 'external');
  const names = (syntax.children.find(({ name }) => name === 'FormalParameters')?.children ?? []).map((parameter) =>
    nameOf(part(parameter, 0)),
  );
  const body = syntax.children.find(({ name }) => name === 'FunctionBody');
  if (!body) throw new Stop('expression.refused', syntax.name);
  const code = compile(part(body, 0));
  return (scope) => new Callable(names, false, (args, run) => callDefined(names, code, scope, args, run));
};

const callDefined = (names: readonly string[], code: Code, scope: Scope, args: readonly Value[], run: Run): Value => {
  if (args.length > names.length) return run.hint('arguments.unfit', `function(${names.join(', ')})`);
  run.enterCall();
  const value = code(within(scope, new Map(names.map((name, index) => [name, args[index] ?? null]))));
  run.leaveCall();
  return value;
};

/** `@"2026-02-13"`, `date("2026-02-13")`, `date and time(...)`. Written constants are read once. */
export const compileTemporal = (syntax: Syntax, compile: Compile): Code => {
  const [head] = syntax.children;
  if (head?.name === 'AtLiteral') {
    const text = readText(part(head, 0).text);
    const value = readTemporal(text);
    return (scope) => value ?? scope.run.hint('arguments.unfit', `@"${text}"`);
  }
  const called = functions.get(nameOf(part(syntax, 0)));
  if (!called) throw new Stop('expression.refused', syntax.text.slice(0, 40));
  const args = compileArguments(syntax, compile);
  return (scope) => {
    scope.run.charge(TEMPORAL_STEPS);
    return called.call(bind(called, args, scope), scope.run);
  };
};
