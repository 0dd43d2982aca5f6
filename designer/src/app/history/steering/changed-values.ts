/** What was typed as a value: JSON where it is some, else the text itself. */
const valueOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** The values that differ from those of the dossier, by name. */
export function changedValues(
  data: readonly { readonly name: string; readonly json: string }[],
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    data.flatMap(({ name, json }): [string, unknown][] => {
      const text = typed[name];
      return text === undefined || text === json ? [] : [[name, valueOf(text)]];
    }),
  );
}
