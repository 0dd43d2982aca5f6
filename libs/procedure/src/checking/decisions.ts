import { type Language } from '@mot-cua/expression';
import { isAnything } from '../decision/answer-decision';
import { checkDecision } from '../decision/check-decision';
import { type Decision, MAX_DECISIONS, MAX_RULES } from '../decision/decision';
import { type Finding } from '../finding';
import { type Procedure, type WrittenExpression } from '../procedure';
import { decisionOf } from '../work-of';
import { say, sayOf } from './say';

/** The decision tables by themselves, and the business rule tasks that name them. */
export const checkDecisions = (procedure: Procedure, decisions: readonly Decision[]): readonly Finding[] => {
  const ids = decisions.map(({ id }) => id);
  const asked = new Set(procedure.nodes.map(decisionOf));
  return [
    ...(decisions.length > MAX_DECISIONS
      ? [
          sayOf('error', 'decision.too-many', undefined, {
            vi: `Thủ tục có hơn ${MAX_DECISIONS} bảng quyết định.`,
            en: `The procedure has more than ${MAX_DECISIONS} decision tables.`,
          }),
        ]
      : []),
    ...decisions.slice(0, MAX_DECISIONS).flatMap(checkDecision),
    ...decisions.flatMap(({ id, name }, index) => [
      ...(ids.indexOf(id) < index
        ? [
            sayOf('error', 'decision.twice', undefined, {
              vi: `Mã bảng quyết định "${id}" đã dùng cho bảng khác.`,
              en: `The id "${id}" is used by another decision table.`,
            }),
          ]
        : []),
      ...(asked.has(id)
        ? []
        : [
            {
              ...sayOf('note', 'decision.unused', undefined, {
                vi: `Không bước nào dùng bảng quyết định ‹${name.vi || id}›.`,
                en: `No step asks the decision table ‹${name.en || id}›.`,
              }),
              decision: { id },
            },
          ]),
    ]),
    ...procedure.nodes.flatMap((node) => {
      const decision = decisionOf(node);
      return decision === undefined || ids.includes(decision)
        ? []
        : [
            say('error', 'decision.unknown', node, {
              vi: `Bảng quyết định "${decision}" của ‹name› không có trong thủ tục.`,
              en: `The decision table "${decision}" of ‹name› is not in the procedure.`,
            }),
          ];
    }),
  ];
};

type Cell = WrittenExpression & { readonly language: Language };

/** Every expression of the tables that are asked, at the task that asks it; `where` names the table, the rule and the column. */
export const cellsAsked = (procedure: Procedure, decisions: readonly Decision[]): readonly Cell[] =>
  procedure.nodes.flatMap((node) => {
    const decision = decisions.find(({ id }) => id === decisionOf(node));
    return decision ? cellsOf(decision).map((cell) => ({ element: node.id, ...cell })) : [];
  });

const cellsOf = ({ id, inputs, outputs, rules }: Decision): readonly Omit<Cell, 'element'>[] => [
  ...inputs.map(({ label, id: column, expression }) => ({
    where: `${id}, ${label.vi || column}`,
    text: expression,
    language: 'expression' as const,
  })),
  ...rules
    .slice(0, MAX_RULES)
    .flatMap(({ when, then }, index) => [
      ...when.flatMap((text, column) => cell(id, index, inputs[column], text, 'tests')),
      ...then.flatMap((text, column) => cell(id, index, outputs[column], text, 'expression')),
    ]),
];

const cell = (
  id: string,
  index: number,
  column: Decision['inputs'][number] | Decision['outputs'][number] | undefined,
  text: string,
  language: Language,
): readonly Omit<Cell, 'element'>[] =>
  column === undefined || isAnything(text.trim())
    ? []
    : [{ where: `${id} #${index + 1}, ${column.label.vi || column.id}`, text, language }];
