import { bytesOf, type Instruments } from '@mot-cua/proof';
import { readPinned } from '../read-pinned';

/** What a browser brings along. It knows signatures on https and on its own machine only; elsewhere the proof says that it could not be told. */
export const browserInstruments: Instruments = {
  checkSignature: async (publicKey, text, signature) => {
    const { subtle } = globalThis.crypto as Partial<Crypto>;
    if (!subtle) throw new Error('no cryptography here');
    const key = await subtle.importKey('raw', bytesOf(publicKey), { name: 'Ed25519' }, false, ['verify']);
    return subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), new TextEncoder().encode(text));
  },
  compile: readPinned,
};
