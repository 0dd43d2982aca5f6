import { Inject, Injectable } from '@nestjs/common';
import { amountOfFee, feesInForce, momentOfFee, type Fee } from '@mot-cua/procedure';
import { newDossierId, type AskedCommand, type Charge, type OpenRequest, type Payment, type Store } from '@mot-cua/store';
import { type DossierNow, DossierReader } from '../dossiers/dossier-reader';
import { instantText } from '../dossiers/instant-text';
import { resolutionClock } from '../dossiers/national-status-of';
import { dayOf, writeMoney } from '../documents/paper-words';
import { Directory } from '../organisation/directory';
import { Refusal } from '../problems/refusal';
import { Rejected } from '../problems/rejected';
import { PublishedVersions } from '../procedures/published-versions';
import { officer, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { type ChargePage, type ChargeToRecord, type ChargeView, type PaymentToRecord } from './charge-views';
import { checkCharges } from './check-charges';

/** Lawful reason of a pause (R-18): the dossier waits until the applicant has paid; national status 6. */
const UNPAID = 'financial-obligation';
const CHANNELS = { direct: 'direct', online: 'online', post: 'post' } as const;

/**
 * Fees of dossiers (R-110). What is demanded and not paid pauses the time limit, and the payment lets it run on (R-111). Every charge and every payment
 * is a remark in the history. All acts may be repeated with the same key: a charge is kept once, and commands are asked by ids made of the key.
 */
@Injectable()
export class DossierCharges {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly dossiers: DossierReader,
    private readonly directory: Directory,
    private readonly versions: PublishedVersions,
  ) {}

  async list(caller: Caller, record: DossierNow): Promise<ChargePage> {
    const [charges, fees] = await Promise.all([this.store.charges.of(caller.scope, record.id), this.feesOf(record)]);
    const said = new Set(charges.map(({ fee }) => fee));
    return {
      rows: await this.shown(charges, fees.all),
      open: fees.inForce.filter(({ id }) => !said.has(id)),
      owed: owedOf(charges),
    };
  }

  /** What of the fees said cannot be right for this dossier. */
  async check(record: DossierNow, said: readonly ChargeToRecord[], at: string): Promise<ReturnType<typeof checkCharges>> {
    const { all, situation } = await this.feesOf(record);
    return checkCharges(all, situation, said, at);
  }

  /** Records what was said of fees. Refused as a whole when one of them cannot be right. */
  async record(caller: Caller, record: DossierNow, said: readonly ChargeToRecord[], key: string, at: string): Promise<void> {
    const { all } = await this.feesOf(record);
    const wrong = await this.check(record, said, at);
    if (wrong.length > 0) throw new Refusal('request.invalid', { errors: wrong });
    const kept: Charge[] = [];
    for (const [index, one] of said.entries()) {
      const fee = all.find(({ id }) => id === one.fee);
      if (!fee) continue;
      const charge = await this.store.charges.record(caller.scope, {
        ...chargeOf(fee, one),
        agency: record.agency,
        dossier: record.id,
        by: caller.person,
        ...(one.payment ? { payment: paymentOf(caller, one.payment) } : {}),
      });
      kept.push(charge);
      await this.remark(caller, record.id, charge, fee, `${key.slice(0, 100)}.fee.${String(index)}`);
    }
    const demanded = kept.filter((charge) => charge.demanded && isOwed(charge));
    if (demanded.length > 0) await this.pause(caller, record, demanded, all, key);
  }

  /** What was said of fees at reception, for the one command that opens the dossier: charges with their sentences, and what it then waits for (R-111). */
  atReception(caller: Caller, fees: readonly Fee[], said: readonly ChargeToRecord[]): Pick<OpenRequest, 'charges' | 'pause'> {
    const charges = said.flatMap((one) => {
      const fee = fees.find(({ id }) => id === one.fee);
      if (!fee) return [];
      const { id: _, ...charge } = chargeOf(fee, one);
      const payment = one.payment && paymentOf(caller, one.payment);
      return [
        {
          fee,
          charge: { ...charge, ...(payment ? { payment } : {}), what: sentenceOf({ ...charge, ...(payment ? { payment } : {}) }, fee) },
        },
      ];
    });
    const owed = charges.filter(({ charge }) => charge.demanded && isOwed(charge));
    return {
      ...(charges.length > 0 ? { charges: charges.map(({ charge }) => charge) } : {}),
      ...(owed.length > 0
        ? { pause: { reason: UNPAID, ground: `Chưa nộp ${owed.map(({ charge, fee }) => describe(charge, fee)).join('; ')}` } }
        : {}),
    };
  }

  /** The applicant has paid; when nothing demanded is owed any more the time limit runs on (R-111). */
  async pay(caller: Caller, record: DossierNow, id: string, payment: PaymentToRecord, key: string): Promise<void> {
    const paid = await this.store.charges.pay(caller.scope, record.id, id, paymentOf(caller, payment));
    const charges = await this.store.charges.of(caller.scope, record.id);
    const charge = paid ?? charges.find((each) => each.id === id);
    if (!charge) throw new Refusal('charge.unknown');
    if (!paid && charge.payment?.by !== caller.person) throw new Refusal('charge.not-owed');
    const fee = (await this.feesOf(record)).all.find((each) => each.id === charge.fee);
    await this.remark(caller, record.id, charge, fee, `${key.slice(0, 100)}.paid`);
    if (charges.some((each) => each.demanded && isOwed(each))) return;
    const clock = resolutionClock(record.state);
    if (clock?.state !== 'paused' || clock.reason !== UNPAID) return;
    const ground = `Đã nộp ${describe(charge, fee)}`;
    await this.handle(caller, record.id, {
      id: `${key.slice(0, 100)}.resume`,
      kind: 'ChangeClock',
      clock: clock.name,
      to: 'running',
      ground,
    });
  }

  /** Everything owed is paid at once: at the return desk (moment 3). Undefined when nothing was owed. */
  async payAll(caller: Caller, record: DossierNow, payment: PaymentToRecord | undefined, key: string): Promise<void> {
    const owed = (await this.store.charges.of(caller.scope, record.id)).filter(isOwed);
    if (owed.length === 0) return;
    if (!payment) throw new Refusal('charge.owed', { values: { amount: writeMoney(owedOf(owed)) } });
    for (const [index, { id }] of owed.entries()) await this.pay(caller, record, id, payment, `${key.slice(0, 100)}.pay.${String(index)}`);
  }

  async shown(charges: readonly Charge[], fees: readonly Fee[]): Promise<ChargeView[]> {
    const people = charges.flatMap(({ by, payment }) => [by, ...(payment ? [payment.by] : [])]);
    const names = await this.directory.people([...new Set(people)]);
    return charges.map((charge) =>
      view(
        charge,
        fees.find(({ id }) => id === charge.fee),
        names,
      ),
    );
  }

  private async feesOf(record: DossierNow) {
    const { fees } = (await this.versions.get(record.procedure, record.version)).package;
    const channel = CHANNELS[record.channel as keyof typeof CHANNELS];
    // What waits to be accepted pays what is in force when it is.
    const day = dayOf(record.state.status === 'submitted' ? record.now : record.openedAt);
    const situation = { channel, day };
    return { all: fees, situation, inForce: feesInForce(fees, situation) };
  }

  private async pause(caller: Caller, { id, state }: DossierNow, owed: readonly Charge[], fees: readonly Fee[], key: string) {
    const clock = resolutionClock(state);
    if (clock?.state !== 'running') return;
    const what = owed
      .map((charge) =>
        describe(
          charge,
          fees.find((fee) => fee.id === charge.fee),
        ),
      )
      .join('; ');
    const command = { id: `${key.slice(0, 100)}.owed`, kind: 'ChangeClock', clock: clock.name, to: 'paused', reason: UNPAID } as const;
    await this.handle(caller, id, { ...command, ground: `Chưa nộp ${what}` });
  }

  private remark(caller: Caller, dossier: string, charge: Charge, fee: Fee | undefined, id: string): Promise<void> {
    return this.handle(caller, dossier, { id, kind: 'AddRemark', ref: `charge:${charge.id}`, what: sentenceOf(charge, fee) });
  }

  private async handle(caller: Caller, dossier: string, command: AskedCommand): Promise<void> {
    const handled = await this.store.dossiers.handle({ dossier, caller: officer(caller), command });
    if (handled.kind === 'rejected') throw new Rejected(handled.refusal);
  }
}

