import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Store } from '@mot-cua/store';
import { dayBegins } from '../documents/paper-words';
import { IdempotencyKey } from '../door/idempotency-key';
import { Once } from '../door/once';
import { DossierReader } from '../dossiers/dossier-reader';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { PublishedVersions } from '../procedures/published-versions';
import { CalledBy, postOf, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { ChargePage, ChargeToRecord, CollectedPage, CollectedQuery, PAYMENT_WAYS, PaymentToRecord } from './charge-views';
import { DossierCharges } from './dossier-charges';

/** Payments of one day an answer holds; an office with more is told so. */
const MOST_COLLECTED = 5_000;
const DAY_MS = 86_400_000;

/** Fees of dossiers: what is owed, what was collected, and the day's takings. */
@ApiTags('fees')
@Controller()
export class ChargeController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly dossiers: DossierReader,
    private readonly versions: PublishedVersions,
    private readonly charges: DossierCharges,
  ) {}

  @Get('dossiers/:id/charges')
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: ChargePage })
  async ofDossier(@CalledBy() caller: Caller, @Param('id') id: string): Promise<ChargePage> {
    return this.charges.list(caller, await this.dossiers.get(caller, id));
  }

  /** Charges a fee: collected at once, or owed, in which case the dossier may wait for the payment. */
  @Post('dossiers/:id/charges')
  @HttpCode(200)
  @Once()
  @Allows('receive', 'process')
  @ApiOkResponse({ type: ChargePage })
  async charge(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Body() body: ChargeToRecord,
  ): Promise<ChargePage> {
    const record = await this.dossiers.get(caller, id);
    const { rows } = await this.charges.list(caller, record);
    if (rows.some(({ fee }) => fee === body.fee)) throw new Refusal('charge.recorded');
    await this.charges.record(caller, record, [body], key, '');
    return this.charges.list(caller, await this.dossiers.get(caller, id));
  }

  @Post('dossiers/:id/charges/:charge/payment')
  @HttpCode(200)
  @Once()
  @Allows('receive', 'process')
  @ApiOkResponse({ type: ChargePage })
  async pay(
    @CalledBy() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Param('charge') charge: string,
    @Body() body: PaymentToRecord,
  ): Promise<ChargePage> {
    await this.charges.pay(caller, await this.dossiers.get(caller, id), charge, body, key);
    return this.charges.list(caller, await this.dossiers.get(caller, id));
  }

  /** What my agency collected in a day, with its sums: for the reconciliation with the cash box and the bank. */
  @Get('charges')
  @Allows('receive')
  @ApiOkResponse({ type: CollectedPage })
  async collected(@CalledBy() caller: Caller, @Query() { day }: CollectedQuery): Promise<CollectedPage> {
    const from = dayBegins(day);
    const taken = await this.store.charges.collected(caller.scope, {
      agency: postOf(caller).agency,
      from,
      until: from + DAY_MS,
      limit: MOST_COLLECTED + 1,
    });
    if (taken.length > MOST_COLLECTED) throw new Refusal('export.too-many', { values: { limit: MOST_COLLECTED } });
    const rows = await Promise.all(
      taken.map(async ({ code, ...charge }) => {
        const { procedure, version } = await this.dossiers.outline(caller, charge.dossier);
        const { fees } = (await this.versions.get(procedure, version)).package;
        const [shown] = await this.charges.shown([charge], fees);
        return { ...shown, dossier: charge.dossier, code };
      }),
    );
    const byWay = PAYMENT_WAYS.map((way) => ({ way, rows: rows.filter((row) => row.way === way) }));
    return {
      rows,
      total: total(rows),
      byWay: byWay.map(({ way, rows: ofWay }) => ({ way, total: total(ofWay), count: ofWay.length })),
    };
  }
}

const total = (rows: readonly { readonly amount: number }[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);
