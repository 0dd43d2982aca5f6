import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { Play } from './play';

function play(stops: readonly number[]): Play {
  TestBed.configureTestingModule({ providers: [Play] });
  const replay = TestBed.inject(Play);
  replay.setStops(stops);
  return replay;
}

describe('the replay bar', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('steps from one listed fact to the next and stops at both ends', () => {
    const replay = play([1, 4, 9]);
    const seen: number[] = [];
    for (let press = 0; press < 5; press += 1) {
      replay.step(1);
      seen.push(replay.seq());
    }
    expect(seen).toEqual([1, 4, 9, 9, 9]);
    for (let press = 0; press < 5; press += 1) replay.step(-1);
    expect(replay.seq()).toBe(0);
  });

  it('shows a fact that is not listed by the listed one before it', () => {
    const replay = play([1, 4, 9]);
    replay.goTo(8);
    expect(replay.seq()).toBe(4);
    replay.setStops([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    replay.goTo(8);
    expect(replay.seq()).toBe(8);
  });

  it('plays one fact per beat, faster when told, ends at the last and begins anew', () => {
    const replay = play([1, 2, 3, 4]);
    replay.speed.set(2);
    replay.toggle();
    jest.advanceTimersByTime(1_200);
    expect(replay.seq()).toBe(2);
    expect(replay.playing()).toBe(true);
    jest.advanceTimersByTime(60_000);
    expect(replay.seq()).toBe(4);
    expect(replay.playing()).toBe(false);
    replay.toggle();
    expect(replay.seq()).toBe(0);
    replay.toggle();
    jest.advanceTimersByTime(60_000);
    expect(replay.seq()).toBe(0);
  });
});
