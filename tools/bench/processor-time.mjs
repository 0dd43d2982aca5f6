import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Processor time spent so far, in microseconds: the api, PostgreSQL (every process of the cluster), this load. Linux only; elsewhere zeros. */
export function processorTime(api, state) {
  const ticks = (pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      // Fields 14 to 17 of proc(5), counted from the third: own and waited-for children, user and system; a tick is 10 ms.
      return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) * 10_000;
    } catch {
      return 0;
    }
  };
  const postmaster = readFileSync(join(state, 'postgres', 'server', 'data', 'postmaster.pid'), 'utf8').split('\n')[0];
  let cluster = [];
  try {
    cluster = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ');
  } catch {
    // Not Linux.
  }
  const { user, system } = process.cpuUsage();
  return { api: ticks(api), postgres: [postmaster, ...cluster].reduce((sum, pid) => sum + ticks(pid), 0), load: user + system };
}
