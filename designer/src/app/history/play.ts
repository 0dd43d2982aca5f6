import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { countUpTo, lastUpTo } from './ascending';

export const speeds = [1, 2, 4, 8] as const;
/** One fact per beat at speed 1, in milliseconds. */
const BEAT = 1_200;

/**
 * Where a replay stands: always at one of the stops (the facts listed), moved by hand or by its own beat.
 * Playing ends at the last stop; playing from there begins anew.
 */
@Injectable()
export class Play {
  private readonly places = signal<readonly number[]>([]);
  private readonly now = signal(0);
  private readonly running = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly stops = this.places.asReadonly();
  /** Number of the fact shown; 0: before the first. */
  readonly seq = this.now.asReadonly();
  readonly playing = this.running.asReadonly();
  readonly speed = signal<number>(speeds[0]);
  readonly atEnd = computed(() => this.now() >= (this.places().at(-1) ?? 0));
  readonly atStart = computed(() => this.now() === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  /** Other facts are listed from now on: the place moves back to the nearest of them. */
  setStops(stops: readonly number[]): void {
    this.places.set(stops);
    this.now.update((seq) => nearest(stops, seq));
  }

  /** @param seq any fact; the replay goes to the stop that shows it */
  goTo(seq: number): void {
    this.now.set(nearest(this.places(), seq));
  }

  first(): void {
    this.now.set(0);
  }

  last(): void {
    this.now.set(this.places().at(-1) ?? 0);
  }

  step(by: 1 | -1): void {
    const stops = this.places();
    const place = Math.min(stops.length, Math.max(0, countUpTo(stops, this.now()) + by));
    this.now.set(place === 0 ? 0 : stops[place - 1]);
  }

  toggle(): void {
    if (this.running()) this.pause();
    else this.start();
  }

  pause(): void {
    clearTimeout(this.timer);
    this.running.set(false);
  }

  private start(): void {
    if (this.places().length === 0) return;
    if (this.atEnd()) this.first();
    this.running.set(true);
    this.beat();
  }

  private beat(): void {
    this.timer = setTimeout(() => {
      this.step(1);
      if (this.atEnd()) this.running.set(false);
      else this.beat();
    }, BEAT / this.speed());
  }
}

/** The last stop not after `seq`; 0 when there is none. */
const nearest = (stops: readonly number[], seq: number): number => lastUpTo(stops, seq) ?? 0;
