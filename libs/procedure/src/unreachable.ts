/** Ends a closed switch: a new kind lights every place that must answer it, at compile time. */
export const unreachable = (never: never): never => {
  throw new Error(`Unknown kind: ${JSON.stringify(never)}`);
};
