import { type Run } from './run';
import { type Syntax } from './syntax';
import { type Json, type Value } from './value';

/** Where the caller's values come from: a record, or a question asked by name (`undefined`: no such value). */
export type Values = Readonly<Record<string, Json>> | ((name: string) => Json | undefined);

/** Names seen at one place of an expression, innermost first. */
export type Scope = {
  readonly run: Run;
  readonly find: (name: string) => Value | undefined;
  readonly outer?: Scope;
};

export const outermost = (values: Values, run: Run): Scope => ({
  run,
  find:
    typeof values === 'function'
      ? (name) => (name === '__proto__' ? undefined : values(name))
      : (name) => (Object.hasOwn(values, name) ? values[name] : undefined),
});

/** A scope with one name of its own. */
export const naming = (outer: Scope, name: string, value: Value): Scope => ({
  run: outer.run,
  outer,
  find: (wanted) => (wanted === name ? value : undefined),
});

/** A scope with a few names of its own. */
export const within = (outer: Scope, own: ReadonlyMap<string, Value>): Scope => ({ run: outer.run, outer, find: (name) => own.get(name) });

export const lookUp = (scope: Scope, name: string): Value | undefined => {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const value = at.find(name);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** An expression made ready to run. */
export type Code = (scope: Scope) => Value;

/** Compiles a part of an expression: handed down to what compiles the whole. */
export type Compile = (syntax: Syntax) => Code;
