import { type Instant } from '@mot-cua/engine';
import { type Readers } from '../connection/readers';
import { isRealClockSql } from './test-clock';

/** The database's clock, the only one. */
export type StoreClock = {
  readonly now: () => Promise<Instant>;
  /** Test-only: moves this database's clock by so many milliseconds from true time. Throws in production, and where the test clock was not installed. */
  readonly setOffset: (milliseconds: number) => Promise<void>;
  readonly isTestClock: () => Promise<boolean>;
};

export const storeClock = (readers: Readers): StoreClock => {
  const isTestClock = async (): Promise<boolean> => !(await readers.plain<{ real: boolean }>(isRealClockSql))[0]?.real;
  return {
    isTestClock,
    now: async () => Number((await readers.plain<{ now: string }>('select mc_ms(mc_now()) as now'))[0]?.now),
    setOffset: async (milliseconds) => {
      if (process.env['NODE_ENV'] === 'production') throw new Error('The clock is not moved in production.');
      if (!(await isTestClock())) throw new Error('This database has no test clock.');
      await readers.plain('update test_clock set offset_ms = $1', [Math.round(milliseconds)]);
    },
  };
};
