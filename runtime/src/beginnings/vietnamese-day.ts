const VIETNAM_MS = 7 * 3_600_000;

/** The day in Vietnam at a moment, `YYYY-MM-DD`. */
export const vietnameseDay = (at: number): string => new Date(at + VIETNAM_MS).toISOString().slice(0, 10);
