import { Stop } from './run';
import { type Code, type Compile } from './scope';
import { nameOf, part, type Syntax } from './syntax';
import { entryOf, isContext, isDuration, isList, kindOf, type Value } from './value';

type Test = (value: Value) => boolean;

const simple = new Set([
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
  'context',
  'list',
  'range',
  'function',
]);

/** `x instance of list<number>` (DMN, types). Only FEEL's own types: there is no type to bring from outside. */
export const compileInstanceOf = (syntax: Syntax, compile: Compile): Code => {
  const value = compile(part(syntax, 0));
  const test = compileType(part(syntax, syntax.children.length - 1));
  return (scope) => {
    scope.run.charge(1);
    return test(value(scope));
  };
};

const compileType = (syntax: Syntax): Test => {
  switch (syntax.name) {
    case 'Type':
      return compileType(part(syntax, 0));
    case 'QualifiedName':
    case 'SpecialType':
      return named(nameOf(syntax));
    case 'ListType': {
      const item = compileType(child(syntax, 'Type'));
      return (value) => isList(value) && value.every(item);
    }
    case 'ContextType': {
      const entries = (syntax.children.find(({ name }) => name === 'ContextEntryTypes')?.children ?? [])
        .filter(({ name }) => name === 'ContextEntryType')
        .map((entry) => [nameOf(part(entry, 0)), compileType(child(entry, 'Type'))] as const);
      return (value) =>
        isContext(value) &&
        entries.every(([name, test]) => {
          const entry = entryOf(value, name);
          return entry !== undefined && test(entry);
        });
    }
    case 'FunctionType':
      return (value) => kindOf(value) === 'function';
    default:
      throw new Stop('expression.refused', syntax.name);
  }
};

const child = (syntax: Syntax, name: string): Syntax => {
  const found = syntax.children.find((candidate) => candidate.name === name);
  if (!found) throw new Stop('expression.refused', syntax.name);
  return found;
};

const named = (name: string): Test => {
  if (name === 'Any') return (value) => value !== null;
  if (name === 'Null') return (value) => value === null;
  if (name === 'duration') return isDuration;
  if (!simple.has(name)) throw new Stop('expression.refused', `instance of ${name}`);
  return (value) => kindOf(value) === name;
};
