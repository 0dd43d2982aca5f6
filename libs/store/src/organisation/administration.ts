import { type Json } from '@mot-cua/procedure';
import { type DataSource, In } from 'typeorm';
import { isUuid, pageLength, readCursor, writeCursor } from '../cursor';
import { plain } from '../projections/search-word';
import { type AdministrationAct, type AgencyNameRecord, type Organisation, type PersonDetail } from '.';
import { AssignmentRow, DelegationRow, PersonRow, UnitRow } from './rows';
import { assignmentOf, delegationOf } from './store-organisation';

const MOST_DELEGATIONS = 500;
const MOST_ACTS = 200;
/** People looked through for a name; a province has a few thousand. */
const MOST_PEOPLE = 20_000;

type Administration = Pick<
  Organisation,
  'units' | 'formerNames' | 'rename' | 'openAt' | 'staff' | 'findPerson' | 'findAssignment' | 'delegations' | 'record' | 'acts'
>;

/** What only the administration asks of the organisation. */
export const administrationOf = (source: DataSource): Administration => ({
  units: async () =>
    (await source.manager.find(UnitRow, { order: { agencyId: 'asc', nameVi: 'asc' } })).map((row) => ({
      id: row.id,
      agency: row.agencyId,
      name: { vi: row.nameVi, en: row.nameEn },
      ...(row.validTo !== null && { to: row.validTo }),
    })),
  formerNames: async () => {
    const rows: { agency: number; to: string; vi: string; en: string; ground: string }[] = await source.query(
      'select agency_id as agency, valid_to::text as "to", name_vi as vi, name_en as en, ground from agency_name order by agency_id, valid_to',
    );
    return rows.map(({ agency, to, vi, en, ground }): AgencyNameRecord => ({ agency, to, name: { vi, en }, ground }));
  },
  rename: (agency, { name, on, ground, by }) =>
    source.transaction(async (manager) => {
      const kept: unknown[] = await manager.query(
        `insert into agency_name (agency_id, valid_to, name_vi, name_en, ground, changed_by) select id, $2, name_vi, name_en, $3, $4 from agency where id = $1
         on conflict (agency_id, valid_to) do update set ground = excluded.ground, changed_by = excluded.changed_by returning agency_id`,
        [agency, on, ground, by],
      );
      if (kept.length === 0) return false;
      await manager.query('update agency set name_vi = $2, name_en = $3 where id = $1', [agency, name.vi, name.en]);
      return true;
    }),
  openAt: async (agency) => {
    // Counts of rows the caller may not see one by one: the walls are asked with the agency itself as the scope.
    return source.transaction(async (manager) => {
      await manager.query(`select set_config('app.agencies', $1, true)`, [`{${agency.toString()}}`]);
      const [row]: { tasks: number; dossiers: number; posts: number }[] = await manager.query(
        `select (select count(*)::int from open_task where worker_id = $1) as tasks, (select count(*)::int from dossier where agency_id = $1 and status <> 'closed') as dossiers,
                (select count(*)::int from assignment where agency_id = $1 and (valid_to is null or valid_to > mc_day(mc_now()))) as posts`,
        [agency],
      );
      return row ?? { tasks: 0, dossiers: 0, posts: 0 };
    });
  },
  staff: async ({ agencies, q, after, limit }) => {
    const length = pageLength(limit);
    const [name, id] = readCursor(after, 2) ?? [];
    const people: { id: string; name: string; account: string | null }[] = await source.query(
      `select p.id, p.name, (select a.name from account a where a.person_id = p.id order by a.name limit 1) as account from person p
       where (exists (select from assignment h where h.person_id = p.id and h.agency_id = any ($1)) or not exists (select from assignment h where h.person_id = p.id))
         and ($2::text is null or (p.name, p.id) > ($2, $3::uuid)) order by p.name, p.id limit ${MOST_PEOPLE.toString()}`,
      [agencies, typeof name === 'string' && isUuid(id) ? name : null, isUuid(id) ? id : null],
    );
    const words = plain(q ?? '');
    const found = people.filter((person) => words === '' || plain(`${person.name} ${person.account ?? ''}`).includes(words));
    const shown = found.slice(0, length);
    const last = shown.at(-1);
    return {
      rows: await detailed(
        source,
        shown.map((person) => person.id),
      ),
      ...(found.length > length && last && { next: writeCursor([last.name, last.id]) }),
    };
  },
  findPerson: async (id) => (isUuid(id) ? (await detailed(source, [id]))[0] : undefined),
  findAssignment: async (id) => {
    const row = isUuid(id) ? await source.manager.findOneBy(AssignmentRow, { id }) : null;
    return row ? assignmentOf(row) : undefined;
  },
  delegations: async (agencies) => {
    const rows = await source.manager
      .createQueryBuilder(DelegationRow, 'd')
      .innerJoin(AssignmentRow, 'a', 'a.id = d.assignment_id')
      .where('a.agency_id = any(:agencies)', { agencies: [...agencies] })
      .orderBy('d.valid_from', 'DESC')
      .addOrderBy('d.id')
      .take(MOST_DELEGATIONS)
      .getMany();
    const assignments = await source.manager.findBy(AssignmentRow, { id: In(rows.map(({ assignmentId }) => assignmentId)) });
    return rows.flatMap((row) => {
      const of = assignments.find(({ id }) => id === row.assignmentId);
      return of ? [{ ...delegationOf(row), of: assignmentOf(of) }] : [];
    });
  },
  record: async ({ id, person, assignment, act, subject, detail }) => {
    await source.query(
      'insert into administration_act (id, person_id, assignment_id, act, subject, detail) values ($1, $2, $3, $4, $5, $6::jsonb)',
      [id, person, assignment ?? null, act, subject, JSON.stringify(detail)],
    );
  },
  acts: async () => {
    const rows: { id: string; person: string; name: string; at: string; act: string; subject: string; detail: Record<string, Json> }[] =
      await source.query(
        `select a.id, a.person_id as person, p.name, mc_ms(a.at) as at, a.act, a.subject, a.detail from administration_act a join person p on p.id = a.person_id
       order by a.at desc, a.id limit ${MOST_ACTS.toString()}`,
      );
    return rows.map((row): AdministrationAct => ({ ...row, at: Number(row.at) }));
  },
});

/** People in the order of their ids, with account and posts. */
const detailed = async (source: DataSource, ids: readonly string[]): Promise<readonly PersonDetail[]> => {
  const [people, posts, accounts] = await Promise.all([
    source.manager.findBy(PersonRow, { id: In([...ids]) }),
    source.manager.find(AssignmentRow, { where: { personId: In([...ids]) }, order: { validFrom: 'desc', id: 'asc' } }),
    source.query('select person_id as person, name, disabled from account where person_id = any ($1) order by name', [ids]) as Promise<
      { person: string; name: string; disabled: boolean }[]
    >,
  ]);
  return ids.flatMap((id) => {
    const person = people.find((one) => one.id === id);
    const account = accounts.find((one) => one.person === id);
    return person
      ? [
          {
            id,
            name: person.name,
            posts: posts.filter(({ personId }) => personId === id).map(assignmentOf),
            ...(account && { account: { name: account.name, disabled: account.disabled } }),
          },
        ]
      : [];
  });
};
