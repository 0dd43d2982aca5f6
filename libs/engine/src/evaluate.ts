import { evaluate } from '@mot-cua/expression';
import { type Evaluate } from './context';

/** FEEL, in its bounds. What FEEL turned into null in silence is passed on, so that an incident can name its cause. */
export const evaluateFeel: Evaluate = (expression, names, now) => {
  const answer = evaluate(expression, names, { now });
  if (answer.kind === 'failed') return { failed: `${answer.code} ${answer.detail}` };
  const hint = answer.hints.length > 0 ? `${answer.hints[0].code} ${answer.hints[0].detail}` : undefined;
  return { value: answer.value, ...(hint !== undefined && { hint }) };
};
