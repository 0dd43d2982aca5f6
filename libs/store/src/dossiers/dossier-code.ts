/** How an agency's dossier codes look. */
export type CodeStyle = { readonly identifier: string; readonly format: 'TT01/2018' | 'TT03/2025'; readonly system?: string };

/** The old format has four digits; beyond that it must fail, not wrap. */
const MOST_IN_OLD_FORMAT = 9_999;

/**
 * The code of the `ordinal`-th dossier (from 1) of an agency and day (`YYYY-MM-DD`): `000.00.00.H47-200320-0001` by TT 01/2018 Điều 19,
 * `H61.012.00-260126-010001` by TT 03/2025 Điều 13.3. Undefined when the format has no room for it.
 */
export const dossierCode = ({ identifier, format, system }: CodeStyle, day: string, ordinal: number): string | undefined => {
  const date = day.slice(2).replaceAll('-', '');
  const number = ordinal.toString().padStart(4, '0');
  switch (format) {
    case 'TT01/2018':
      return ordinal > MOST_IN_OLD_FORMAT ? undefined : `${identifier}-${date}-${number}`;
    case 'TT03/2025':
      return `${identifier}-${date}-${system ?? '01'}${number}`;
  }
};
