import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Store } from '@mot-cua/store';
import { Directory } from '../organisation/directory';
import { Allows } from '../policy/policy';
import { SETTINGS, type Settings } from '../settings';
import { STORE } from '../store-provider';
import { SignInHintsView } from './sign-in-hints';

/** What the sign-in page may say before anybody has signed in. */
@ApiTags('session')
@Controller('sign-in')
export class SignInController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Allows('everybody')
  @ApiOkResponse({ type: SignInHintsView })
  async read(): Promise<SignInHintsView> {
    const [agencies, now] = await Promise.all([this.directory.agencies(), this.store.clock.now()]);
    const { demonstration, version } = this.settings;
    const office = demonstration?.office ?? agencies.find(({ kind, parent }) => kind === 'province' || parent === undefined)?.name;
    return {
      ...(office ? { office } : {}),
      version,
      now: new Date(now).toISOString(),
      ...(demonstration ? { demonstration: { password: demonstration.password, accounts: demonstration.accounts } } : {}),
    };
  }
}
