import { type WorkingCalendar } from '@mot-cua/calendar';
import { type Command, redecide, type RecordedCommand } from '@mot-cua/engine';
import { factColumns, linked } from '../dossiers/read-facts';
import { type World } from '../dossiers/world';
import { type Discrepancy } from '.';
import { type Query } from './check-books';

type CommandRow = { readonly caller: string; readonly id: string; readonly body: Command };

/** The recorded commands of a dossier, each with its facts, decided again. */
export const redecideDossier = async (query: Query, dossier: string, world: World): Promise<readonly Discrepancy[]> => {
  const recorded = linked(
    await query<Parameters<typeof linked>[0][number]>(
      `select ${factColumns} from dossier d join fact f on f.agency_id = d.agency_id and f.dossier_id = d.id where d.id = $1 order by f.seq`,
      [dossier],
    ),
    0,
  ).map(({ fact }) => fact);
  const first = recorded[0];
  if (first?.kind !== 'DossierOpened') return [];
  // The command table is keyed by caller and id, both of which every fact names.
  const rows = await query<CommandRow>(
    `select c.caller, c.id, c.body from dossier d
     cross join lateral (select distinct coalesce(f.body -> 'by' ->> 'person', 'system:' || (f.body -> 'by' ->> 'system')) as caller, f.body ->> 'command' as id
                         from fact f where f.agency_id = d.agency_id and f.dossier_id = d.id) k
     join command c on c.agency_id = d.agency_id and c.caller = k.caller and c.id = k.id where d.id = $1`,
    [dossier],
  );
  const bodies = new Map(rows.map(({ caller, id, body }) => [`${caller} ${id}`, body]));
  const records: RecordedCommand[] = [];
  for (const fact of recorded) {
    const key = `${fact.by.person ?? `system:${fact.by.system ?? ''}`} ${fact.command}`;
    const last = records.at(-1);
    if (last && last.command.id === fact.command) records[records.length - 1] = { ...last, facts: [...last.facts, fact] };
    else {
      const command = bodies.get(key);
      if (!command) return [{ dossier, what: 'unlawful', seq: fact.seq, detail: `the command ${fact.command} is not recorded` }];
      records.push({ command, now: fact.at, facts: [fact] });
    }
  }
  const procedure = await world.procedure(first.pinned.procedure, first.pinned.version);
  const held = await world.calendarsAt(first.calendar);
  const convention = world.convention();
  const around = (calendar: WorkingCalendar) => ({ calendar, convention });
  const again = redecide(procedure, records, (moment) => {
    const [likeliest, ...others] = held(moment);
    return [around(likeliest), ...others.map(around)];
  });
  if (again.kind === 'equal') return [];
  return [
    {
      dossier,
      what: 'unlawful',
      detail:
        again.kind === 'differs'
          ? `command ${again.command} decides otherwise at its fact ${again.at.toString()}`
          : `command ${again.command} would be refused`,
    },
  ];
};
