/** Ends a closed switch: the compiler names every place that must answer when a union grows. At run time only data of a newer version get here. */
export function unreachable(value: never): never {
  throw new Error(`Not expected: ${JSON.stringify(value)}`);
}
