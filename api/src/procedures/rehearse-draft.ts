import { type Convention } from '@mot-cua/calendar';
import { readProcedure, rehearse, type Rehearsed } from '@mot-cua/engine';
import { mapVersion, type Procedure, type ProcedurePackage } from '@mot-cua/procedure';
import { type CalendarRevision, calendarsAt } from '@mot-cua/proof';
import { type RehearsedDossier } from '@mot-cua/store';
import { type ModelAnswer } from './model-task';

/** Everything a rehearsal needs, as it travels to the process it runs in. */
export type RehearsalTask = {
  readonly package: ProcedurePackage;
  readonly called: Readonly<Record<string, Procedure>>;
  /** Models of the versions the dossiers were received under. */
  readonly versions: Readonly<Record<number, Procedure>>;
  readonly cases: readonly RehearsedDossier[];
  readonly calendars: readonly CalendarRevision[];
  readonly convention: Convention;
};

export type RehearsedCase = Rehearsed & { readonly code: string; readonly version: number };

/** Walks recorded dossiers on a draft. One that the engine cannot walk at all is stuck. */
export async function rehearseDraft(task: RehearsalTask): Promise<ModelAnswer> {
  const { package: draft, called } = task;
  const { procedure, findings } = await readProcedure(draft.diagram, { ...(draft.decisions && { decisions: draft.decisions }), called });
  if (!procedure) return { findings };
  const calendars = calendarsAt(task.calendars);
  const limit = draft.committedLimit ?? draft.statutoryLimit;
  const rehearsed = task.cases.flatMap((one): RehearsedCase[] => {
    const before = task.versions[one.version];
    if (!before || !calendars(one.calendar, 0)) return [];
    try {
      const stage = { ...stageOf(before, procedure), ...(limit && { limit }), around: around(one, calendars, task.convention) };
      return [{ ...rehearse(one, stage), code: one.code, version: one.version }];
    } catch {
      return [{ kind: 'stuck', at: [], supposed: [], code: one.code, version: one.version }];
    }
  });
  return { procedure, findings, rehearsed };
}

function stageOf(before: Procedure, procedure: Procedure) {
  const { nodes } = mapVersion(before, procedure);
  const known = new Set(procedure.nodes.map(({ id }) => id));
  const become = (old: string): string | undefined => [nodes[old] ?? old].find((id) => known.has(id));
  const old = new Set(before.nodes.map(({ id }) => become(id)));
  return { procedure, become, added: new Set([...known].filter((id) => !old.has(id))) };
}

const around = (one: RehearsedDossier, calendars: ReturnType<typeof calendarsAt>, convention: Convention) => (now: number) => {
  const calendar = calendars(one.calendar, now);
  if (!calendar) throw new Error(`there is no calendar ${one.calendar}`);
  return { calendar, convention };
};
