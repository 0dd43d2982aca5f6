import { join, resolve } from 'node:path';

/** How the runtime is told to run; every value comes from the environment, read once at the start. */
export type Settings = {
  /** MOT_CUA_STATE: folder in which `prepare` left the connection of the role `runtime_rw`. Default `.state`. MOT_CUA_DATABASE goes before it. */
  readonly state: string;
  /** MOT_CUA_SMTP: where e-mails go, e.g. `smtp://user:password@mail.example.gov.vn:587`. Absent: no e-mail leaves; see `mail-sink.ts`. */
  readonly smtp?: string;
  /** MOT_CUA_MAIL_FROM: the sender of e-mails. Needed with MOT_CUA_SMTP. */
  readonly mailFrom?: string;
  /** MOT_CUA_LOG_FOLDER: where signed heads of the public log are published; default `public-log` in the state folder. Better another disk or machine. */
  readonly logFolder: string;
  /** MOT_CUA_LOG_FOLDER_2: a second such place. */
  readonly secondLogFolder?: string;
  /** MOT_CUA_LOG_SECONDS: how often the log is signed, 1 to 60. Default 60. */
  readonly logSeconds: number;
  /** MOT_CUA_DEMONSTRATION set (and not `0`): systems of others are played by us; refused in production. */
  readonly demonstration: boolean;
  /** MOT_CUA_LOG: fatal, error, warn, info, debug, trace or silent. Default info. */
  readonly log: string;
};

/** A value of the environment that cannot be used: one clear line for whoever starts us. */
export class SettingsTrouble extends Error {}

/** The public log is signed at least this often, in seconds. */
const LOG_SECONDS = 60;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the settings from `environment`. Throws `SettingsTrouble` for values that cannot be meant. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const log = environment['MOT_CUA_LOG'] ?? 'info';
  if (!LOG_LEVELS.includes(log)) throw new SettingsTrouble(`MOT_CUA_LOG must be one of ${LOG_LEVELS.join(', ')}; it is "${log}".`);
  const demonstration = !['', '0'].includes(environment['MOT_CUA_DEMONSTRATION'] ?? '');
  if (demonstration && environment['NODE_ENV'] === 'production')
    throw new SettingsTrouble('MOT_CUA_DEMONSTRATION plays systems of others: it is refused in production.');
  const smtp = environment['MOT_CUA_SMTP'];
  const mailFrom = environment['MOT_CUA_MAIL_FROM'];
  if (smtp && (!URL.canParse(smtp) || !/^smtps?:$/.test(new URL(smtp).protocol)))
    throw new SettingsTrouble('MOT_CUA_SMTP must look like smtp://user:password@mail.example.gov.vn:587.');
  if (smtp && !mailFrom) throw new SettingsTrouble('MOT_CUA_MAIL_FROM is needed with MOT_CUA_SMTP: the address e-mails come from.');
  const state = resolve(environment['MOT_CUA_STATE'] ?? '.state');
  const logSeconds = Number(environment['MOT_CUA_LOG_SECONDS'] ?? LOG_SECONDS);
  if (!Number.isInteger(logSeconds) || logSeconds < 1 || logSeconds > LOG_SECONDS)
    throw new SettingsTrouble(`MOT_CUA_LOG_SECONDS must be a whole number from 1 to ${LOG_SECONDS.toString()}.`);
  const second = environment['MOT_CUA_LOG_FOLDER_2'];
  return {
    state,
    demonstration,
    log,
    logFolder: resolve(environment['MOT_CUA_LOG_FOLDER'] ?? join(state, 'public-log')),
    ...(second ? { secondLogFolder: resolve(second) } : {}),
    logSeconds,
    ...(smtp && mailFrom ? { smtp, mailFrom } : {}),
  };
}
