import { DestroyRef, inject } from '@angular/core';
import { NavigationStart, Router } from '@angular/router';

/** Milliseconds without a key after which a word counts as typed. */
const PAUSE_MS = 250;

/**
 * Waits for a pause in typing, so that a word is one question. Whoever goes elsewhere meanwhile is not called back: a pending question is dropped
 * when a navigation begins or the page ends. To be called where `inject` may be called.
 */
export const typingPause = (): ((ask: () => void) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = (): void => {
    clearTimeout(timer);
  };
  const navigations = inject(Router).events.subscribe((event) => {
    if (event instanceof NavigationStart) drop();
  });
  inject(DestroyRef).onDestroy(() => {
    drop();
    navigations.unsubscribe();
  });
  return (ask) => {
    drop();
    timer = setTimeout(ask, PAUSE_MS);
  };
};
