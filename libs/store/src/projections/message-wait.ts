import { visitProjection } from './visit-projection';

/** Who waits for which message, by name and correlation key. */
export const messageWait = visitProjection({
  table: 'message_wait',
  key: 'wait',
  columns: { name: 'text', key: 'text' },
  rowsOf: (visit) =>
    (visit.waits ?? []).flatMap((wait) =>
      wait.kind === 'message' ? [{ wait: wait.id, name: wait.name ?? '', key: wait.key ?? null }] : [],
    ),
});
