import { feesInForce, type Fee, type FeeSituation } from '@mot-cua/procedure';
import { type WrongPlace } from '../problems/refusal';
import { type ChargeToRecord } from './charge-views';

/** What of the fees said cannot be right: a fee not in force for this dossier, named twice, a group it does not know, or one without a paper to show it. */
export function checkCharges(fees: readonly Fee[], situation: FeeSituation, said: readonly ChargeToRecord[], at: string): WrongPlace[] {
  const known = feesInForce(fees, situation);
  return said.flatMap(({ fee: id, exemption, exemptionGround, payment }, index): WrongPlace[] => {
    const path = `${at}/${String(index)}`;
    const fee = known.find((each) => each.id === id);
    if (!fee) return [{ path: `${path}/fee`, code: 'charge.unknown-fee' }];
    if (said.findIndex((each) => each.fee === id) < index) return [{ path: `${path}/fee`, code: 'charge.twice' }];
    if (exemption === undefined) return [];
    const group = fee.exemptions?.find((each) => each.id === exemption);
    if (!group) return [{ path: `${path}/exemption`, code: 'field.unknown-value' }];
    return [
      ...(exemptionGround === undefined ? [{ path: `${path}/exemptionGround`, code: 'field.missing' } as const] : []),
      ...(group.percent === 100 && payment ? [{ path: `${path}/payment`, code: 'charge.free' } as const] : []),
    ];
  });
}
