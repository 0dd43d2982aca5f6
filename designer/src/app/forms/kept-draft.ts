import { type Signal, effect, inject, signal } from '@angular/core';
import { ServerClock } from '../connection/server-clock';
import { type TypedRecord } from './typed';

/** What was typed, by form. */
export type Kept = Readonly<Record<string, TypedRecord>>;

/** Milliseconds without typing after which a draft is kept. */
const pause = 400;
const keyOf = (name: string): string => `mc.kept.${name}`;

/** What was kept under a name such as `task:d7/s3#2`; undefined when nothing was, or nothing that can be read. */
export function readKept(name: string): Kept | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
    return typeof stored === 'object' && stored !== null ? (stored as Kept) : undefined;
  } catch {
    return undefined;
  }
}

export const forgetKept = (name: string): void => {
  sessionStorage.removeItem(keyOf(name));
};

/**
 * Keeps what is being typed in this tab, so that a reload or an ended session loses nothing. It leaves with the tab: personal
 * data do not stay on a machine of the office. Call it where dependencies may be injected.
 *
 * @param current what to keep now; undefined: nothing
 * @returns the server's time of the last save
 */
export function keepTyped(current: () => { readonly name: string; readonly kept: Kept } | undefined): Signal<number | undefined> {
  const clock = inject(ServerClock);
  const savedAt = signal<number | undefined>(undefined);
  effect((onCleanup) => {
    const now = current();
    if (!now) return;
    const timer = setTimeout(() => {
      sessionStorage.setItem(keyOf(now.name), JSON.stringify(now.kept));
      savedAt.set(clock.now());
    }, pause);
    onCleanup(() => {
      clearTimeout(timer);
    });
  });
  return savedAt.asReadonly();
}