const STATE_WORDS = { owed: 'chưa thu', free: 'miễn thu' } as const;

/** What the history keeps of a charge: the fee, the amount, how it stands. */
function sentenceOf(charge: Said, fee: Fee | undefined): string {
  const state = stateOf(charge);
  const number = charge.payment?.receiptNumber;
  const how = state === 'collected' ? `đã thu${number === undefined ? '' : `, biên lai số ${number}`}` : STATE_WORDS[state];
  return `${describe(charge, fee)}: ${how}`;
}

type Said = Pick<Charge, 'fee' | 'amount'> & { readonly payment?: Payment };

const isOwed = ({ amount, payment }: Said): boolean => amount > 0 && !payment;
/** Whole đồng still to be paid. */
export const owedOf = (charges: readonly Charge[]): number => charges.filter(isOwed).reduce((total, { amount }) => total + amount, 0);
const stateOf = (charge: Said): ChargeView['state'] => (charge.amount === 0 ? 'free' : charge.payment ? 'collected' : 'owed');
const describe = ({ amount, fee }: Said, known: Fee | undefined): string => `${known?.name.vi ?? fee} ${writeMoney(amount)}`;

const paymentOf = (caller: Caller, { way, receiptNumber }: PaymentToRecord): Payment => ({
  way,
  by: caller.person,
  in: postOf(caller).agency,
  ...(receiptNumber !== undefined ? { receiptNumber } : {}),
});

function chargeOf(fee: Fee, { pages, copies = 1, exemption, exemptionGround, payment, demanded }: ChargeToRecord) {
  const moment = momentOfFee(fee);
  const counted = { copies, ...(fee.per === 'page' ? { pages: pages ?? 1 } : {}), ...(exemption !== undefined ? { exemption } : {}) };
  const amount = amountOfFee(fee, counted);
  return {
    id: newDossierId(),
    fee: fee.id,
    moment,
    ...counted,
    ...(exemptionGround !== undefined ? { exemptionGround } : {}),
    amount,
    demanded: !payment && amount > 0 && (demanded ?? moment === 'reception'),
  };
}

function view(charge: Charge, fee: Fee | undefined, names: ReadonlyMap<string, string>): ChargeView {
  const { id, moment, pages, copies, amount, demanded, by, at, payment } = charge;
  const exemption = fee?.exemptions?.find((group) => group.id === charge.exemption)?.name;
  return {
    id,
    fee: charge.fee,
    name: fee?.name ?? { vi: charge.fee, en: charge.fee },
    moment,
    ...(pages !== undefined ? { pages } : {}),
    copies,
    ...(exemption ? { exemption } : {}),
    amount,
    state: stateOf(charge),
    demanded,
    ...(payment ? { way: payment.way, collectedBy: names.get(payment.by) ?? payment.by, collectedAt: instantText(payment.at) } : {}),
    ...(payment?.receiptNumber !== undefined ? { receiptNumber: payment.receiptNumber } : {}),
    by: names.get(by) ?? by,
    at: instantText(at),
  };
}
