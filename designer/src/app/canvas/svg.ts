const space = 'http://www.w3.org/2000/svg';

/** An SVG element with its attributes. Colours are given as design tokens (`var(--mc-...)`), so they must be styles: attributes do not resolve them. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
  style = '',
  ...children: (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (style) element.style.cssText = style; // not as an attribute: the content security policy forbids those
  element.append(...children);
  return element;
}

let context: CanvasRenderingContext2D | null | undefined;

/** Width in pixels of a line of text. `font` as in CSS, e.g. `600 14px "Source Sans 3"`. */
export function textWidth(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = font;
  return context.measureText(text).width;
}
