import { fontRules, ownFonts } from './own-fonts';

/** The font texts of a drawing are measured and wrapped with: with another one they would run out of their shapes. */
const DRAWING_FONT = 'Source Sans 3';

/** Variables of the style sheet as they are in the light scheme, by name. */
type Colours = (variable: string) => string;

/**
 * A drawing as a file that needs nothing of this page: variables of the style sheet become the colours they stand for, on white ground,
 * and the letters are taken along.
 * @param svg what bpmn-js saves
 */
export async function standAloneSvg(svg: string): Promise<string> {
  const fonts = fontRules(await ownFonts(DRAWING_FONT));
  const colours = lightColours();
  const plain = replaceVariables(svg, colours.of);
  colours.done();
  return plain.replace(/<svg([^>]*)>/, (whole, attributes: string) => {
    const box = /viewBox="([^"]+)"/.exec(attributes)?.[1]?.split(/[ ,]+/).map(Number);
    const ground = box
      ? `<rect x="${String(box[0])}" y="${String(box[1])}" width="${String(box[2])}" height="${String(box[3])}" fill="#ffffff"/>`
      : '';
    return `${whole}${fonts && `<defs><style>${fonts}</style></defs>`}${ground}`;
  });
}

/** `var(--a, var(--b))` and `var(--a)` to what they are. Innermost first; at most a few deep. */
function replaceVariables(text: string, of: Colours): string {
  let replaced = text;
  for (let depth = 0; depth < 4 && replaced.includes('var('); depth += 1)
    replaced = replaced.replace(
      /var\((--[\w-]+)\s*(?:,\s*([^()]*))?\)/g,
      (_whole, name: string, fallback: string | undefined) => of(name).replace(/"/g, "'") || fallback?.trim() || 'currentColor',
    );
  return replaced;
}

function lightColours(): { readonly of: Colours; readonly done: () => void } {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const known = new Map<string, string>();
  const of = (variable: string): string => {
    const already = known.get(variable);
    if (already !== undefined) return already;
    const raw = getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
    probe.style.color = '';
    probe.style.color = `var(${variable})`;
    const colour = CSS.supports('color', raw) ? getComputedStyle(probe).color : raw;
    known.set(variable, colour);
    return colour;
  };
  return { of, done: () => { probe.remove(); } }; // prettier-ignore
}

/** Longest side of a picture. Pixels. */
const MAX_SIDE = 8_000;

/** The same as a picture, twice as fine as on the screen where that is not too large. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(2, MAX_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => { if (blob) resolve(blob); else reject(new Error('the picture is too large')); }, 'image/png'); // prettier-ignore
  });
}
