import { isFunctionName, type Language, outline } from '@mot-cua/expression';
import { addressParts, noSuchPart } from '../address/address-in-parts';
import { type Finding } from '../finding';
import { type Graph } from '../graph';
import { type Field, type ProcedurePackage } from '../package';
import { type WrittenExpression } from '../procedure';
import { cellsAsked } from './decisions';
import { sayOf } from './say';
import { type Writers } from './writers';

/** Names that are read and never stored, parts an address does not have, and personal data in expressions. */
export const checkNames = (graph: Graph, writers: Writers, pack: Pick<ProcedurePackage, 'forms' | 'decisions'>): readonly Finding[] => {
  const fields = pack.forms.flatMap((form) => form.fields);
  return [
    ...(graph.procedure.expressions ?? []).flatMap((expression) => checkExpression(expression, 'expression', fields, writers)),
    ...cellsAsked(graph.procedure, pack.decisions ?? []).flatMap(({ language, ...cell }) =>
      checkExpression(cell, language, fields, writers),
    ),
  ];
};

const checkExpression = (
  expression: WrittenExpression,
  language: Language,
  fields: readonly Field[],
  writers: Writers,
): readonly Finding[] => {
  const personal = new Set(fields.filter((field) => field.personal).map(({ name }) => name));
  const read = outline(expression.text, language);
  // One that cannot be read is already a finding of the reader.
  if (read.kind === 'failed') return [];
  const { element, where } = expression;
  const secrets = read.mentions.filter((name) => personal.has(name));
  const unknown = read.names.filter((name) => !writers.isWritten(name) && !isFunctionName(name) && !personal.has(name));
  return [
    ...secrets.map((name) =>
      sayOf('error', 'name.personal', element, {
        vi: `Biểu thức ở ${where} đọc "${name}", là dữ liệu cá nhân được giữ ngoài lịch sử hồ sơ; điều kiện không được dùng dữ liệu này.`,
        en: `The expression in ${where} reads "${name}", personal data that is kept outside the history; expressions may not use it.`,
      }),
    ),
    ...unknown.map((name) => unwritten(name, element, where, writers)),
    ...noSuchPart(read.entries, fields).map(({ name, entry }) =>
      sayOf('error', 'name.part', element, {
        vi: `Biểu thức ở ${where} đọc "${name}.${entry}"; địa chỉ chỉ có ${addressParts}.`,
        en: `The expression in ${where} reads "${name}.${entry}"; an address has ${addressParts}.`,
      }),
    ),
  ];
};

const unwritten = (name: string, element: string, where: string, writers: Writers): Finding => {
  const [source] = writers.open;
  const near = nearest(name, writers.names);
  const hint = near === undefined ? { vi: '', en: '' } : { vi: ` Có phải là "${near}"?`, en: ` Did you mean "${near}"?` };
  return source
    ? sayOf('warning', 'name.unwritten', element, {
        vi: `Biểu thức ở ${where} đọc "${name}"; chỉ ‹${source.name.vi || source.id}› mới có thể mang giá trị này tới.${hint.vi}`,
        en: `The expression in ${where} reads "${name}"; only ‹${source.name.en || source.id}› could bring such a value.${hint.en}`,
      })
    : sayOf('error', 'name.unwritten', element, {
        vi: `Biểu thức ở ${where} đọc "${name}", nhưng không bước nào ghi giá trị này.${hint.vi}`,
        en: `The expression in ${where} reads "${name}", but no step ever stores it.${hint.en}`,
      });
};

/** A name two letters away at most: probably meant. */
const nearest = (name: string, names: readonly string[]): string | undefined =>
  names.filter(
    (other) => Math.abs(other.length - name.length) <= 2 && name.length > 2 && distance(name.toLowerCase(), other.toLowerCase()) <= 2,
  )[0];

/** Levenshtein's distance. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
};
