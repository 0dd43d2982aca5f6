import { evaluate, outline } from '@mot-cua/expression';
import { type Decision, type DecisionAnswer, type Json, answerDecision } from '@mot-cua/procedure';

/** The names the columns of a table ask for: what a test row must give. */
export const askedNames = ({ inputs, rules }: Decision): readonly string[] => {
  const texts = [...inputs.map(({ expression }) => expression), ...rules.flatMap(({ then }) => then)].filter((text) => text.trim() !== '');
  return [...new Set(texts.flatMap((text) => namesOf(text)))].sort();
};

function namesOf(text: string): readonly string[] {
  const read = outline(text);
  return read.kind === 'outline' ? read.names.map((name) => String(name).split('.')[0]) : [];
}

/** Asks a table with values as a person types them: FEEL (`12`, `true`, `"A"`), and what is none is a text. */
export function askWith(decision: Decision, typed: Readonly<Record<string, string>>, now: number): DecisionAnswer {
  const values = Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]): [string, Json][] => (text.trim() === '' ? [] : [[name, valueOf(text.trim())]])),
  );
  return answerDecision(decision, values, now);
}

function valueOf(text: string): Json {
  const read = outline(text);
  if (read.kind === 'failed' || read.names.length > 0)
    return text.replace(',', '.').match(/^-?\d+\.\d+$/) ? Number(text.replace(',', '.')) : text;
  const answer = evaluate(text, {});
  return answer.kind === 'value' ? answer.value : text;
}
