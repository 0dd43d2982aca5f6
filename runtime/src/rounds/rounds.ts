/** What one round found: how long to rest before the next, 0 when there is more to do at once. */
export type Rest = { readonly restMs: number };

/** Rest after a failed round: doubled each time up to the maximum, with chance, so that many runtimes do not knock in step. */
const FIRST_REST_AFTER_FAILURE_MS = 250;
const LONGEST_REST_AFTER_FAILURE_MS = 15_000;

/**
 * One duty of the runtime, done round after round until stopped. No timer stands for a due time: a round asks the database what is due now,
 * and the rest in between is short. A failed round is told to `failed` and tried again later; it never ends the duty.
 */
export class Rounds {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly round: () => Promise<Rest>,
    private readonly failed: (error: unknown, inARow: number) => void,
  ) {}

  start(): void {
    this.running ??= this.go();
  }

  /** Lets the round under way finish and does no other. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async go(): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      try {
        const { restMs } = await this.round();
        failures = 0;
        await this.rest(restMs);
      } catch (error) {
        failures++;
        this.failed(error, failures);
        const longest = Math.min(FIRST_REST_AFTER_FAILURE_MS * 2 ** (failures - 1), LONGEST_REST_AFTER_FAILURE_MS);
        await this.rest(longest * (0.5 + Math.random() / 2));
      }
    }
  }

  private rest(ms: number): Promise<void> {
    const { signal } = this.stopping;
    if (signal.aborted) return Promise.resolve();
    return new Promise((done) => {
      const wake = (): void => {
        clearTimeout(timeout);
        signal.removeEventListener('abort', wake);
        done();
      };
      const timeout = setTimeout(wake, Math.max(0, ms));
      signal.addEventListener('abort', wake);
    });
  }
}
