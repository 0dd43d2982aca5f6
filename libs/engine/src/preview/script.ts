import { names as namesIn } from '@mot-cua/expression';
import { answerDecision } from '@mot-cua/procedure';
import { type AnswerDecision, type Evaluate } from '../context';
import { evaluateFeel } from '../evaluate';
import { type Data } from '../fact';

/**
 * An evaluator that answers what nobody can know yet from a script: each condition over unknown names once with true and once with false.
 * `taken` tells which answers were given, so that the caller can come back with the next ones.
 */
export type Scripted = { readonly evaluate: Evaluate; readonly taken: boolean[] };

/** @param known names whose values count: outcomes set on the way and whatever the caller takes for certain. */
export const scripted = (script: readonly boolean[], known: (name: string) => boolean, event?: string): Scripted => {
  const taken: boolean[] = [];
  const evaluate: Evaluate = (expression, names, now, asked) => {
    // A conditional event fires when the walker says so, not by itself.
    if (asked === 'event') return { value: expression === event };
    const certain = namesIn(expression).every(known);
    if (certain || asked !== 'condition') {
      const answer = evaluateFeel(expression, names, now);
      if (asked !== 'condition' || ('value' in answer && typeof answer.value === 'boolean')) return answer;
    }
    const answer = taken.length < script.length ? script[taken.length] : true;
    taken.push(answer);
    return { value: answer };
  };
  return { evaluate, taken };
};

/** A table asked about what nobody knows yet may find no rule; the way goes on with no answer, which conditions then turn both ways. */
export const answerOrNothing: AnswerDecision = (decision, names, now) => {
  const answer = answerDecision(decision, names, now);
  return answer.kind === 'answer' ? answer : { kind: 'answer', value: null, rules: [] };
};

/** The script after this one, in the order of a binary counter from all true to all false; undefined when every answer was given. */
export const nextScript = (taken: readonly boolean[]): readonly boolean[] | undefined => {
  const last = taken.lastIndexOf(true);
  return last < 0 ? undefined : [...taken.slice(0, last), false];
};

/** Only these values distinguish one state from another. */
export const knownData = (data: Data | undefined, known: (name: string) => boolean): Data =>
  Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => known(name)));
