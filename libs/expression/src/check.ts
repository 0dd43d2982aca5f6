import { functions } from './functions';
import { type Failure, Stop } from './run';
import { type Language, nameOf, readSyntax, readText, type Syntax } from './syntax';
import { compile } from './compile';

/** What an expression says about itself without being evaluated. */
export type Outline = {
  readonly kind: 'outline';
  /** Names it certainly reads from outside, sorted. Names inside a filter `list[...]` may be entries of the elements: they are not here. */
  readonly names: readonly string[];
  /** Every name mentioned anywhere, sorted: names, entries of paths, names in filters and texts used as keys. */
  readonly mentions: readonly string[];
  /** Entries it certainly reads of values from outside: of `residence.province` the name and the entry. */
  readonly entries: readonly EntryRead[];
  /** It calls `now()` or `today()`: its value depends on when it is asked. */
  readonly asksTheTime: boolean;
};
export type EntryRead = { readonly name: string; readonly entry: string };
/** A failure of reading; `position`: 0-based place in the text. */
export type Unreadable = Failure & { readonly position?: number };

/** Reads an expression as publishing does: syntax, bounds, refused parts, functions that do not exist. */
export const outline = (expression: string, language: Language = 'expression'): Outline | Unreadable => {
  const parsed = readSyntax(expression, language);
  if (parsed.kind === 'failed') return parsed;
  try {
    for (const part of language === 'expression' ? [parsed.syntax] : testsOf(parsed.syntax)) compile(part);
  } catch (error) {
    if (error instanceof Stop) return { kind: 'failed', code: error.code, detail: error.detail };
    throw error;
  }
  const found: Found = { names: new Set(), mentions: new Set(), entries: [], asksTheTime: false };
  const unknown = visit(parsed.syntax, new Set(), true, found);
  if (unknown) return { kind: 'failed', code: 'expression.refused', detail: `${nameOf(unknown)}()`, position: unknown.from };
  return {
    kind: 'outline',
    names: [...found.names].sort(),
    mentions: [...found.mentions].sort(),
    entries: found.entries,
    asksTheTime: found.asksTheTime,
  };
};

/** Whether the language has a function of this name: a bare name may mean it, e.g. in `sort(list, before)`. */
export const isFunctionName = (name: string): boolean => functions.has(name);

/** The free names of an expression, sorted; none when it cannot be read. */
export const names = (expression: string): readonly string[] => {
  const read = outline(expression);
  return read.kind === 'outline' ? read.names : [];
};

type Found = { readonly names: Set<string>; readonly mentions: Set<string>; readonly entries: EntryRead[]; asksTheTime: boolean };

const testsOf = (syntax: Syntax): readonly Syntax[] => syntax.children.find(({ name }) => name === 'PositiveUnaryTests')?.children ?? [];

/** @returns the name of a called function that does not exist, if there is one. */
const visit = (syntax: Syntax, bound: ReadonlySet<string>, certain: boolean, found: Found): Syntax | undefined => {
  const each = (children: readonly Syntax[], inner = bound, sure = certain) => {
    for (const child of children) {
      const unknown = visit(child, inner, sure, found);
      if (unknown) return unknown;
    }
    return undefined;
  };
  switch (syntax.name) {
    case 'VariableName':
      note(nameOf(syntax), bound, certain, found);
      return undefined;
    case 'PathName':
    case 'Key':
      found.mentions.add(syntax.children[0]?.name === 'StringLiteral' ? readText(syntax.text) : nameOf(syntax));
      return undefined;
    case 'StringLiteral':
      found.mentions.add(readText(syntax.text));
      return undefined;
    case 'Type':
    case 'ParameterName':
      return undefined;
    case 'FunctionInvocation':
      return (
        called(syntax, bound) ?? (isFunctionOfTheLanguage(syntax, bound, found) ? each(syntax.children.slice(1)) : each(syntax.children))
      );
    case 'PathExpression':
      if (certain) noteEntry(syntax, bound, found);
      return each(syntax.children);
    case 'FilterExpression':
      return each(syntax.children.slice(0, 1)) ?? each(syntax.children.slice(1), bound, false);
    case 'ForExpression':
    case 'QuantifiedExpression':
      return visitIteration(syntax, bound, certain, found);
    case 'FunctionDefinition':
      return each(syntax.children.slice(1), including(bound, parametersOf(syntax)));
    case 'Context':
      return visitContext(syntax, bound, certain, found);
    default:
      return each(syntax.children);
  }
};

const note = (name: string, bound: ReadonlySet<string>, certain: boolean, found: Found): void => {
  found.mentions.add(name);
  if (certain && !bound.has(name)) found.names.add(name);
};

const noteEntry = ({ children: [of, , entry] }: Syntax, bound: ReadonlySet<string>, found: Found): void => {
  if (of?.name !== 'VariableName' || !entry || bound.has(nameOf(of))) return;
  found.entries.push({ name: nameOf(of), entry: nameOf(entry) });
};

const including = (bound: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> => new Set([...bound, ...more]);
const parametersOf = (syntax: Syntax): readonly string[] =>
  (syntax.children.find(({ name }) => name === 'FormalParameters')?.children ?? []).flatMap((parameter) =>
    parameter.children.slice(0, 1).map(nameOf),
  );

/** The called name, when it is neither a function of the language nor bound in the expression: values from outside are never functions. */
const called = (syntax: Syntax, bound: ReadonlySet<string>): Syntax | undefined => {
  const [target] = syntax.children;
  return target?.name === 'VariableName' && !bound.has(nameOf(target)) && !functions.has(nameOf(target)) ? target : undefined;
};

const isFunctionOfTheLanguage = (syntax: Syntax, bound: ReadonlySet<string>, found: Found): boolean => {
  const [target] = syntax.children;
  if (target?.name !== 'VariableName' || bound.has(nameOf(target))) return false;
  if (nameOf(target) === 'now' || nameOf(target) === 'today') found.asksTheTime = true;
  return true;
};

const visitIteration = (syntax: Syntax, bound: ReadonlySet<string>, certain: boolean, found: Found): Syntax | undefined => {
  let inner = bound;
  for (const source of syntax.children[1]?.children ?? []) {
    const [name, , values] = source.children;
    if (!name || !values) continue;
    const unknown = visit(values, inner, certain, found);
    if (unknown) return unknown;
    inner = including(inner, [nameOf(name)]);
  }
  const [, , , body] = syntax.children;
  return body && visit(body, syntax.name === 'ForExpression' ? including(inner, ['partial']) : inner, certain, found);
};

const visitContext = (syntax: Syntax, bound: ReadonlySet<string>, certain: boolean, found: Found): Syntax | undefined => {
  const entries = syntax.children.filter(({ name }) => name === 'ContextEntry');
  // A function in a context may call itself and what stands before it.
  let inner = bound;
  for (const entry of entries) {
    const [key, value] = entry.children;
    if (!key || !value) continue;
    const name = key.children[0]?.name === 'StringLiteral' ? readText(key.text) : nameOf(key);
    found.mentions.add(name);
    const seen = value.name === 'FunctionDefinition' ? including(inner, [name]) : inner;
    const unknown = visit(value, seen, certain, found);
    if (unknown) return unknown;
    inner = including(inner, [name]);
  }
  return undefined;
};
