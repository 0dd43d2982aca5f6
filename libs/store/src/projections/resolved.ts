import { type Timeliness, type WorkingCalendar } from '@mot-cua/calendar';
import { clockEnd, clockTimeliness, type Dossier, type Instant, lawfulDue, resolutionOf } from '@mot-cua/engine';
import { type Projection, type Row } from './projection';

type Ended = { readonly after: Dossier; readonly calendar: WorkingCalendar };

/** How every dossier that ended did: early, on time or late by the due time lateness is measured by. */
export const resolved: Projection = {
  table: 'resolved',
  rows: (change): Readonly<Record<string, readonly Row[]>> => {
    const { agency, dossier, before, after, facts } = change;
    const closed = facts.find(({ kind }) => kind === 'DossierClosed');
    if (!closed || before.status === 'submitted') return {};
    const clock = resolutionOf(after);
    return {
      resolved: [
        {
          agency_id: agency,
          dossier_id: dossier,
          procedure_id: after.pinned?.procedure ?? '',
          closed_at: closed.at,
          ended_at: clock?.state === 'stopped' ? clockEnd(clock) : closed.at,
          due_at: (clock && lawfulDue(clock)) ?? null,
          timeliness: endTimeliness(change, closed.at) ?? null,
          apologised: clock?.reappointed !== undefined,
        },
      ],
    };
  },
  sql: `
  if batch ? 'resolved' then
    insert into resolved (agency_id, dossier_id, procedure_id, closed_at, ended_at, due_at, timeliness, apologised)
      select x.agency_id, x.dossier_id, x.procedure_id, mc_instant(x.closed_at), mc_instant(x.ended_at), mc_instant(x.due_at), x.timeliness, x.apologised
      from jsonb_to_recordset(batch -> 'resolved')
        x(agency_id int, dossier_id uuid, procedure_id text, closed_at bigint, ended_at bigint, due_at bigint, timeliness text, apologised boolean)
      order by 1, 2
      on conflict (agency_id, dossier_id) do nothing;
  end if;`,
};

/** Of a dossier that has closed at an instant; its clock may have ended before, when the result was handed over. */
export const endTimeliness = ({ after, calendar }: Ended, closedAt: Instant): Timeliness | undefined => {
  const clock = resolutionOf(after);
  return clock && clockTimeliness(clock, calendar, closedAt, true);
};
