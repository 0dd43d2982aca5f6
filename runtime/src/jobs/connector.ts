import { type Data } from '@mot-cua/engine';
import { type ConnectorName, type TakenJob } from '@mot-cua/store';

/**
 * What a service task may call: a name of the installation's list, never an address written in a model. `run` may be called more than once for one
 * job (a lease may run out after the effect): effects carry `job.dossier` and `job.wait` as their dedupe id. A thrown error is a failed attempt.
 * `signal` aborts when the lease is nearly over or the runtime stops.
 */
export type Connector = {
  readonly name: ConnectorName;
  readonly run: (job: TakenJob, signal: AbortSignal) => Promise<Data>;
};

/** Finds connectors by name. */
export type Connectors = ReadonlyMap<string, Connector>;

export const connectorsOf = (list: readonly Connector[]): Connectors => new Map(list.map((connector) => [connector.name, connector]));
