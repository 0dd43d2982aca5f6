import { Socket } from 'node:net';
import { Client, type ClientConfig, type QueryResult } from 'pg';

type Settled<Queries extends readonly Promise<QueryResult>[]> = {
  -readonly [At in keyof Queries]: PromiseSettledResult<Awaited<Queries[At]>>;
};

/** A connection whose queries go out without waiting for the answers before them. */
export class PipelinedClient extends Client {
  private readonly socket: Socket;

  constructor(config: string | ClientConfig = {}) {
    const socket = new Socket();
    super({ ...(typeof config === 'string' ? { connectionString: config } : config), pipeline: true, stream: () => socket });
    this.socket = socket;
  }

  /**
   * Queries asked within one call leave in one packet: half the system calls, on both sides of the wire. All are waited for: an early failure leaves
   * no later one unhandled.
   */
  together<const Queries extends readonly Promise<QueryResult>[]>(ask: () => Queries): Promise<Settled<Queries>> {
    this.socket.cork();
    try {
      return Promise.allSettled(ask()) as Promise<Settled<Queries>>;
    } finally {
      this.socket.uncork();
    }
  }
}
