import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CalendarRecord, type Store } from '@mot-cua/store';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { STORE } from '../store-provider';
import { CalendarDataView } from './calendar-view';

/** Layers on one another: nation, province, unit. */
const MOST_LAYERS = 3;

/** Working calendars as data, so that a replay derives due times in the browser with the very core. */
@ApiTags('organisation')
@Controller('calendars')
export class CalendarController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get(':id')
  @Allows('signed-in')
  @ApiOkResponse({ type: CalendarDataView })
  async read(@Param('id') id: string): Promise<CalendarDataView> {
    const [records, convention] = await Promise.all([this.withParents(id), this.store.calendars.convention()]);
    const own = records.at(-1);
    if (!own) throw new Refusal('not-found');
    return { id, revision: own.revision, convention, layers: records.map(({ data }) => data) };
  }

  /** The layer and those it is laid on, the nation's first; empty when there is none of this id. */
  private async withParents(id: string): Promise<readonly CalendarRecord[]> {
    const records: CalendarRecord[] = [];
    for (let next: string | undefined = id; next !== undefined && records.length < MOST_LAYERS;) {
      const record: CalendarRecord | undefined = await this.store.calendars.find(next);
      if (!record) return [];
      records.unshift(record);
      next = record.parent;
    }
    return records;
  }
}
