/** A font of this application with its letters, to be taken along to where its style sheets are not. */
export type OwnFont = {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  /** The letters it has, as a style sheet says it. */
  readonly range: string;
  readonly bytes: ArrayBuffer;
};

const unquoted = (family: string): string => family.replace(/^["']|["']$/g, '');

/**
 * The files of font families this page's style sheets name, as far as they hold letters of the text. A file that cannot be fetched is left out:
 * its letters fall back.
 */
export async function ownFonts(text: string, ...families: readonly string[]): Promise<readonly OwnFont[]> {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const wanted = [...document.styleSheets].flatMap((sheet) =>
    facesIn(sheet).filter(
      ({ style }) =>
        families.includes(unquoted(style.getPropertyValue('font-family'))) && holdsOneOf(letters, style.getPropertyValue('unicode-range')),
    ),
  );
  const fetched = await Promise.all(wanted.map((face) => fetchFont(face).catch(() => undefined)));
  return fetched.filter((font) => font !== undefined);
}

function facesIn(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    // A sheet of another origin does not let itself be read.
    return [];
  }
}

/** @param range as CSS writes it: `U+20-7E, U+A0`; empty: every letter */
export const holdsOneOf = (letters: readonly number[], range: string): boolean =>
  range.trim() === '' ||
  range.split(',').some((part) => {
    const [from = NaN, to = from] = part
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return letters.some((letter) => letter >= from && letter <= to);
  });

async function fetchFont({ style, parentStyleSheet }: CSSFontFaceRule): Promise<OwnFont | undefined> {
  const address = /url\(\s*["']?([^"')]+)/.exec(style.getPropertyValue('src'))?.[1];
  if (address === undefined) return undefined;
  const answer = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  if (!answer.ok) return undefined;
  return {
    family: unquoted(style.getPropertyValue('font-family')),
    weight: style.getPropertyValue('font-weight') || 'normal',
    style: style.getPropertyValue('font-style') || 'normal',
    range: style.getPropertyValue('unicode-range') || 'U+0-10FFFF',
    bytes: await answer.arrayBuffer(),
  };
}

/** The fonts as rules of a style sheet that needs no other file. */
export const fontRules = (fonts: readonly OwnFont[]): string =>
  fonts
    .map(
      ({ family, weight, style, range, bytes }) =>
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};unicode-range:${range};src:url(data:font/woff2;base64,${inBase64(bytes)}) format('woff2')}`,
    )
    .join('');

function inBase64(bytes: ArrayBuffer): string {
  let binary = '';
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Makes the fonts known in another page, a frame that is printed, and waits until they can be drawn with. */
export async function lendFonts(fonts: readonly OwnFont[], page: Document, window: Window & typeof globalThis): Promise<void> {
  const faces = fonts.map(
    ({ family, weight, style, range, bytes }) => new window.FontFace(family, bytes, { weight, style, unicodeRange: range }),
  );
  for (const face of faces) page.fonts.add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
}
