import { type CommandRequest } from '@mot-cua/store';

/** A task is taken before it is done, so that everybody can see who has it; whoever holds it is for the engine to check. */
export const refuseUnclaimed =
  (visit: string): NonNullable<CommandRequest['check']> =>
  ({ dossier }) => {
    const task = dossier.visits.find(({ id }) => id === visit)?.waits?.find(({ kind }) => kind === 'task');
    return task?.work && task.work.holder === undefined && dossier.status === 'open'
      ? { code: 'task.not-claimed', detail: { visit } }
      : undefined;
  };
