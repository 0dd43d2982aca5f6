import { resolutionOf, stepPauses, type Visit, type Wait } from '@mot-cua/engine';
import { visitProjection } from './visit-projection';

/** The inbox: one narrow row per open task. A done task leaves the table; its history is in the facts. */
export const openTask = visitProjection({
  table: 'open_task',
  key: 'visit',
  columns: {
    worker_id: 'int',
    role_id: 'text',
    due_at: 'instant-or-never',
    yellow_at: 'instant-or-never',
    orange_at: 'instant-or-never',
    procedure_id: 'text',
    version: 'int',
    node: 'text',
    dossier_code: 'text',
    holder: 'text',
    since: 'instant',
    paused_at: 'instant-or-none',
  },
  // Levels follow the calendar's newest revision when the task was written; the books look at the due time.
  uncompared: ['yellow_at', 'orange_at'],
  rowsOf: (visit, dossier, levels) => {
    const wait = visit.waits?.find(isTask);
    if (!wait) return [];
    const { work, due } = wait;
    const since = wait.from ?? visit.startedAt;
    const turns = work.limit && due !== undefined ? levels(work.limit, since, due, stepPauses(dossier, since)) : undefined;
    return [
      {
        visit: visit.id,
        worker_id: work.agency,
        role_id: work.role,
        due_at: due ?? null,
        yellow_at: turns?.yellowAt ?? null,
        orange_at: turns?.orangeAt ?? null,
        procedure_id: dossier.pinned?.procedure ?? '',
        version: dossier.pinned?.version ?? 0,
        node: visit.node,
        dossier_code: dossier.code ?? '',
        holder: work.holder ?? null,
        since,
        paused_at: isHeld(visit) ? (resolutionOf(dossier)?.since ?? null) : null,
      },
    ];
  },
});

/** Its limit stands still: it is not watched while the dossier's clock is paused or a supplement awaited. */
const isHeld = ({ waits = [] }: Visit): boolean =>
  waits.some(({ kind, id, due }) => kind === 'limit' && id.endsWith('.limit') && due === undefined);

const isTask = (wait: Wait): wait is Wait & Required<Pick<Wait, 'work'>> => wait.kind === 'task' && wait.work !== undefined;
