import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { type Store } from '@mot-cua/store';
import { LoggerModule } from 'nestjs-pino';
import { TestClockController } from './clock/test-clock-controller';
import { validation } from './door/validation';
import { HealthController } from './health/health-controller';
import { logSettings } from './log/log-settings';
import { PolicyGuard } from './policy/policy-guard';
import { ProblemFilter } from './problems/problem-filter';
import { type Settings } from './settings';
import { SessionController } from './sign-in/session-controller';
import { Sessions } from './sign-in/sessions';
import { storeProvider } from './store-provider';

/** Everything the api serves. A route that exists only for tests is not even there otherwise. */
@Module({})
export class ApiModule {
  static with(store: Store, settings: Settings): DynamicModule {
    return {
      module: ApiModule,
      imports: [LoggerModule.forRoot(logSettings(settings.log))],
      controllers: [HealthController, SessionController, ...(settings.testClock ? [TestClockController] : [])],
      providers: [
        storeProvider(store),
        Sessions,
        { provide: APP_GUARD, useClass: PolicyGuard },
        { provide: APP_PIPE, useValue: validation },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
