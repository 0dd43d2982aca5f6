import { createRequire } from 'node:module';

const installed = createRequire(import.meta.url);
const file = (face: string): string => installed.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);

/** Tinos has the widths of Times New Roman, in which papers of offices are written (NĐ 30/2020 Phụ lục I), and every Vietnamese letter. */
export const fonts = {
  plain: file('400Regular'),
  italic: file('400Regular_Italic'),
  bold: file('700Bold'),
  boldItalic: file('700Bold_Italic'),
};
export type Face = keyof typeof fonts;

export const faceOf = ({ bold, italic }: { readonly bold: boolean; readonly italic: boolean }): Face => {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'plain';
};
