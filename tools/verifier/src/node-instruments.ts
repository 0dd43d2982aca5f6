import { createHash, verify } from 'node:crypto';
import { readProcedure } from '@mot-cua/engine';
import { type Digest, type Instruments } from '@mot-cua/proof';

/** DER of an Ed25519 public key up to its 32 bytes (RFC 8410, section 4). */
const SPKI = '302a300506032b6570032100';

const digest: Digest = (prefix, text) => createHash('sha256').update(prefix, 'hex').update(text, 'utf8').digest('hex');

/** What a machine with Node brings along: nothing is asked of a database or a network. */
export const nodeInstruments: Required<Pick<Instruments, 'digest' | 'checkSignature' | 'compile'>> = {
  digest,
  checkSignature: (publicKey, text, signature) =>
    Promise.resolve(
      verify(
        null,
        Buffer.from(text, 'utf8'),
        { key: Buffer.from(SPKI + publicKey, 'hex'), format: 'der', type: 'spki' },
        Buffer.from(signature, 'hex'),
      ),
    ),
  compile: async (diagram) => {
    const { procedure, findings } = await readProcedure(diagram);
    if (!procedure) throw new Error(findings.map(({ message }) => message.en).join(' '));
    return procedure;
  },
};
