import { DestroyRef, type Signal, inject, signal } from '@angular/core';

/** Whether the window fits a media query, now and later. Call it where dependencies may be injected. */
export function fromWindow(query: string): Signal<boolean> {
  const watched = matchMedia(query);
  const fits = signal(watched.matches);
  const change = (event: MediaQueryListEvent): void => {
    fits.set(event.matches);
  };
  watched.addEventListener('change', change);
  inject(DestroyRef).onDestroy(() => {
    watched.removeEventListener('change', change);
  });
  return fits.asReadonly();
}
