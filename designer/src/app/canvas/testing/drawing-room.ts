/**
 * What bpmn-js asks of a browser and jsdom lacks. Geometry is fake: layout and dragging are tested in a real browser.
 * Import it first in a spec that draws.
 */
type Loose = Record<string, unknown>;

class Matrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;
  inverse(): Matrix {
    return new Matrix();
  }
  multiply(): Matrix {
    return new Matrix();
  }
  translate(): Matrix {
    return new Matrix();
  }
  scale(): Matrix {
    return new Matrix();
  }
  rotate(): Matrix {
    return new Matrix();
  }
}

const transform = () => ({
  matrix: new Matrix(),
  setMatrix: () => undefined,
  setTranslate: () => undefined,
  setScale: () => undefined,
  setRotate: () => undefined,
});
const transforms = new WeakMap<object, unknown>();

function transformList(owner: object): unknown {
  const known = transforms.get(owner);
  if (known) return known;
  const list = {
    numberOfItems: 0,
    clear: () => undefined,
    appendItem: () => undefined,
    consolidate: transform,
    initialize: () => undefined,
    createSVGTransformFromMatrix: transform,
  };
  transforms.set(owner, { baseVal: list });
  return transforms.get(owner);
}

const element = SVGElement.prototype as unknown as Loose;
element['getBBox'] = () => ({ x: 0, y: 0, width: 100, height: 20 });
element['getCTM'] = () => new Matrix();
element['getScreenCTM'] = () => new Matrix();
element['getComputedTextLength'] = () => 60;
element['getTotalLength'] = () => 100;
element['getPointAtLength'] = () => ({ x: 0, y: 0 });
Object.defineProperty(element, 'transform', {
  configurable: true,
  get(this: object) {
    return transformList(this);
  },
});

const drawing = SVGSVGElement.prototype as unknown as Loose;
drawing['createSVGMatrix'] = () => new Matrix();
drawing['createSVGTransform'] = transform;
drawing['createSVGTransformFromMatrix'] = transform;
drawing['createSVGPoint'] = () => ({ x: 0, y: 0, matrixTransform: () => ({ x: 0, y: 0 }) });

// Nothing lies under a point: a drag hovers over what the spec says.
const page = Document.prototype as unknown as Loose;
page['elementFromPoint'] ??= () => null;

const global = globalThis as unknown as Loose;
global['SVGMatrix'] = Matrix;
global['structuredClone'] ??= (value: unknown): unknown => JSON.parse(JSON.stringify(value));
global['CSS'] ??= { escape: (text: string) => text.replace(/[^\w-]/g, (letter) => `\\${letter}`) };
global['ResizeObserver'] ??= class {
  observe(): void {
    // jsdom lays nothing out: no size ever changes.
  }
  disconnect(): void {
    // see above
  }
};

HTMLCanvasElement.prototype.getContext = (() => ({ measureText: (text: string) => ({ width: text.length * 7 }) })) as never;
