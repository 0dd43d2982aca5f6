import { evaluateTests, outline } from '@mot-cua/expression';
import { type Finding } from '../finding';
import { type Json } from '../text';
import { isAnything } from './answer-decision';
import { type Decision, type DecisionInput } from './decision';

/** Combinations of values that are tried; a table with more is not looked through. */
const MAX_TRIED = 5_000;
/** Cells that are evaluated for it, once per value. */
const MAX_EVALUATED = 50_000;

type Say = (severity: Finding['severity'], code: Finding['code'], place: { readonly rule?: string }, vi: string, en: string) => void;

/**
 * Tries the values at, between and beyond the limits its cells name, and says the first combination that no rule matches (U, A, P, F without
 * a default) and the first that several match (U). Only tables whose cells speak of nothing but their own column; texts nobody names count as one.
 */
export const findGaps = (decision: Decision, say: Say): void => {
  const { inputs, outputs, rules, hitPolicy } = decision;
  const single = hitPolicy === 'U' || hitPolicy === 'A' || hitPolicy === 'P' || hitPolicy === 'F';
  if (!single || inputs.some((_input, column) => rules.some(({ when }) => dependsOnMore(when[column] ?? '')))) return;
  const samples = inputs.map((input, column) =>
    samplesOf(
      input,
      rules.map(({ when }) => when[column]?.trim() ?? ''),
    ),
  );
  if (samples.some((values) => values === undefined) || samples.reduce((product, values) => product * (values?.length ?? 0), 1) > MAX_TRIED)
    return;
  if (samples.reduce((sum, values) => sum + (values?.length ?? 0), 0) * rules.length > MAX_EVALUATED) return;
  const matching = samples.map((values, column) =>
    (values ?? []).map(
      (value) =>
        new Set(
          rules.flatMap(({ when }, rule) => (matches(when[column]?.trim() ?? '', value, inputs[column]?.kind === 'date') ? [rule] : [])),
        ),
    ),
  );
  const isComplete = outputs.every(({ otherwise }) => otherwise !== undefined);
  const found = new Set<string>();
  for (const chosen of combinations(samples.map((values) => values?.length ?? 0))) {
    const hits = rules.flatMap((_rule, rule) => (chosen.every((value, column) => matching[column]?.[value]?.has(rule)) ? [rule] : []));
    const kind =
      hits.length === 0 && !isComplete ? 'gap' : hits.length > 1 && hitPolicy === 'U' ? `overlap ${hits[0]} ${hits[1]}` : undefined;
    if (kind === undefined || found.has(kind) || found.size >= MAX_TOLD) continue;
    found.add(kind);
    tell(
      decision,
      hits,
      chosen.map((value, column) => samples[column]?.[value] ?? null),
      say,
    );
  }
};

/** Gaps and overlaps told of one table. */
const MAX_TOLD = 5;

const tell = ({ inputs, rules }: Decision, hits: readonly number[], values: readonly Json[], say: Say): void => {
  const when = (language: 'vi' | 'en') =>
    inputs.map(({ label, id }, column) => `${label[language] || label.vi || id} = ${shown(values[column] ?? null, language)}`).join(', ');
  const numbers = hits.map((rule) => rule + 1).join(', ');
  if (hits.length === 0)
    say('warning', 'decision.gap', {}, `không quy tắc nào khớp khi ${when('vi')}.`, `no rule matches when ${when('en')}.`);
  else
    say(
      'error',
      'decision.overlap',
      { rule: rules[hits[1] ?? 0]?.id ?? '' },
      `các quy tắc ${numbers} cùng khớp khi ${when('vi')}.`,
      `rules ${numbers} all match when ${when('en')}.`,
    );
};

/** A text no rule names, for people. */
const OTHER_TEXT = '\u2026';
const shown = (value: Json, language: 'vi' | 'en'): string =>
  value === OTHER_TEXT ? (language === 'vi' ? 'giá trị khác' : 'any other value') : JSON.stringify(value);

const dependsOnMore = (cell: string): boolean => {
  if (isAnything(cell.trim())) return false;
  const read = outline(cell, 'tests');
  return read.kind === 'failed' || read.asksTheTime || read.names.some((name) => name !== '?');
};

const matches = (cell: string, value: Json, inputIsDate: boolean): boolean => {
  if (isAnything(cell)) return true;
  const passed = evaluateTests(cell, value, {}, { inputIsDate });
  return passed.kind === 'value' && passed.value;
};

/** Values worth trying in a column; undefined: its kind cannot be looked through. */
const samplesOf = ({ kind, values }: DecisionInput, cells: readonly string[]): readonly Json[] | undefined => {
  const written = [...cells, values ?? ''].join(' , ');
  const isAllowed = (value: Json) => values === undefined || matches(values, value, kind === 'date');
  switch (kind) {
    case 'boolean':
      return [true, false];
    case 'number':
      return around(numbersIn(written)).filter(isAllowed);
    case 'text':
      return [...new Set([...textsIn(written), OTHER_TEXT])].filter(isAllowed);
    case 'date':
    case 'any':
      return cells.every(isAnything) ? [null] : undefined;
  }
};

const numbersIn = (text: string): readonly number[] => (text.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
const textsIn = (text: string): readonly string[] => (text.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((literal) => literal.slice(1, -1));

/** Each limit, the middle between neighbours, and one beyond either end. */
const around = (limits: readonly number[]): readonly number[] => {
  const sorted = [...new Set(limits)].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[0], sorted[sorted.length - 1]];
  return [
    low - 1,
    ...sorted.flatMap((limit, index) => (index === 0 ? [limit] : [((sorted[index - 1] ?? limit) + limit) / 2, limit])),
    high + 1,
  ];
};

const combinations = function* (sizes: readonly number[]): Generator<readonly number[]> {
  const chosen = sizes.map(() => 0);
  for (;;) {
    yield [...chosen];
    let column = sizes.length - 1;
    for (; column >= 0; column -= 1) {
      chosen[column] = (chosen[column] ?? 0) + 1;
      if ((chosen[column] ?? 0) < (sizes[column] ?? 0)) break;
      chosen[column] = 0;
    }
    if (column < 0) return;
  }
};
