import { type Run } from '../run';
import { Callable, isList, type Kind, kindOf, type Value } from '../value';

/** The kinds a parameter may have. `any`: everything but a missing argument; a `?` behind it: may be missing or null. */
type Wanted = 'any' | 'number' | 'string' | 'boolean' | 'list' | 'context' | 'range' | 'function' | 'duration';
type Parameter = { readonly name: string; readonly wanted: Wanted; readonly optional: boolean };

const readParameter = (text: string): Parameter => {
  const [name = '', kind = 'any'] = text.split(':').map((part) => part.trim());
  return { name, wanted: kind.replace('?', '') as Wanted, optional: kind.endsWith('?') };
};

const fits = (kind: Kind, wanted: Wanted): boolean =>
  wanted === 'any' ||
  kind === wanted ||
  (wanted === 'duration' && (kind === 'days and time duration' || kind === 'years and months duration'));

/** DMN's implicit conversions: one value for a list of one, and back. `undefined`: unfit. */
const convert = (value: Value | undefined, { wanted, optional }: Parameter): Value | undefined => {
  if (value === undefined || value === null) return optional || (wanted === 'any' && value === null) ? null : undefined;
  if (wanted === 'list') return isList(value) ? value : [value];
  if (wanted !== 'any' && isList(value) && value.length === 1) return convert(value[0], { name: '', wanted, optional });
  return fits(kindOf(value), wanted) ? value : undefined;
};

/**
 * A function of the language.
 *
 * @param signature e.g. `string: string, start position: number, length: number?`.
 * @param body gets its arguments converted and complete; a missing optional one is null. Gives `undefined` for arguments it has no value for.
 */
export const define = <Args extends readonly Value[]>(
  name: string,
  signature: string,
  body: (run: Run, ...args: Args) => Value | undefined,
): [string, Callable] => {
  const parameters = signature === '' ? [] : signature.split(',').map(readParameter);
  const call = (args: readonly Value[], run: Run): Value => {
    run.charge(1);
    if (args.length > parameters.length) return run.hint('arguments.unfit', name);
    const converted: Value[] = [];
    for (const [index, parameter] of parameters.entries()) {
      const value = convert(args[index], parameter);
      if (value === undefined) return run.hint('arguments.unfit', `${name}: ${parameter.name}`);
      converted.push(value);
    }
    return body(run, ...(converted as unknown as Args)) ?? run.hint('arguments.unfit', name);
  };
  return [
    name,
    new Callable(
      parameters.map((parameter) => parameter.name),
      false,
      call,
    ),
  ];
};

/** A function of one list that may also be called with its elements one by one, e.g. `sum(1, 2)`. Every element must be of the kind, if one is given. */
export const defineOverList = (
  name: string,
  wanted: Wanted,
  body: (list: readonly Value[], run: Run) => Value | undefined,
): [string, Callable] => {
  const call = (args: readonly Value[], run: Run): Value => {
    if (args.length === 0) return run.hint('arguments.unfit', name);
    const [first] = args;
    const list = args.length === 1 && isList(first) ? first : args;
    run.charge(list.length);
    if (!list.every((item) => fits(kindOf(item), wanted))) return run.hint('arguments.unfit', name);
    return body(list, run) ?? run.hint('arguments.unfit', name);
  };
  return [name, new Callable(['list'], true, call)];
};
