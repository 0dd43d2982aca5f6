import { fontRules, ownFonts } from './own-fonts';

/** The font texts of a drawing are measured and wrapped with: with another one they would run out of their shapes. */
const DRAWING_FONT = 'Source Sans 3';

/** Variables of the style sheet as they are in the light scheme, by name. */
type Colours = (variable: string) => string;

/**
 * A drawing as a file that needs nothing of this page: its colours, on white ground, and the letters taken along.
 * @param svg what bpmn-js saves
 */
export async function standAloneSvg(svg: string): Promise<string> {
  const fonts = fontRules(await ownFonts(svg, DRAWING_FONT));
  return inLightColours(svg).replace(/<svg[^>]*>/, (whole) => `${whole}${fonts && `<defs><style>${fonts}</style></defs>`}`);
}

/** The drawing with the colours the variables of the style sheet stand for, on white ground. */
export function inLightColours(svg: string): string {
  const colours = lightColours();
  const plain = replaceVariables(svg, colours.of);
  colours.done();
  return plain.replace(/<svg([^>]*)>/, (whole, attributes: string) => {
    const box = /viewBox="([^"]+)"/.exec(attributes)?.[1]?.split(/[ ,]+/).map(Number);
    const ground = box
      ? `<rect x="${String(box[0])}" y="${String(box[1])}" width="${String(box[2])}" height="${String(box[3])}" fill="#ffffff"/>`
      : '';
    return `${whole}${ground}`;
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
/** Room below the drawing, not in the picture, for letters that tell when letters can be painted: one of each file of the font. Units of the drawing. */
const STRIP = 24;
const LETTERS = ['M', 'ế'];
/** A picture waits so long for its letters at most. Milliseconds. */
const LETTERS_WAIT = 5_000;
const LOOK_AGAIN = 20;

/**
 * The same as a picture, twice as fine as on the screen where that is not too large.
 * @param svg that needs nothing of this page
 */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withStrip(svg))}`;
  await image.decode();
  await lettersPainted(image);
  const [width, height] = [image.naturalWidth, image.naturalHeight - STRIP];
  const scale = Math.min(2, MAX_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => { if (blob) resolve(blob); else reject(new Error('the picture is too large')); }, 'image/png'); // prettier-ignore
  });
}

/** A browser reads the fonts in a picture only when it first paints it, and leaves the letters out until it has. */
async function lettersPainted(image: HTMLImageElement): Promise<void> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [STRIP * LETTERS.length, STRIP];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  for (let waited = 0; context && waited < LETTERS_WAIT; waited += LOOK_AGAIN) {
    context.drawImage(image, 0, image.naturalHeight - STRIP, canvas.width, STRIP, 0, 0, canvas.width, STRIP);
    const painted = LETTERS.map((_, index) => context.getImageData(index * STRIP, 0, STRIP, STRIP).data.some((value) => value > 0));
    if (painted.every(Boolean)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}

function withStrip(svg: string): string {
  const [, attributes = ''] = /<svg([^>]*)>/.exec(svg) ?? [];
  const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(attributes)?.[1] ?? '').split(/[ ,]+/).map(Number);
  const taller = attributes
    .replace(/viewBox="[^"]+"/, `viewBox="${[x, y, width, height + STRIP].join(' ')}"`)
    .replace(/(?<=\s)height="[^"]+"/, `height="${String(height + STRIP)}"`);
  const letters = LETTERS.map(
    (letter, index) =>
      `<text x="${String(x + index * STRIP + 2)}" y="${String(y + height + STRIP - 4)}" font-family="'${DRAWING_FONT}'" font-size="20">${letter}</text>`,
  );
  return svg.replace(/<svg[^>]*>/, () => `<svg${taller}>`).replace(/<\/svg>\s*$/, `${letters.join('')}</svg>`);
}
