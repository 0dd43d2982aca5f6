import { type Readers } from '../connection/readers';

const MOST_PEOPLE = 500;

/** People with a post in one of these agencies today, in one role if it is named; by name. */
export const peopleIn = (
  readers: Readers,
  agencies: readonly number[],
  role?: string,
): Promise<{ readonly id: string; readonly name: string }[]> =>
  readers.plain(
    `select distinct p.id, p.name from assignment a join person p on p.id = a.person_id
     where a.agency_id = any ($1::int[]) and ($2::text is null or a.role_id = $2)
       and a.valid_from <= mc_day(mc_now()) and (a.valid_to is null or a.valid_to > mc_day(mc_now()))
     order by p.name, p.id limit $3`,
    [agencies, role ?? null, MOST_PEOPLE],
  );
