import { Client, type QueryResult } from 'pg';
import { CommitLost } from './commit-lost';

export type Query = { readonly text: string; readonly values: readonly unknown[] };

/** One pipelined connection for transactions of two round trips. It connects when first used and again after it broke. */
export class Lane {
  private client: Promise<Client> | undefined;

  constructor(
    private readonly url: string,
    /** Shown in pg_stat_activity. */
    private readonly name: string,
  ) {}

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      pipeline: true,
      application_name: this.name,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // A broken connection answers every query with an error; here it only must not end the process.
    client.on('error', () => this.drop());
    await client.connect();
    return client;
  }

  private async connected(): Promise<Client> {
    this.client ??= this.connect();
    try {
      return await this.client;
    } catch (error) {
      this.client = undefined;
      throw error;
    }
  }

  /** Sends `begin` and the queries at once; resolves with their results in order when all have answered. */
  async begin(...queries: readonly Query[]): Promise<QueryResult[]> {
    const client = await this.connected();
    // Handlers are attached to all at once, or an early failure would leave a later one unhandled.
    const [begun, ...answers] = await Promise.allSettled([
      client.query('begin'),
      ...queries.map(({ text, values }) => client.query(text, [...values])),
    ]);
    if (begun.status === 'rejected') throw begun.reason;
    return answers.map((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    });
  }

  /** Sends a query with `commit` behind it. Success is both: the query resolved and the server said COMMIT, not ROLLBACK. */
  async commitWith({ text, values }: Query): Promise<QueryResult> {
    const client = await this.connected();
    const [answer, committed] = await Promise.allSettled([client.query(text, [...values]), client.query('commit')]);
    if (answer.status === 'rejected') throw answer.reason;
    if (committed.status === 'rejected') throw committed.reason;
    if (committed.value.command !== 'COMMIT') throw new CommitLost(committed.value.command);
    return answer.value;
  }

  async rollback(): Promise<void> {
    if (this.client) await (await this.client).query('rollback');
  }

  /** Forgets the connection; the server undoes what it had begun. */
  drop(): void {
    const old = this.client;
    this.client = undefined;
    void old?.then((client) => client.end()).catch(() => undefined);
  }

  async end(): Promise<void> {
    const old = this.client;
    this.client = undefined;
    await old?.then((client) => client.end()).catch(() => undefined);
  }
}
