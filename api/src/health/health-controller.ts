import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Store } from '@mot-cua/store';
import { Allows } from '../policy/policy';
import { STORE } from '../store-provider';
import { HealthView } from './health-view';

/** Whether the api and its database answer: for whoever watches over the machine. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get()
  @Allows('everybody')
  @ApiOkResponse({ type: HealthView })
  async read(): Promise<HealthView> {
    return { status: 'ok', now: new Date(await this.store.clock.now()).toISOString() };
  }
}
