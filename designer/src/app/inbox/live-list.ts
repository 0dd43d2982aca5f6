import { type HttpClient } from '@angular/common/http';
import { type DestroyRef } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** How often the list asks whether it has changed, and how long it believes that it has not. */
const ASK_EVERY = 4_000;
const RENEW_EVERY = 60_000;

/**
 * Calls `renew` when the server says that the list has changed, and once a minute for what only the clock changes. While the page cannot be seen
 * it asks nothing; a failed question is asked again, the list itself says what is wrong.
 */
export function keepLive(http: HttpClient, renew: () => void, destroyRef: DestroyRef): void {
  let known: string | undefined;
  let renewedAt = Date.now();
  let asking = false;
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || asking) return;
    asking = true;
    const answer = await firstValueFrom(http.get<{ version: string }>('api/tasks/version')).catch(() => undefined);
    asking = false;
    const changed = known !== undefined && answer !== undefined && answer.version !== known;
    known = answer?.version ?? known;
    if (!changed && Date.now() - renewedAt < RENEW_EVERY) return;
    renewedAt = Date.now();
    renew();
  };
  const timer = setInterval(() => void ask(), ASK_EVERY);
  void ask();
  destroyRef.onDestroy(() => {
    clearInterval(timer);
  });
}
