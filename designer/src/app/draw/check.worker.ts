import { type ProcedurePackage } from '@mot-cua/procedure';
import { checkDraft } from './check-draft';

/** Checks drafts away from the drawing: one message in, one out, each with its number. */
addEventListener('message', ({ data }: MessageEvent<{ number: number; pack: ProcedurePackage }>) => {
  void checkDraft(data.pack).then((checked) => {
    postMessage({ number: data.number, checked });
  });
});
