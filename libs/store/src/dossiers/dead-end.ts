import { type Context, type Dossier, judgeAlike } from '@mot-cua/engine';
import { type Procedure } from '@mot-cua/procedure';
import { type StoreRejection } from '../refusal';

/** Refuses what leaves a dossier where no way leads to the end, with the steps at which it would stand for ever; undefined: it can finish. */
export function deadEnd(procedure: Procedure, after: Dossier, context: Context): StoreRejection | undefined {
  if (after.status !== 'open') return undefined;
  const verdict = judgeAlike(procedure, after, context);
  return verdict.kind === 'cannot-finish' ? { code: 'act.dead-end', detail: { at: verdict.stuck.join(', ') } } : undefined;
}
