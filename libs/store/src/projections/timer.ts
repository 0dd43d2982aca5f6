import { visitProjection } from './visit-projection';

/** What comes due by itself: timers drawn in the diagram and limits. The runtime passes them. */
export const timer = visitProjection({
  table: 'timer',
  key: 'wait',
  columns: { due_at: 'instant' },
  // A timer refused by the engine is tried again later.
  uncompared: ['due_at'],
  rowsOf: (visit) =>
    (visit.waits ?? []).flatMap((wait) =>
      (wait.kind === 'timer' || wait.kind === 'limit') && wait.due !== undefined ? [{ wait: wait.id, due_at: wait.due }] : [],
    ),
});
