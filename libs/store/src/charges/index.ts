import { type Instant } from '@mot-cua/engine';
import { type FeeMoment } from '@mot-cua/procedure';
import { type Readers } from '../connection/readers';
import { isUuid } from '../cursor';
import { type Scope } from '../scope';

/** How a fee was paid: in cash, by bank transfer, or through an online platform. */
export type PaymentWay = 'cash' | 'transfer' | 'online';

/** That a fee was paid, and the number of its receipt (biên lai). */
export type Payment = { readonly way: PaymentWay; readonly receiptNumber?: string; readonly by: string; readonly in: number };

/** A fee of a dossier: owed until `payment` is there; with an amount of 0 there is nothing to pay. */
export type Charge = {
  readonly id: string;
  readonly dossier: string;
  /** Id of the item in the procedure's version. */
  readonly fee: string;
  readonly moment: FeeMoment;
  readonly pages?: number;
  readonly copies: number;
  readonly exemption?: string;
  /** The paper that shows the applicant belongs to the group spared: personal, never in the history. */
  readonly exemptionGround?: string;
  /** Whole đồng. */
  readonly amount: number;
  /** The dossier waits for the payment. */
  readonly demanded: boolean;
  readonly by: string;
  readonly at: Instant;
  readonly payment?: Payment & { readonly at: Instant };
};

export type ChargeToRecord = Omit<Charge, 'at' | 'payment'> & { readonly agency: number; readonly payment?: Payment };

export type Charges = {
  /** Keeps a charge; the same fee at the same moment again leaves the first as it is. Answers with what is kept. */
  readonly record: (scope: Scope, charge: ChargeToRecord) => Promise<Charge>;
  /** Marks a charge as paid; undefined when nothing is owed there (any more). */
  readonly pay: (scope: Scope, dossier: string, id: string, payment: Payment) => Promise<Charge | undefined>;
  /** Those of one dossier, oldest first. */
  readonly of: (scope: Scope, dossier: string) => Promise<readonly Charge[]>;
  /** What an agency collected from `from` on and before `until`, in order, at most `limit`. */
  readonly collected: (
    scope: Scope,
    what: { readonly agency: number; readonly from: Instant; readonly until: Instant; readonly limit: number },
  ) => Promise<readonly (Charge & { readonly code: string })[]>;
};

const MOST_CHARGES = 200;

type Row = {
  readonly id: string;
  readonly dossier_id: string;
  readonly fee: string;
  readonly moment: FeeMoment;
  readonly pages: number | null;
  readonly copies: number;
  readonly exemption: string | null;
  readonly exemption_ground: string | null;
  readonly amount: string;
  readonly demanded: boolean;
  readonly recorded_by: string;
  readonly recorded: string;
  readonly way: PaymentWay | null;
  readonly receipt_number: string | null;
  readonly collected_by: string | null;
  readonly collected_in: number | null;
  readonly collected: string | null;
};

const columns = `c.id, c.dossier_id, c.fee, c.moment, c.pages, c.copies, c.exemption, c.exemption_ground, c.amount, c.demanded, c.recorded_by,
  mc_ms(c.recorded_at) as recorded, c.way, c.receipt_number, c.collected_by, c.collected_in, mc_ms(c.collected_at) as collected`;
const ofDossier = 'c.agency_id = (select agency_id from dossier where id = $1) and c.dossier_id = $1';

export const storeCharges = ({ scoped, write }: Readers): Charges => ({
  record: async (scope, charge) => {
    const { agency, dossier, id, fee, moment, pages, copies, exemption, exemptionGround, amount, demanded, by, payment } = charge;
    await write(
      scope,
      `insert into charge (agency_id, dossier_id, id, fee, moment, pages, copies, exemption, exemption_ground, amount, demanded, recorded_by,
         way, receipt_number, collected_by, collected_in, collected_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, case when $13::text is null then null else mc_now() end)
       on conflict do nothing`,
      [
        agency,
        dossier,
        id,
        fee,
        moment,
        pages ?? null,
        copies,
        exemption ?? null,
        exemptionGround ?? null,
        amount,
        demanded,
        by,
        payment?.way ?? null,
        payment?.receiptNumber ?? null,
        payment?.by ?? null,
        payment?.in ?? null,
      ],
    );
    const [kept] = await scoped<Row>(scope, `select ${columns} from charge c where ${ofDossier} and c.fee = $2 and c.moment = $3`, [
      dossier,
      fee,
      moment,
    ]);
    if (!kept) throw new Error('a charge was not kept');
    return chargeOf(kept);
  },
  pay: async (scope, dossier, id, { way, receiptNumber, by, in: office }) => {
    if (!isUuid(id)) return undefined;
    const [paid] = await write<Row>(
      scope,
      `update charge c set way = $3, receipt_number = $4, collected_by = $5, collected_in = $6, collected_at = mc_now()
       where ${ofDossier} and c.id = $2 and c.way is null and c.amount > 0 returning ${columns}`,
      [dossier, id, way, receiptNumber ?? null, by, office],
    );
    return paid && chargeOf(paid);
  },
  of: async (scope, dossier) =>
    (
      await scoped<Row>(scope, `select ${columns} from charge c where ${ofDossier} order by c.recorded_at, c.id limit $2`, [
        dossier,
        MOST_CHARGES,
      ])
    ).map(chargeOf),
  collected: async (scope, { agency, from, until, limit }) =>
    (
      await scoped<Row & { readonly code: string }>(
        scope,
        `select ${columns}, d.code from charge c join dossier d on d.agency_id = c.agency_id and d.id = c.dossier_id
         where c.collected_in = $1 and c.way is not null and c.collected_at >= mc_instant($2) and c.collected_at < mc_instant($3)
         order by c.collected_at, c.id limit $4`,
        [agency, from, until, limit],
      )
    ).map((row) => ({ ...chargeOf(row), code: row.code })),
});

const chargeOf = (row: Row): Charge => ({
  id: row.id,
  dossier: row.dossier_id,
  fee: row.fee,
  moment: row.moment,
  copies: row.copies,
  amount: Number(row.amount),
  demanded: row.demanded,
  by: row.recorded_by,
  at: Number(row.recorded),
  ...(row.pages !== null && { pages: row.pages }),
  ...(row.exemption !== null && { exemption: row.exemption }),
  ...(row.exemption_ground !== null && { exemptionGround: row.exemption_ground }),
  ...(row.way !== null &&
    row.collected_by !== null &&
    row.collected_in !== null && {
      payment: {
        way: row.way,
        by: row.collected_by,
        in: row.collected_in,
        at: Number(row.collected),
        ...(row.receipt_number !== null && { receiptNumber: row.receipt_number }),
      },
    }),
});
