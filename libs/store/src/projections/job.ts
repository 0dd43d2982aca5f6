import { visitProjection } from './visit-projection';

/** Work for machines. Lease and fencing token belong to the runtime; a new attempt begins without a lease. */
export const job = visitProjection({
  table: 'job',
  key: 'wait',
  columns: { connector: 'text', attempts_left: 'int', ready_at: 'instant' },
  // Moved by leases.
  uncompared: ['ready_at'],
  rowsOf: (visit) =>
    (visit.waits ?? []).flatMap((wait) =>
      wait.kind === 'job'
        ? [{ wait: wait.id, connector: wait.name ?? '', attempts_left: wait.left ?? 1, ready_at: wait.due ?? wait.from ?? visit.startedAt }]
        : [],
    ),
});
