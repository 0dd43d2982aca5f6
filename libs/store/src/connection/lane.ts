import { type QueryResult } from 'pg';
import { isBroken } from './errors';
import { PipelinedClient } from './pipelined-client';

export type Query = { readonly text: string; readonly values: readonly unknown[] };

/** The server answered `commit` with something else: the transaction had failed before. */
export class CommitLost extends Error {
  override readonly name = 'CommitLost';
  constructor(readonly answer: string) {
    super(`commit was answered ${answer}`);
  }
}

/** A transaction under way, bound to the connection it began on: should that break, nothing of it can reach another one. */
export type Transaction = {
  /** Results of the queries it began with, in order. */
  readonly answers: readonly QueryResult[];
  /** Sends a query with `commit` behind it. Success is both: the query resolved and the server said COMMIT, not ROLLBACK. */
  readonly commitWith: (query: Query) => Promise<void>;
  readonly rollback: () => Promise<void>;
};

/** One pipelined connection for transactions of two round trips, one at a time. It connects when first used and again after it broke. */
export class Lane {
  private client: Promise<PipelinedClient> | undefined;

  constructor(
    private readonly url: string,
    /** Shown in pg_stat_activity. */
    private readonly name: string,
  ) {}

  /** Sends `begin` and the queries at once; resolves when all have answered. After a failure nothing is left open. */
  async begin(...queries: readonly Query[]): Promise<Transaction> {
    const client = await this.connected();
    try {
      const [begun, ...answers] = await client.together(() => [
        client.query('begin'),
        ...queries.map(({ text, values }) => client.query(text, [...values])),
      ]);
      if (begun.status === 'rejected') throw begun.reason;
      return { answers: answers.map(fulfilled), commitWith: (query) => this.commit(client, query), rollback: () => this.undo(client) };
    } catch (error) {
      await this.leave(client, error);
      throw error;
    }
  }

  async end(): Promise<void> {
    const old = this.client;
    this.client = undefined;
    await old?.then((client) => client.end()).catch(() => undefined);
  }

  private async connected(): Promise<PipelinedClient> {
    this.client ??= this.connect();
    try {
      return await this.client;
    } catch (error) {
      this.client = undefined;
      throw error;
    }
  }

  private async connect(): Promise<PipelinedClient> {
    const client = new PipelinedClient({
      connectionString: this.url,
      application_name: this.name,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // A broken connection answers every query with an error; here it only must not end the process.
    client.on('error', () => this.forget(client));
    await client.connect();
    return client;
  }

  private async commit(client: PipelinedClient, { text, values }: Query): Promise<void> {
    try {
      const [answer, committed] = await client.together(() => [client.query(text, [...values]), client.query('commit')]);
      fulfilled(answer);
      const { command } = fulfilled(committed);
      if (command !== 'COMMIT') throw new CommitLost(command);
    } catch (error) {
      // The commit behind a failed query has rolled back already.
      if (isBroken(error)) this.forget(client);
      throw error;
    }
  }

  private async undo(client: PipelinedClient): Promise<void> {
    await client.query('rollback').catch(() => this.forget(client));
  }

  private async leave(client: PipelinedClient, error: unknown): Promise<void> {
    if (isBroken(error)) this.forget(client);
    else await this.undo(client);
  }

  /** Gives up a connection; the server undoes what it had begun. */
  private forget(client: PipelinedClient): void {
    const current = this.client;
    void current?.then((held) => {
      if (held === client && this.client === current) this.client = undefined;
    });
    void client.end().catch(() => undefined);
  }
}

const fulfilled = <Value>(settled: PromiseSettledResult<Value>): Value => {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
};
