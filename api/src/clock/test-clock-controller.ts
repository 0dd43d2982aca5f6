import { Body, Controller, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Store } from '@mot-cua/store';
import { InstantField } from '../door/fields';
import { HealthView } from '../health/health-view';
import { Allows } from '../policy/policy';
import { Refusal } from '../problems/refusal';
import { STORE } from '../store-provider';

export class TestInstant {
  @InstantField({ description: 'What the clock of the database shall show; later than now' }) now!: string;
}

/** Moves the clock of a test installation forward. It is only there with MOT_CUA_TEST_CLOCK=1, which production refuses. */
@ApiTags('test')
@Controller('test/clock')
export class TestClockController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Put()
  @Allows('everybody')
  @ApiOkResponse({ type: HealthView })
  async move(@Body() body: TestInstant): Promise<HealthView> {
    const now = await this.store.clock.now();
    const wanted = Date.parse(body.now);
    if (wanted < now) throw new Refusal('clock.refused', { errors: [{ path: '/now', code: 'field.instant' }] });
    await this.store.clock.setOffset(wanted - Date.now());
    return { status: 'ok', now: new Date(await this.store.clock.now()).toISOString() };
  }
}
