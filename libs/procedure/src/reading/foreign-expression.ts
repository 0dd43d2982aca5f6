import { outline } from '@mot-cua/expression';

/** An expression of Camunda 7, Flowable or Activiti: `${...}` or `#{...}`. */
export const isForeignExpression = (text: string): boolean => /^[$#]\{[\s\S]*\}$/.test(text.trim());

const words: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  gt: '>',
  le: '<=',
  ge: '>=',
  and: 'and',
  or: 'or',
  '==': '=',
  '&&': 'and',
  '||': 'or',
};

/** What Camunda 7, Flowable and Activiti call the counters of a loop. */
const counters: Readonly<Record<string, string>> = {
  nrOfInstances: 'numberOfInstances',
  nrOfActiveInstances: 'numberOfActiveInstances',
  nrOfCompletedInstances: 'numberOfCompletedInstances',
};

const isNumber = (token: string | undefined): boolean =>
  token !== undefined && (Object.hasOwn(counters, token) || /^\d+(?:\.\d+)?$/.test(token));

/** Calculations with what can only be a number: a sign between two names may join texts elsewhere. */
const isCalculation = (tokens: readonly string[], index: number): boolean =>
  /^[-+*/]$/.test(tokens[index] ?? '') && isNumber(tokens[index - 1]) && isNumber(tokens[index + 1]);

/** The same in FEEL, where it is plain enough to be sure: names, numbers, texts, comparisons, `and`, `or`, shares of a loop's passages. Else nothing. */
export const inFeel = (text: string): string | undefined => {
  const tokens =
    text
      .trim()
      .slice(2, -1)
      .match(/'[^'\\]*'|"[^"\\]*"|[A-Za-z_][\w.]*|\d+(?:\.\d+)?|==|!=|<=|>=|&&|\|\||[<>()]|\S/g) ?? [];
  // A name before a bracket is a call of somebody's program.
  const calls = tokens.some((token, index) => tokens[index + 1] === '(' && /^\w/.test(token) && !Object.hasOwn(words, token));
  const translated = tokens.map((token) =>
    token.startsWith("'") ? `"${token.slice(1, -1)}"` : (words[token] ?? counters[token] ?? token),
  );
  const strange = tokens.some(
    (token, index) => /^(?:[^\w\s'"<>()!=&|]|!|empty|not|instanceof)$/.test(token) && !isCalculation(tokens, index),
  );
  if (calls || strange) return undefined;
  const feel = translated.join(' ').replace(/\( /g, '(').replace(/ \)/g, ')');
  return outline(feel).kind === 'outline' ? feel : undefined;
};
