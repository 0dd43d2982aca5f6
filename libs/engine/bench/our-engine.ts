import { nationalCalendar } from '@mot-cua/calendar';
import { isPublishable, type Procedure } from '@mot-cua/procedure';
import { type Command, type CommandBody, decide, type Dossier, notOpened, readProcedure, type Visit } from '../src/index';

const context = { now: Date.parse('2026-03-02T08:00:00+07:00'), calendar: nationalCalendar(), convention: 'B' as const };
const clerk = { person: 'clerk', agency: 1, role: 'receiver' };
const officer = { person: 'officer', agency: 1, role: 'officer' };
let commands = 0;

/** One command of our engine. */
export const ask = (procedure: Procedure, dossier: Dossier, body: CommandBody, by: Command['by'] = officer): Dossier => {
  const decision = decide(procedure, dossier, { id: `c${++commands}`, by, ...body }, context);
  if ('rejected' in decision) throw new Error(JSON.stringify(decision.rejected));
  return decision.dossier;
};

export const opened = (procedure: Procedure): Dossier =>
  ask(
    procedure,
    notOpened,
    {
      kind: 'OpenDossier',
      pinned: { procedure: procedure.id, version: 1, process: procedure.id },
      code: 'H61.012.00-260302-010001',
      agencies: { 'one-stop': 1 },
      calendar: 'vn/V1',
      data: { fee: 15_000 },
    },
    clerk,
  );

export const waitsForOfficer = (visit: Visit): boolean => visit.waits?.some(({ kind }) => kind === 'task') === true;

/** Reads a file once. */
export const readOurs = async (xml: string): Promise<Procedure> => {
  const { procedure, findings } = await readProcedure(xml);
  if (!procedure || !isPublishable(findings)) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  return procedure;
};

/** One dossier from its opening to its end; hands back the number of completed tasks. */
export const runOurs = (procedure: Procedure): number => {
  let dossier = opened(procedure);
  let completed = 0;
  while (dossier.status === 'open') {
    const visit = dossier.visits.find(waitsForOfficer);
    if (!visit) throw new Error('nothing waits');
    dossier = ask(procedure, dossier, { kind: 'CompleteTask', visit: visit.id });
    completed++;
  }
  return completed;
};
