import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Store } from '@mot-cua/store';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { CalledBy, type Caller } from '../sign-in/caller';
import { STORE } from '../store-provider';
import { DayCounts, DaysQuery } from './statistics-views';

const MAX_DAYS = 400;
const DAY_MS = 86_400_000;

/** Daily counts of the agencies the caller's post sees; wider totals are sums the reader makes. */
@ApiTags('statistics')
@Controller('statistics')
export class StatisticsController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get('days')
  @Allows('receive', 'process', 'audit')
  @ApiOkResponse({ type: DayCounts })
  async days(@CalledBy() caller: Caller, @Query() { from, to, procedure }: DaysQuery): Promise<DayCounts> {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
    if (days < 1 || days > MAX_DAYS)
      throw new Refusal('request.invalid', { errors: [{ path: '/to', code: 'field.date-range', values: { max: MAX_DAYS } }] });
    return { rows: [...(await this.store.statistics.days(caller.scope, from, to, procedure))] };
  }
}
