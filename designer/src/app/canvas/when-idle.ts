/** Work that is done when the browser has nothing better to do. */
export type Rest = { forget: () => void; done: (() => void) | undefined };

type Idle = { readonly timeRemaining: () => number };

/** Where a browser does not tell when it is idle, a slice of this many milliseconds follows the other. */
const SLICE = 8;
/** What is left of a slice when the next piece is not begun any more, milliseconds. */
const SPARE = 2;

const ask = (then: (idle: Idle) => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(then);
  else
    setTimeout(() => {
      const began = performance.now();
      then({ timeRemaining: () => SLICE - (performance.now() - began) });
    });
};

/** Does one thing after the other while the browser is idle; `done` is called after the last. Nothing more happens once it is forgotten. */
export function whenIdle<Thing>(things: readonly Thing[], each: (thing: Thing) => void): Rest {
  let next = 0;
  let forgotten = false;
  const rest: Rest = {
    forget: () => {
      forgotten = true;
    },
    done: undefined,
  };
  const go = (idle: Idle): void => {
    if (forgotten) return;
    while (next < things.length && idle.timeRemaining() > SPARE) each(things[next++]);
    if (next < things.length) ask(go);
    else rest.done?.();
  };
  ask(go);
  return rest;
}
