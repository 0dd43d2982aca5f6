import { visitProjection } from './visit-projection';

/** Who listens to which signal. */
export const signalWait = visitProjection({
  table: 'signal_wait',
  key: 'wait',
  columns: { name: 'text' },
  rowsOf: (visit) => (visit.waits ?? []).flatMap((wait) => (wait.kind === 'signal' ? [{ wait: wait.id, name: wait.name ?? '' }] : [])),
});
