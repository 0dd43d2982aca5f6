import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Store } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { GrowthQuery, GrowthView, PeriodQuery, PublicLogState, PurposeQuery } from './evidence-views';
import { PackageSeal } from './package-seal';
import { Packages } from './packages';

const PACKAGE_TYPE = 'application/jsonl';
/** Dossiers in one package of a period; a longer period is asked for in parts. */
const MOST_IN_PACKAGE = 500;
const MOST_DAYS = 3_660;
const DAY_MS = 86_400_000;

/** Proof that a history is unaltered, complete and lawful, to be checked by whoever asks: in their browser or offline. */
@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly packages: Packages,
    private readonly seal: PackageSeal,
  ) {}

  @Get('dossiers/:id/package')
  @Allows('audit')
  @Header('Content-Type', `${PACKAGE_TYPE}; charset=utf-8`)
  @ApiProduces(PACKAGE_TYPE)
  @ApiOkResponse({ type: String, description: 'A proof package: JSON Lines, see tools/verifier/README.md' })
  package(@CalledBy() caller: Caller, @Param('id') id: string, @Query() { purpose }: PurposeQuery): Promise<string> {
    return this.packages.of(caller, [id], purpose);
  }

  @Get('packages')
  @Allows('audit')
  @Header('Content-Type', `${PACKAGE_TYPE}; charset=utf-8`)
  @ApiProduces(PACKAGE_TYPE)
  @ApiOkResponse({ type: String, description: 'A proof package of all dossiers received in a period' })
  async period(@CalledBy() caller: Caller, @Query() { from, to, procedure, purpose }: PeriodQuery): Promise<string> {
    const [first, end] = [midnight(from), midnight(to)];
    const period = { from: first, to: end, ...(procedure === undefined ? {} : { procedure }) };
    const wrong = first >= end || end - first > MOST_DAYS * DAY_MS;
    const ids = wrong ? [] : await this.store.evidence.receivedBetween(caller.scope, period, MOST_IN_PACKAGE + 1);
    if (wrong) throw new Refusal('request.invalid', { errors: [{ path: '/to', code: 'field.date-range', values: { max: MOST_DAYS } }] });
    if (ids.length > MOST_IN_PACKAGE) throw new Refusal('export.too-many', { values: { limit: MOST_IN_PACKAGE } });
    return this.packages.of(caller, ids, purpose);
  }

  @Get('public-log')
  @Allows('receive', 'process', 'configure', 'audit', 'administer')
  @ApiOkResponse({ type: PublicLogState })
  async log(): Promise<PublicLogState> {
    const [head, keys] = await Promise.all([this.store.publicLog.head(), this.store.publicLog.keys()]);
    return {
      ...(head ? { head } : {}),
      keys: keys.map(({ since, ...key }) => ({ ...key, since: instantText(since) })),
      packageKey: this.seal.key().id,
    };
  }

  /** Shows that the log grew from what the caller knew of it. A larger log than there is cannot have been known: 404. */
  @Get('public-log/consistency')
  @Allows('receive', 'process', 'configure', 'audit', 'administer')
  @ApiOkResponse({ type: GrowthView })
  async consistency(@Query() { from }: GrowthQuery): Promise<GrowthView> {
    const head = await this.store.publicLog.head();
    if (!head || from > head.size) throw new Refusal('log.unknown');
    return { head, from, path: [...(await this.store.publicLog.consistency(from, head.size))] };
  }
}

const VIETNAM_MS = 7 * 3_600_000;
/** The beginning of a day in Vietnam. */
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`) - VIETNAM_MS;
