import { TEMPORAL_STEPS } from './bounds';
import { add, divide, multiply, power, subtract } from './decimal';
import { type Run, Stop } from './run';
import { type Code, type Compile } from './scope';
import { part, type Syntax } from './syntax';
import { addTemporal, isTemporal, negative, subtractTemporal } from './temporal';
import { isDuration, isList, kindOf, type Value } from './value';

type Operator = (a: Value, b: Value, run: Run) => Value;

/** Operands of unfit kinds give null (DMN, arithmetic) and a hint that says so. */
const unfit = (sign: string, a: Value, b: Value, run: Run): null => run.hint('type.unfit', `${kindOf(a)} ${sign} ${kindOf(b)}`);

const onTemporals = (sign: string, a: Value, b: Value, run: Run, compute: () => Value | undefined): Value => {
  run.charge(TEMPORAL_STEPS);
  const result = isTemporal(a) || isTemporal(b) ? compute() : undefined;
  return result === undefined ? unfit(sign, a, b, run) : result;
};

const operators: Readonly<Record<string, Operator>> = {
  '+': (a, b, run) => {
    if (typeof a === 'number' && typeof b === 'number') return add(a, b);
    if (typeof a === 'string' && typeof b === 'string') {
      run.text(a.length + b.length);
      return a + b;
    }
    return onTemporals('+', a, b, run, () => addTemporal(a, b));
  },
  '-': (a, b, run) =>
    typeof a === 'number' && typeof b === 'number' ? subtract(a, b) : onTemporals('-', a, b, run, () => subtractTemporal(a, b)),
  '*': (a, b, run) => (typeof a === 'number' && typeof b === 'number' ? multiply(a, b) : unfit('*', a, b, run)),
  '/': (a, b, run) =>
    typeof a === 'number' && typeof b === 'number' ? (divide(a, b) ?? run.hint('arguments.unfit', '/ 0')) : unfit('/', a, b, run),
  '**': (a, b, run) => (typeof a === 'number' && typeof b === 'number' ? power(a, b) : unfit('**', a, b, run)),
};

const operatorOf = (syntax: Syntax): Operator => {
  const operator = operators[syntax.text === '^' ? '**' : syntax.text];
  if (!operator) throw new Stop('expression.refused', syntax.text);
  return operator;
};

/** A chain `a + b - c` is one loop, so that a long sum costs no depth. */
export const compileArithmetic = (syntax: Syntax, compile: Compile): Code => {
  if (syntax.children.length === 2) return compileNegation(compile(part(syntax, 1)));
  const steps: { readonly operator: Operator; readonly operand: Code }[] = [];
  let at = syntax;
  while (at.name === 'ArithmeticExpression' && at.children.length === 3) {
    steps.unshift({ operator: operatorOf(part(at, 1)), operand: compile(part(at, 2)) });
    at = part(at, 0);
  }
  const first = compile(at);
  return (scope) => {
    scope.run.charge(steps.length);
    return steps.reduce((sum, { operator, operand }) => operator(single(sum), single(operand(scope)), scope.run), first(scope));
  };
};

/** A list of one number is that number (DMN, implicit conversions). */
const single = (value: Value): Value => (isList(value) && value.length === 1 ? (value[0] ?? null) : value);

const compileNegation = (operand: Code): Code => {
  return (scope) => {
    scope.run.charge(1);
    const value = single(operand(scope));
    if (typeof value === 'number') return value === 0 ? 0 : -value;
    return isDuration(value) ? negative(value) : scope.run.hint('type.unfit', `- ${kindOf(value)}`);
  };
};
