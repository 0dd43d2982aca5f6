import { type Procedure } from '@mot-cua/procedure';
import { agencyKeys, bindAgencies, leadKey, ONE_STOP, receivingKey } from './bind-agencies';
import { type AgencyRecord } from './index';

/** What opening a dossier of a procedure at an agency goes by. */
export type ReceivedBy = {
  /** The model's agency keys bound to real agencies. */
  readonly agencies: Readonly<Record<string, number>>;
  /** Calendar of the agency that leads: the dossier's time is counted by it. A counter that receives on Saturday does not make the unit that does the work count Saturdays. */
  readonly calendar: string;
};

/**
 * Whether an agency may receive dossiers of a procedure: all agencies the model names are known, and the first work is its own, or it is a one-stop with
 * a part in it (linked agencies, filed once: ).
 * @param agencies those in force
 */
export function mayReceive(procedure: Procedure, receiving: number, agencies: readonly AgencyRecord[]): ReceivedBy | undefined {
  const { bound, missing } = bindAgencies(agencyKeys(procedure), receiving, agencies);
  const first = receivingKey(procedure);
  const lead = bound[leadKey(procedure) ?? ''] ?? receiving;
  const calendar = agencies.find(({ id }) => id === lead)?.calendar;
  if (missing.length > 0 || first === undefined || calendar === undefined) return undefined;
  const linked = agencies.some(({ id, keys }) => id === receiving && keys?.includes(ONE_STOP)) && Object.values(bound).includes(receiving);
  return bound[first] === receiving || linked ? { agencies: bound, calendar } : undefined;
}
