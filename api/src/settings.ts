import { resolve } from 'node:path';
import { type SignInHints } from '@mot-cua/contract';
import { type Text } from '@mot-cua/procedure';
import { VERSION } from './version';

/** What the sign-in page tells of the demonstration set: whose installation it plays, and with which accounts it can be walked. */
export type Demonstration = { readonly office: Text } & NonNullable<SignInHints['demonstration']>;

/** How the api is told to run; every value comes from the environment, read once at the start. */
export type Settings = {
  /** MOT_CUA_PORT: the port people's browsers and other systems connect to. Default 3000. Not `PORT`, which development servers also read. */
  readonly port: number;
  /** MOT_CUA_HOST: the address to listen on. Default 127.0.0.1; `0.0.0.0` for all. */
  readonly host: string;
  /** MOT_CUA_STATE: folder with the embedded PostgreSQL, its password and the file of connections. Default `.state`. */
  readonly state: string;
  /** MOT_CUA_FILE_LIMIT_MB: how large a file of a dossier may be. Default 100. */
  readonly mostFileBytes: number;
  /** DATABASE_URL: a PostgreSQL of your own (15 or newer), connected to as the owner. Absent: the embedded one. */
  readonly databaseUrl?: string;
  /** MOT_CUA_CLAMD: socket or `host:port` of ClamAV's daemon; without it only the built-in scanner looks at files. */
  readonly clamd?: string;
  /** MOT_CUA_DESIGNER: folder of the built web application. Default `dist/designer`. */
  readonly designer: string;
  /** MOT_CUA_ORIGIN: the address people see, e.g. `https://motcua.example.gov.vn`, when a proxy stands before us. https makes cookies secure. */
  readonly origin?: string;
  /** MOT_CUA_PORTAL_KEY: what the public service portal shows to hand in dossiers, at least 32 characters. Absent: nothing is handed in by a portal. */
  readonly portalKey?: string;
  /** MOT_CUA_TRUSTED_PROXIES: how many proxies before us set X-Forwarded-For. Default 0: the header is not believed. */
  readonly trustedProxies: number;
  /** MOT_CUA_TEST_CLOCK=1: the clock may be moved by a route, for tests. Refused when NODE_ENV is production. */
  readonly testClock: boolean;
  /** MOT_CUA_DEMONSTRATION: accounts and password of the demonstration set as JSON, shown on the sign-in page. `prepare` gives it; `0` for none; refused in production. */
  readonly demonstration?: Demonstration;
  /** MOT_CUA_FOUR_EYES: whoever drew or proposed a draft does not publish it, another administrator does. Default 1; `0`: one administrator is enough. */
  readonly fourEyes: boolean;
  /** Shown on the sign-in page: the version of the project. */
  readonly version: string;
  /** MOT_CUA_LOG: fatal, error, warn, info, debug, trace or silent. Default info. */
  readonly log: string;
};

export const SETTINGS = Symbol('settings');

/** A value of the environment that cannot be used: one clear line for whoever starts us. */
export class SettingsTrouble extends Error {}

const BYTES_OF_MB = 1_048_576;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the settings from `environment`. Throws `SettingsTrouble` for values that cannot be meant. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const testClock = environment['MOT_CUA_TEST_CLOCK'] === '1';
  if (testClock && environment['NODE_ENV'] === 'production')
    throw new SettingsTrouble('MOT_CUA_TEST_CLOCK is for tests: it is refused in production.');
  const log = environment['MOT_CUA_LOG'] ?? 'info';
  if (!LOG_LEVELS.includes(log)) throw new SettingsTrouble(`MOT_CUA_LOG must be one of ${LOG_LEVELS.join(', ')}; it is "${log}".`);
  return {
    port: whole('MOT_CUA_PORT', environment, 3000, 0, 65_535),
    host: environment['MOT_CUA_HOST'] ?? '127.0.0.1',
    state: resolve(environment['MOT_CUA_STATE'] ?? '.state'),
    mostFileBytes: whole('MOT_CUA_FILE_LIMIT_MB', environment, 100, 1, 2_000) * BYTES_OF_MB,
    ...(environment['MOT_CUA_CLAMD'] ? { clamd: environment['MOT_CUA_CLAMD'] } : {}),
    ...(environment['DATABASE_URL'] ? { databaseUrl: databaseUrl(environment['DATABASE_URL']) } : {}),
    designer: resolve(environment['MOT_CUA_DESIGNER'] ?? 'dist/designer'),
    ...(environment['MOT_CUA_ORIGIN'] ? { origin: origin(environment['MOT_CUA_ORIGIN']) } : {}),
    ...(environment['MOT_CUA_PORTAL_KEY'] ? { portalKey: portalKey(environment['MOT_CUA_PORTAL_KEY']) } : {}),
    trustedProxies: whole('MOT_CUA_TRUSTED_PROXIES', environment, 0, 0, 10),
    testClock,
    ...(environment['MOT_CUA_DEMONSTRATION'] && environment['MOT_CUA_DEMONSTRATION'] !== '0'
      ? { demonstration: demonstration(environment['MOT_CUA_DEMONSTRATION'], environment) }
      : {}),
    fourEyes: (environment['MOT_CUA_FOUR_EYES'] ?? '1') !== '0',
    version: VERSION,
    log,
  };
}

function whole(name: string, environment: NodeJS.ProcessEnv, otherwise: number, min: number, max: number): number {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new SettingsTrouble(`${name} must be a whole number from ${String(min)} to ${String(max)}; it is "${text}".`);
  return value;
}

function demonstration(text: string, environment: NodeJS.ProcessEnv): Demonstration {
  if (environment['NODE_ENV'] === 'production')
    throw new SettingsTrouble('MOT_CUA_DEMONSTRATION shows passwords: it is refused in production.');
  try {
    return JSON.parse(text) as Demonstration;
  } catch {
    throw new SettingsTrouble('MOT_CUA_DEMONSTRATION must be JSON.');
  }
}

const SHORTEST_KEY = 32;
function portalKey(text: string): string {
  if (text.length < SHORTEST_KEY) throw new SettingsTrouble(`MOT_CUA_PORTAL_KEY must have at least ${String(SHORTEST_KEY)} characters.`);
  return text;
}

function databaseUrl(text: string): string {
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol))
    throw new SettingsTrouble('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  return text;
}

function origin(text: string): string {
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new SettingsTrouble(`MOT_CUA_ORIGIN must be an origin such as https://motcua.example.gov.vn; it is "${text}".`);
  return text;
}
