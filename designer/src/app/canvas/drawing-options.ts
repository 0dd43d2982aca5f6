import { tongueModule } from './diagram-tongue';
import { DrawnSteps } from './drawn-steps';
import { GraphicsInSight } from './graphics-in-sight';
import { MarkLayer } from './mark-layer';
import { OnlyInSight } from './only-in-sight';
import { NODE_TEXT_PX, OUTER_TEXT_PX } from './opening-view';
import { StepRenderer } from './step-renderer';

/** Our part of every drawing, read-only or not. `graphicsFactory` takes the place of the one of diagram-js. */
export const drawingModule = {
  __init__: ['stepRenderer', 'markLayer', 'onlyInSight'],
  drawnSteps: ['type', DrawnSteps],
  stepRenderer: ['type', StepRenderer],
  markLayer: ['type', MarkLayer],
  graphicsFactory: ['type', GraphicsInSight],
  onlyInSight: ['type', OnlyInSight],
};

const fontFamily = '"Source Sans 3", "Noto Sans", "Segoe UI", system-ui, sans-serif';

/** Colours are tokens, so dark and light need no new drawing. */
export const drawingOptions = {
  additionalModules: [tongueModule, drawingModule],
  bpmnRenderer: { defaultFillColor: 'var(--mc-node)', defaultStrokeColor: 'var(--mc-node-line)', defaultLabelColor: 'var(--mc-text)' },
  textRenderer: {
    defaultStyle: { fontFamily, fontSize: NODE_TEXT_PX, lineHeight: 1.15 },
    externalStyle: { fontFamily, fontSize: OUTER_TEXT_PX, lineHeight: 1.15 },
  },
};

/** Text is measured while it is drawn: the font must be there before. */
export async function fontsReady(): Promise<void> {
  const fonts = (document as Partial<Document>).fonts;
  if (!fonts) return;
  await Promise.allSettled(['15px', '600 14px'].map((size) => fonts.load(`${size} "Source Sans 3"`, 'Ag ệ')));
}
