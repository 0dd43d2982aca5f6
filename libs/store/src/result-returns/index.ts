import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { type Scope } from '../scope';

/** How a result left the house: who received it, when, with what proof; by post in a batch with its tracking number. */
export type ResultReturn = {
  readonly way: 'counter' | 'post' | 'online';
  readonly receivedBy?: string;
  /** By what right, when it is not the applicant: the paper of authorisation, the relation. */
  readonly authority?: string;
  readonly proof: 'signature' | 'confirmation' | 'tracking' | 'online';
  readonly trackingNumber?: string;
  readonly batch?: string;
  /** Originals shown for comparison were handed back. */
  readonly originalsReturned: boolean;
  readonly person: string;
  readonly at: Instant;
};

/** Kept by `Dossiers.handle`, with the end of the step that returns the result. */
export type ReturnToRecord = Omit<ResultReturn, 'person' | 'at'>;

export type ResultReturns = {
  readonly of: (scope: Scope, dossier: string) => Promise<readonly ResultReturn[]>;
};

type Row = {
  readonly way: ResultReturn['way'];
  readonly received_by: string | null;
  readonly authority: string | null;
  readonly proof: ResultReturn['proof'];
  readonly tracking_number: string | null;
  readonly batch: string | null;
  readonly originals_returned: boolean;
  readonly person_id: string;
  readonly at: string;
};

const MOST_RETURNS = 50;

export const storeResultReturns = ({ scoped }: Readers): ResultReturns => ({
  of: async (scope, dossier) => {
    const rows = await scoped<Row>(
      scope,
      `select way, received_by, authority, proof, tracking_number, batch, originals_returned, person_id, mc_ms(at) as at from result_return
       where agency_id = (select agency_id from dossier where id = $1) and dossier_id = $1 order by at, id limit $2`,
      [dossier, MOST_RETURNS],
    );
    return rows.map(({ way, received_by, authority, proof, tracking_number, batch, originals_returned, person_id, at }) => ({
      way,
      proof,
      originalsReturned: originals_returned,
      person: person_id,
      at: Number(at),
      ...(received_by !== null && { receivedBy: received_by }),
      ...(authority !== null && { authority }),
      ...(tracking_number !== null && { trackingNumber: tracking_number }),
      ...(batch !== null && { batch }),
    }));
  },
});
