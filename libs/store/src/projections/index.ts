import { handOver } from './hand-over';
import { job } from './job';
import { latenessCause } from './lateness-cause';
import { messageWait } from './message-wait';
import { openClock } from './open-clock';
import { openTask } from './open-task';
import { outbox } from './outbox';
import { participant } from './participant';
import { type Projection } from './projection';
import { resolved } from './resolved';
import { searchWord } from './search-word';
import { signalWait } from './signal-wait';
import { statistic } from './statistic';
import { timer } from './timer';

/** In the order they are written; counters, whose rows are hot, come last. */
export const projections: readonly Projection[] = [
  openTask,
  handOver,
  openClock,
  timer,
  messageWait,
  signalWait,
  job,
  participant,
  searchWord,
  outbox,
  latenessCause,
  resolved,
  statistic,
];

export * from './projection';
