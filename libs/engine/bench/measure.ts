/** Things done per second of this thread's processor time: on a busy machine the wall clock measures the neighbours. `work` hands back how many it did. */
export const perSecond = (milliseconds: number, work: () => number): number => {
  const start = process.threadCpuUsage();
  let done = 0;
  let used = 0;
  while (used < milliseconds * 1000) {
    done += work();
    const { user, system } = process.threadCpuUsage(start);
    used = user + system;
  }
  return Math.round((done * 1_000_000) / used);
};

/** Several measured in turns, so that a noisy minute hits all of them alike; the median of each. */
export const inTurns = <Name extends string>(
  rounds: number,
  milliseconds: number,
  works: Readonly<Record<Name, () => number>>,
): Readonly<Record<Name, number>> => {
  const names = Object.keys(works) as Name[];
  const measured = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const name of names) perSecond(milliseconds / 2, works[name]);
  for (let round = 0; round < rounds; round++) for (const name of names) measured.get(name)?.push(perSecond(milliseconds, works[name]));
  const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  return Object.fromEntries(names.map((name) => [name, median(measured.get(name) ?? [])])) as Record<Name, number>;
};
