import { bringDiagram } from './bring-diagram';

/** Reads one file away from the drawing, then rests. */
addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void bringDiagram(data).then((brought) => {
    (self as unknown as { postMessage: (answer: unknown) => void }).postMessage(brought);
  });
});
