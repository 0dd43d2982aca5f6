import { evaluate, type Language, outline } from '@mot-cua/expression';
import { type Finding } from '../finding';
import { isName } from '../reading/source';
import { type Json, type Text } from '../text';
import { isAnything, isOfKind } from './answer-decision';
import { type Decision, type DecisionOutput, MAX_CELLS, MAX_COLUMNS, MAX_RULES } from './decision';
import { findGaps } from './find-gaps';

/** Where in the table something is wrong. */
type Place = { readonly rule?: string; readonly column?: string };
type Say = (severity: Finding['severity'], code: Finding['code'], place: Place, vi: string, en: string) => void;

/**
 * What a decision table gets wrong by itself: its columns, every cell by name, its hit policy, and, when nothing else is wrong, values that no
 * rule or too many rules match. Which data it may ask is a matter of the diagram (`checking/decisions.ts`).
 */
export const checkDecision = (decision: Decision): readonly Finding[] => {
  const findings: Finding[] = [];
  const say: Say = (severity, code, place, vi, en) =>
    findings.push({
      severity,
      code,
      decision: { id: decision.id, ...place },
      message: { vi: `Bảng ‹${nameOf(decision).vi}›: ${vi}`, en: `Table ‹${nameOf(decision).en}›: ${en}` },
    });
  if (checkSize(decision, say)) {
    checkColumns(decision, say);
    checkPolicy(decision, say);
    checkRules(decision, say);
    if (findings.every(({ severity }) => severity !== 'error')) findGaps(decision, say);
  }
  return findings;
};

const nameOf = ({ id, name }: Decision): Text => ({ vi: name.vi || id, en: name.en || name.vi || id });

/** False: too large to be looked at any further. */
const checkSize = ({ inputs, outputs, rules }: Decision, say: Say): boolean => {
  const columns = inputs.length + outputs.length;
  if (columns <= MAX_COLUMNS && rules.length <= MAX_RULES && rules.length * columns <= MAX_CELLS) return true;
  say(
    'error',
    'decision.too-large',
    {},
    `quá lớn: tối đa ${MAX_COLUMNS} cột, ${MAX_RULES} quy tắc và ${MAX_CELLS} ô.`,
    `is too large: at most ${MAX_COLUMNS} columns, ${MAX_RULES} rules and ${MAX_CELLS} cells.`,
  );
  return false;
};

const checkColumns = ({ id, name, inputs, outputs }: Decision, say: Say): void => {
  if (!/^[A-Za-z_][\w.-]{0,127}$/.test(id)) say('error', 'decision.id', {}, `mã "${id}" không hợp lệ.`, `the id "${id}" is not valid.`);
  if (name.vi.trim() === '') say('warning', 'decision.name', {}, 'chưa có tên.', 'it has no name.');
  if (inputs.length === 0) say('error', 'decision.no-input', {}, 'chưa có cột điều kiện.', 'it has no input column.');
  if (outputs.length === 0) say('error', 'decision.no-output', {}, 'chưa có cột kết quả.', 'it has no output column.');
  const ids = [...inputs, ...outputs].map((column) => column.id);
  for (const column of [...inputs, ...outputs])
    if (ids.indexOf(column.id) !== ids.lastIndexOf(column.id))
      say(
        'error',
        'decision.column-twice',
        { column: column.id },
        `mã cột "${column.id}" trùng.`,
        `the column id "${column.id}" is used twice.`,
      );
  for (const { id: column, label, expression, values } of inputs) {
    if (expression.trim() === '')
      say(
        'error',
        'decision.expression-missing',
        { column },
        `cột ‹${label.vi || column}› chưa có biểu thức.`,
        `the column ‹${label.en || column}› has no expression.`,
      );
    else checkText(expression, 'expression', { column }, columnNames(label, column), say);
    if (values !== undefined) checkText(values, 'tests', { column }, columnNames(label, column), say);
  }
  if (outputs.length > 1) checkNames(outputs, say);
};

const columnNames = (label: Text, id: string): Text => ({ vi: `cột ‹${label.vi || id}›`, en: `column ‹${label.en || label.vi || id}›` });

/** With several outputs the answer is a record: its entries need names FEEL can read. */
const checkNames = (outputs: readonly DecisionOutput[], say: Say): void => {
  const names = outputs.map(({ name }) => name);
  for (const { id, name } of outputs)
    if (!isName(name) || names.indexOf(name) !== names.lastIndexOf(name))
      say(
        'error',
        'decision.output-name',
        { column: id },
        `tên kết quả "${name}" không dùng được hoặc trùng.`,
        `the output name "${name}" cannot be used or is used twice.`,
      );
};

