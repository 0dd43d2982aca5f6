import { textOfHead } from '@mot-cua/proof';
import { type Signer, type SigningKey } from '@mot-cua/store';
import { type Settings } from '../settings';
import { folderDestination } from './folder-destination';
import { type LogPublishing } from './log-duty';

export const signerOf = ({ id, publicKey, sign }: SigningKey): Signer => ({
  key: id,
  publicKey,
  sign: (head) => ({ ...head, signature: sign(textOfHead(head)) }),
});

/** How the settings say that the public log is signed and published. */
export const publishingBy = async (
  { logFolder, secondLogFolder, logSeconds }: Pick<Settings, 'logFolder' | 'secondLogFolder' | 'logSeconds'>,
  key: SigningKey,
): Promise<LogPublishing> => ({
  signer: signerOf(key),
  destinations: await Promise.all(
    [logFolder, ...(secondLogFolder === undefined ? [] : [secondLogFolder])].map((folder) => folderDestination(folder, key)),
  ),
  everyMs: logSeconds * 1_000,
});
