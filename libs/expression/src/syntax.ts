import { parseExpression, parseUnaryTests } from 'feelin';
import { MAX_EXPRESSION_BYTES, MAX_EXPRESSION_DEPTH } from './bounds';
import { type Failure, type FailureCode, Stop } from './run';

/** `expression`: a value. `tests`: the cell of a decision table (DMN, unary tests). */
export type Language = 'expression' | 'tests';

/** A node of feelin's grammar, e.g. `Conjunction`, with the text it covers. Comments are gone. */
export type Syntax = { readonly name: string; readonly text: string; readonly from: number; readonly children: readonly Syntax[] };

export type Parsed =
  { readonly kind: 'parsed'; readonly syntax: Syntax } | (Failure & { /** 0-based place in the text. */ readonly position?: number });

/** What counts as one level of nesting. */
const levels = new Set([
  'ParenthesizedExpression',
  'List',
  'Context',
  'FunctionInvocation',
  'FunctionDefinition',
  'IfExpression',
  'ForExpression',
  'QuantifiedExpression',
  'FilterExpression',
  'PathExpression',
  'Conjunction',
  'Disjunction',
  'Comparison',
  'ArithmeticExpression',
  'Interval',
  'ListType',
  'ContextType',
  'FunctionType',
]);

/**
 * The syntax tree of a FEEL expression, read by feelin's parser without knowing any value: a name is therefore one word (`hồ_sơ`, `fee2`),
 * except where the language itself has names of several words (`string length`).
 */
export const readSyntax = (text: string, language: Language): Parsed => {
  if (text.length * 3 > MAX_EXPRESSION_BYTES && utf8Length(text) > MAX_EXPRESSION_BYTES)
    return failed('expression.too-long', `${utf8Length(text)} > ${MAX_EXPRESSION_BYTES}`);
  if (/^\s*$/.test(text)) return { ...failed('expression.syntax', ''), position: 0 };
  if (bracketDepth(text) > MAX_EXPRESSION_DEPTH) return failed('expression.too-deep', `> ${MAX_EXPRESSION_DEPTH}`);
  const tree = language === 'expression' ? parseExpression(text, {}, undefined) : parseUnaryTests(text, {}, undefined);
  return convert(tree, text);
};

const convert = (tree: ReturnType<typeof parseExpression>, text: string): Parsed => {
  type Open = { name: string; from: number; to: number; children: Syntax[]; level: number };
  const root: Open = { name: 'Root', from: 0, to: text.length, children: [], level: 0 };
  const stack: Open[] = [root];
  let wrong: Parsed | undefined;
  tree.iterate({
    enter: ({ type, name, from, to }) => {
      if (wrong) return false;
      if (type.isError) {
        wrong = { ...failed('expression.syntax', text.slice(from, from + 20)), position: from };
        return false;
      }
      if (type.isSkipped) return false;
      const parent = stack[stack.length - 1] ?? root;
      // The left operand of the same operator continues a chain; it nests nothing.
      const chained = parent.name === name && parent.children.length === 0;
      const level = parent.level + (levels.has(name) && !chained ? 1 : 0);
      if (level > MAX_EXPRESSION_DEPTH) {
        wrong = { ...failed('expression.too-deep', `> ${MAX_EXPRESSION_DEPTH}`), position: from };
        return false;
      }
      stack.push({ name, from, to, children: [], level });
      return true;
    },
    leave: ({ type }) => {
      if (wrong || type.isSkipped || type.isError) return;
      const done = stack.pop() ?? root;
      stack[stack.length - 1]?.children.push({
        name: done.name,
        text: text.slice(done.from, done.to),
        from: done.from,
        children: done.children,
      });
    },
  });
  if (wrong) return wrong;
  const [top] = root.children;
  return top ? { kind: 'parsed', syntax: top } : { ...failed('expression.syntax', ''), position: 0 };
};

const failed = (code: FailureCode, detail: string): Failure => ({ kind: 'failed', code, detail });

/** Nesting of brackets outside texts: asked before the parser, whose cost grows with the square of it. */
const bracketDepth = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (quoted && character === '\\') index += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(' || character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ')' || character === ']' || character === '}') depth -= 1;
  }
  return deepest;
};

/** Length in UTF-8 bytes; the core has no TextEncoder. */
const utf8Length = (text: string): number => {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
};

/** A child that the grammar promises. */
export const part = (syntax: Syntax, index: number): Syntax => {
  const child = syntax.children[index];
  if (!child) throw new Stop('expression.refused', syntax.name);
  return child;
};

/** The words of a name, joined by single spaces. */
export const nameOf = (syntax: Syntax): string => syntax.text.trim().replace(/\s+/g, ' ').normalize('NFC');

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', "'": "'" };
/** A text literal without its quotes and escapes. */
export const readText = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(
      /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/gs,
      (whole, four: string | undefined, six: string | undefined, one: string | undefined) => {
        if (four) return String.fromCharCode(parseInt(four, 16));
        if (six) return parseInt(six, 16) <= 0x10ffff ? String.fromCodePoint(parseInt(six, 16)) : whole;
        return escapes[one ?? ''] ?? whole;
      },
    )
    .normalize('NFC');
