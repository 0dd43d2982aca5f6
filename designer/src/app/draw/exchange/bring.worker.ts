import { lostInWriting } from '@mot-cua/procedure';
import { bringDiagram } from './bring-diagram';

const tell = (answer: unknown): void => {
  postMessage(answer);
};

/** Reads one file away from the drawing: first what it brings, then, while that is being drawn, what of a diagram cannot be kept. */
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void bringDiagram(data).then(async (brought) => {
    tell(brought);
    if (brought.kind === 'diagram') tell(await lostInWriting(brought.xml));
  });
});
