import { type SignedTreeHead, verifyPackage } from '@mot-cua/proof';
import { browserInstruments } from './browser-instruments';

type Question = { readonly number: number; readonly text: string; readonly published?: readonly SignedTreeHead[] };

/** Verifies packages away from the page: 100,000 facts must not freeze it. One message in, one out, each with its number. */
addEventListener('message', ({ data: { number, text, published } }: MessageEvent<Question>) => {
  void verifyPackage(text, { ...browserInstruments, ...(published ? { published } : {}) }).then((verdict) => {
    postMessage({ number, verdict });
  });
});
