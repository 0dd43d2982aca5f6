/** The roles the application connects as. `owner` only migrates. */
export type DatabaseRole = 'owner' | 'api_rw' | 'runtime_rw' | 'auditor_ro';

/** A PostgreSQL to work with: our own embedded one or the one `DATABASE_URL` names. */
export type Database = {
  readonly kind: 'embedded' | 'external';
  /** For the log, without secrets: which server, version and database is in use. */
  readonly description: string;
  /** Connection URL of a role; carries the password. */
  readonly url: (role: DatabaseRole) => string;
  /** Roles whose password this installation sets itself; the others are the administrator's business. */
  readonly managesRole: (role: DatabaseRole) => boolean;
  /** What a child process needs to connect as this role and nothing more: `{ MOT_CUA_DATABASE: url }`. */
  readonly environment: (role: Exclude<DatabaseRole, 'owner'>) => Readonly<Record<string, string>>;
  /** Stops an embedded server that was started (not adopted) here; nothing for an external one. */
  readonly stop: () => Promise<void>;
};
