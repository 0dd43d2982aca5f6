/** Files one person may hand in within a minute, refused ones among them, and at the same time. */
export const MOST_A_MINUTE = 60;
export const MOST_AT_ONCE = 4;
const MINUTE_MS = 60_000;
const MOST_PEOPLE = 10_000;

/** How fast people hand in files, counted by each process for itself. `now`: milliseconds of a clock that only goes forward. */
export class UploadPace {
  private readonly begun = new Map<string, { readonly times: readonly number[]; readonly open: number }>();

  /** Seconds to wait; 0: the upload has begun and must be ended by `end`. */
  begin(person: string, now: number): number {
    const known = this.begun.get(person);
    const times = (known?.times ?? []).filter((time) => now - time < MINUTE_MS);
    const open = known?.open ?? 0;
    if (open >= MOST_AT_ONCE) return 1;
    const [first = now] = times;
    if (times.length >= MOST_A_MINUTE) return Math.ceil((first + MINUTE_MS - now) / 1000);
    if (this.begun.size >= MOST_PEOPLE) this.forget(now);
    this.begun.set(person, { times: [...times, now], open: open + 1 });
    return 0;
  }

  end(person: string): void {
    const known = this.begun.get(person);
    if (known) this.begun.set(person, { ...known, open: Math.max(0, known.open - 1) });
  }

  private forget(now: number): void {
    for (const [person, { times, open }] of this.begun)
      if (open === 0 && times.every((time) => now - time >= MINUTE_MS)) this.begun.delete(person);
  }
}
