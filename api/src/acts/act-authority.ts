import { type ActName } from '@mot-cua/contract';
import { type Refusal as StoreRefusal, type UnderLock } from '@mot-cua/store';

/** At the counter: on the applicant's behalf, where the dossier was received. At the task: by whoever holds it. */
type Where = 'counter' | 'task';

const where: Readonly<Record<ActName, Where>> = {
  requestSupplement: 'task',
  receiveSupplement: 'counter',
  refuse: 'task',
  withdraw: 'counter',
  stop: 'counter',
  pause: 'task',
  resume: 'task',
  extend: 'task',
  reappoint: 'task',
  sendBack: 'task',
};

/** Who stands behind an act: what the database says under the lock, and whether their post receives. */
type Acting = UnderLock['actor'] & { readonly inPlaceOf?: string };

/**
 * Whether this is theirs to do: acts of the applicant belong to the one-stop that received the dossier, the others to the officer who has
 * taken the task from which they act, or who stands in for that officer.
 */
export function refuseStrangers(
  act: ActName,
  visit: string | undefined,
  { dossier, agency, actor }: Pick<UnderLock, 'dossier' | 'agency'> & { readonly actor: Acting },
  receives: boolean,
): StoreRefusal | undefined {
  switch (where[act]) {
    case 'counter':
      return receives && actor.agency === agency ? undefined : { code: 'act.counter-only' };
    case 'task': {
      const work = dossier.visits.find(({ id }) => id === visit)?.waits?.find(({ kind }) => kind === 'task')?.work;
      if (!work) return dossier.status === 'open' ? { code: 'task.not-waiting' } : undefined;
      if (work.agency !== actor.agency || work.role !== actor.role) return { code: 'task.not-yours', detail: { role: work.role } };
      if (work.holder === undefined) return { code: 'task.not-claimed' };
      return work.holder === actor.person || work.holder === actor.inPlaceOf
        ? undefined
        : { code: 'task.taken', detail: { holder: work.holder } };
    }
  }
}
