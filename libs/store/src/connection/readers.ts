import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import { StoreBusy } from '../refusal';
import { type Scope } from '../scope';
import { isPassing } from './errors';
import { named, type Naming } from './naming';
import { PipelinedClient } from './pipelined-client';

/** Connections for reading, each query in a transaction of one round trip. */
export type Readers = {
  /** Reads what a scope may see (row-level security): begin, scope, query and commit travel together. */
  readonly scoped: <Row extends QueryResultRow>(scope: Scope, text: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** Writes beside the dossiers within a scope (row-level security): one statement, one transaction. */
  readonly write: <Row extends QueryResultRow>(scope: Scope, text: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** Outside any scope: for tables without dossier data, and for roles that see everything. */
  readonly plain: <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly end: () => Promise<void>;
};

const MOST_CONNECTIONS = 6;
/** How long a reader may wait for a connection. */
const PATIENCE_MS = 5_000;

/** The database cannot be had now: the caller may ask again. */
const busy = (error: unknown): never => {
  throw isPassing(error) ? new StoreBusy('database', 1, { cause: error }) : error;
};

export const openReaders = (url: string, name: string, naming: Naming = named()): Readers => {
  const pool = new Pool({
    connectionString: url,
    Client: PipelinedClient,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    application_name: `${name} readers`,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that breaks is replaced at the next use.
  pool.on('error', () => undefined);
  const within =
    (begin: 'begin' | 'begin read only') =>
    async <Row extends QueryResultRow>(scope: Scope, text: string, values: readonly unknown[] = []): Promise<Row[]> => {
      const client = (await pool.connect().catch(busy)) as PoolClient & PipelinedClient;
      try {
        const answers = await client.together(() => [
          client.query(begin),
          client.query(`select set_config('app.agencies', $1, true)`, [`{${scope.join(',')}}`]),
          client.query<Row>(naming(text, values)),
          client.query('commit'),
        ]);
        const failed = answers.find((answer) => answer.status === 'rejected');
        if (failed) throw failed.reason;
        const [, , answer] = answers;
        client.release();
        return answer.status === 'fulfilled' ? answer.value.rows : [];
      } catch (error) {
        // The transaction may be open: the connection is not given to anybody else.
        client.release(true);
        return busy(error);
      }
    };
  return {
    scoped: within('begin read only'),
    write: within('begin'),
    plain: async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(naming(text, values)).catch(busy)).rows,
    end: () => pool.end(),
  };
};
