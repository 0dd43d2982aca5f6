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

/** The same in FEEL, where it is plain enough to be sure: names, numbers, texts, comparisons, `and`, `or`. Else nothing. */
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
  if (calls || tokens.some((token) => /^(?:[^\w\s'"<>()!=&|]|!|empty|not|instanceof)$/.test(token))) return undefined;
  const feel = translated.join(' ').replace(/\( /g, '(').replace(/ \)/g, ')');
  return outline(feel).kind === 'outline' ? feel : undefined;
};