const checkPolicy = ({ hitPolicy, aggregator, outputs }: Decision, say: Say): void => {
  if (aggregator !== undefined && hitPolicy !== 'C')
    say('error', 'decision.aggregator', {}, 'chỉ chính sách C mới được gộp kết quả.', 'only hit policy C may put results together.');
  if (aggregator !== undefined && outputs.length > 1)
    say('error', 'decision.aggregator', {}, 'gộp kết quả cần đúng một cột kết quả.', 'putting results together needs exactly one output.');
  for (const { id, label, kind, values, otherwise } of outputs) {
    const at = columnNames(label, id);
    const place = { column: id };
    if ((hitPolicy === 'P' || hitPolicy === 'O') && !values?.length)
      say(
        'error',
        'decision.priority-missing',
        place,
        `${at.vi} chưa có thứ tự ưu tiên của các giá trị.`,
        `${at.en} has no order of its values.`,
      );
    if (aggregator !== undefined && aggregator !== 'count' && kind !== 'number')
      say('error', 'decision.aggregator', place, `${at.vi} phải là số.`, `${at.en} must hold numbers.`);
    for (const value of values ?? []) checkText(value, 'expression', place, at, say);
    if (otherwise !== undefined) checkText(otherwise, 'expression', place, at, say);
  }
  const given = outputs.filter(({ otherwise }) => otherwise !== undefined).length;
  if (given > 0 && given < outputs.length)
    say(
      'error',
      'decision.otherwise-partial',
      {},
      'kết quả mặc định phải có cho mọi cột hoặc không cột nào.',
      'a default answer is needed for every output or for none.',
    );
};

const checkRules = (decision: Decision, say: Say): void => {
  const { inputs, outputs, rules } = decision;
  if (rules.length === 0) say('error', 'decision.no-rules', {}, 'chưa có quy tắc nào.', 'it has no rule.');
  const seen = new Set<string>();
  for (const [index, { id, when, then }] of rules.entries()) {
    const number = index + 1;
    if (seen.has(id))
      say(
        'error',
        'decision.rule-twice',
        { rule: id },
        `quy tắc ${number}: mã "${id}" trùng.`,
        `rule ${number}: the id "${id}" is used twice.`,
      );
    seen.add(id);
    if (when.length !== inputs.length || then.length !== outputs.length) {
      say(
        'error',
        'decision.cells',
        { rule: id },
        `quy tắc ${number} không đủ ô cho các cột.`,
        `rule ${number} has not one cell per column.`,
      );
      continue;
    }
    for (const [column, input] of inputs.entries()) {
      const cell = when[column]?.trim() ?? '';
      if (!isAnything(cell))
        checkText(cell, 'tests', { rule: id, column: input.id }, cellNames(number, columnNames(input.label, input.id)), say);
    }
    for (const [column, output] of outputs.entries())
      checkAnswer(then[column]?.trim() ?? '', output, { rule: id, column: output.id }, number, say);
  }
};

const cellNames = (number: number, column: Text): Text => ({ vi: `quy tắc ${number}, ${column.vi}`, en: `rule ${number}, ${column.en}` });

const checkAnswer = (cell: string, output: DecisionOutput, place: Place, number: number, say: Say): void => {
  const at = cellNames(number, columnNames(output.label, output.id));
  if (isAnything(cell)) {
    say('warning', 'decision.cell-empty', place, `${at.vi}: không có kết quả.`, `${at.en}: it answers nothing.`);
    return;
  }
  if (!checkText(cell, 'expression', place, at, say)) return;
  const value = constantOf(cell);
  if (value === undefined) return;
  if (!isOfKind(value, output.kind))
    say('error', 'decision.kind', place, `${at.vi}: kết quả không đúng kiểu của cột.`, `${at.en}: the answer is not of the column's kind.`);
  const allowed = output.values?.map(constantOf);
  if (allowed?.length && allowed.every((one) => one !== undefined) && !allowed.some((one) => JSON.stringify(one) === JSON.stringify(value)))
    say(
      'error',
      'decision.not-allowed',
      place,
      `${at.vi}: ${cell} không có trong các giá trị của cột.`,
      `${at.en}: ${cell} is not among the values of the column.`,
    );
};

/** The value of a text that asks for no name; undefined when it depends on data or the time. */
export const constantOf = (text: string): Json | undefined => {
  const read = outline(text);
  if (read.kind === 'failed' || read.names.length > 0 || read.asksTheTime) return undefined;
  const answer = evaluate(text, {});
  return answer.kind === 'value' ? answer.value : undefined;
};

const checkText = (text: string, language: Language, place: Place, at: Text, say: Say): boolean => {
  const read = outline(text, language);
  if (read.kind === 'outline') return true;
  const where =
    read.position === undefined ? { vi: '', en: '' } : { vi: ` (ký tự ${read.position + 1})`, en: ` (character ${read.position + 1})` };
  say(
    'error',
    'decision.expression',
    place,
    `${at.vi}: biểu thức không dùng được${where.vi}: ${text.slice(0, 80)}`,
    `${at.en}: the expression cannot be used${where.en}: ${text.slice(0, 80)}`,
  );
  return false;
};
