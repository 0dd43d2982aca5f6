import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Hex, keyName } from '@mot-cua/proof';

/** A secret Ed25519 key of this installation, and what others may know of it. */
export type SigningKey = {
  /** Name by which signatures and the office's publications call it. */
  readonly id: string;
  /** 32 bytes. */
  readonly publicKey: Hex;
  /** Ed25519 (RFC 8032) over the UTF-8 bytes of a text. */
  readonly sign: (text: string) => Hex;
};

/** What is signed with it: heads of the public log (runtime), proof packages (api). Each has its own, so that neither can speak for the other. */
export type KeyUse = 'log' | 'package';
const variables: Readonly<Record<KeyUse, string>> = { log: 'MOT_CUA_LOG_KEY', package: 'MOT_CUA_PACKAGE_KEY' };

const RAW_PUBLIC_BYTES = 32;

/**
 * Opens the key: `MOT_CUA_LOG_KEY` or `MOT_CUA_PACKAGE_KEY` (a PEM file, or its text), else one in the state folder, made at the first start and readable by
 * our user only. Throws one clear sentence when it is no Ed25519 key, and in production when the variable is not set.
 */
export const openSigningKey = (state: string, use: KeyUse, environment: NodeJS.ProcessEnv): SigningKey => {
  const variable = variables[use];
  const given = environment[variable];
  if (!given && environment['NODE_ENV'] === 'production')
    throw new Error(`${variable} is not set: in production the key is given from outside (PEM file of an Ed25519 key, PKCS #8).`);
  const pem = given ? textOf(given, variable) : ownKey(state, use);
  const secret = readKey(pem, given ? variable : join(state, 'keys', `${use}.pem`));
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-RAW_PUBLIC_BYTES).toString('hex');
  return { id: keyName(publicKey), publicKey, sign: (text) => sign(null, Buffer.from(text, 'utf8'), secret).toString('hex') };
};

const textOf = (given: string, variable: string): string => {
  if (given.includes('-----BEGIN')) return given;
  try {
    return readFileSync(given, 'utf8');
  } catch (cause) {
    throw new Error(`${variable} names a file that cannot be read: ${given}`, { cause });
  }
};

const ownKey = (state: string, use: KeyUse): string => {
  const folder = join(state, 'keys');
  const file = join(folder, `${use}.pem`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    try {
      writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process made it at the same moment: its key is the one.
      if (!existsSync(file)) throw error;
    }
  }
  return readFileSync(file, 'utf8');
};

const readKey = (pem: string, from: string): KeyObject => {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (cause) {
    throw new Error(`${from} holds no secret key (PEM, PKCS #8).`, { cause });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${from} holds a key of the wrong kind: Ed25519 is needed.`);
  return key;
};
