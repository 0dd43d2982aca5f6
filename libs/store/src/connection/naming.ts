/** A statement as the driver takes it: with a name the server keeps its plan on the connection. */
export type Statement = { readonly name?: string; readonly text: string; readonly values: unknown[] };
export type Naming = (text: string, values: readonly unknown[]) => Statement;

/** Different texts that are named; further ones are planned each time. */
const MOST_NAMED = 500;

/** Every statement is planned anew: behind a pooler that lends a connection for one transaction a named one would not be there the next time. */
export const unnamed: Naming = (text, values) => ({ text, values: [...values] });

/** The same text has the same name on every connection of this process, so that its plan is made once for each of them. */
export const named = (): Naming => {
  const names = new Map<string, string>();
  return (text, values) => {
    const known = names.get(text) ?? (names.size < MOST_NAMED ? `mc${names.size.toString()}` : undefined);
    if (known !== undefined) names.set(text, known);
    return { ...(known !== undefined && { name: known }), text, values: [...values] };
  };
};
