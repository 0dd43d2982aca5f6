import { type DataSource, type EntityManager, In } from 'typeorm';
import { isUuid } from '../cursor';
import { type AgencyRecord, type AssignmentRecord, type DelegationRecord, type Organisation, type RoleRecord } from '.';
import { administrationOf } from './administration';
import { AgencyRow, AssignmentRow, DelegationRow, PersonRow, RoleRow, UnitRow } from './rows';

/** In force on the Vietnamese date of the database's clock. */
const inForce = (row: string, until = 'valid_to'): string =>
  `${row}.valid_from <= mc_day(mc_now()) and (${row}.${until} is null or ${row}.${until} > mc_day(mc_now()))`;

export const storeOrganisation = (source: DataSource): Organisation => ({
  agencies: async () => (await source.manager.find(AgencyRow, { order: { id: 'asc' } })).map(agencyOf),
  findAgency: async (id) => {
    const row = await source.manager.findOneBy(AgencyRow, { id });
    return row ? agencyOf(row) : undefined;
  },
  subtree: async (id) => {
    const rows: { id: number }[] = await source.query(
      `with recursive below as (select id from agency where id = $1 union select a.id from agency a join below b on a.parent_id = b.id) select id from below order by id`,
      [id],
    );
    return rows.map((row) => row.id);
  },
  roles: async () => (await source.manager.find(RoleRow, { order: { id: 'asc' } })).map(roleOf),
  holders: async () => {
    const rows: { role: string; holders: number }[] = await source.query(
      `select a.role_id as role, count(distinct a.person_id)::int as holders from assignment a where ${inForce('a')} group by 1`,
    );
    return new Map(rows.map(({ role, holders }) => [role, holders]));
  },
  posts: () =>
    source.query(`select distinct a.agency_id as agency, a.role_id as role from assignment a where ${inForce('a')} order by 1, 2`),
  people: (ids) => source.manager.findBy(PersonRow, { id: In(ids.filter(isUuid)) }),
  assignmentsOf: async (person) => {
    if (!isUuid(person)) return [];
    const rows = await source.manager
      .createQueryBuilder(AssignmentRow, 'a')
      .where('a.person_id = :person', { person })
      .andWhere(inForce('a'))
      .orderBy('a.valid_from')
      .addOrderBy('a.id')
      .getMany();
    return rows.map(assignmentOf);
  },
  delegationsTo: async (person) => {
    if (!isUuid(person)) return [];
    const delegations = await source.manager
      .createQueryBuilder(DelegationRow, 'd')
      .where('d.to_person_id = :person', { person })
      .andWhere(inForce('d', 'valid_until'))
      .orderBy('d.id')
      .getMany();
    const assignments = await source.manager
      .createQueryBuilder(AssignmentRow, 'a')
      .where('a.id = any(:ids)', { ids: delegations.map(({ assignmentId }) => assignmentId) })
      .andWhere(inForce('a'))
      .getMany();
    return delegations.flatMap((row) => {
      const of = assignments.find(({ id }) => id === row.assignmentId);
      return of ? [{ ...delegationOf(row), of: assignmentOf(of) }] : [];
    });
  },
  assignmentsOfPeople: async (ids) =>
    (await source.manager.find(AssignmentRow, { where: { personId: In(ids.filter(isUuid)) }, order: { validFrom: 'asc', id: 'asc' } })).map(
      assignmentOf,
    ),
  put: (what) => source.transaction((manager) => put(manager, what)),
  ...administrationOf(source),
});

const put = async (manager: EntityManager, what: Parameters<Organisation['put']>[0]): Promise<void> => {
  const { agencies = [], units = [], roles = [], people = [], assignments = [], delegations = [] } = what;
  await manager.upsert(AgencyRow, agencies.map(agencyRow), ['id']);
  await manager.upsert(
    UnitRow,
    units.map(({ id, agency, name, to }) => ({ id, agencyId: agency, nameVi: name.vi, nameEn: name.en, validTo: to ?? null })),
    ['id'],
  );
  await manager.upsert(
    RoleRow,
    roles.map(({ id, name, may }) => ({ id, nameVi: name.vi, nameEn: name.en, may: [...may] })),
    ['id'],
  );
  await manager.upsert(
    PersonRow,
    people.map(({ id, name }) => ({ id, name })),
    ['id'],
  );
  await manager.upsert(AssignmentRow, assignments.map(assignmentRow), ['id']);
  await manager.upsert(
    DelegationRow,
    delegations.map(({ id, assignment, to, ground, from, until }) => ({
      id,
      assignmentId: assignment,
      toPersonId: to,
      ground,
      validFrom: from,
      validUntil: until ?? null,
    })),
    ['id'],
  );
};

const agencyOf = (row: AgencyRow): AgencyRecord => ({
  id: row.id,
  kind: row.kind,
  tier: row.tier,
  name: { vi: row.nameVi, en: row.nameEn },
  codeFormat: row.codeFormat,
  calendar: row.calendarId,
  from: row.validFrom,
  keys: row.keys,
  ...(row.parentId !== null && { parent: row.parentId }),
  ...(row.identifier !== null && { identifier: row.identifier }),
  ...(row.codeSystem !== null && { codeSystem: row.codeSystem }),
  ...(row.validTo !== null && { to: row.validTo }),
  ...(row.successorId !== null && { successor: row.successorId }),
});

const agencyRow = (agency: AgencyRecord): AgencyRow => ({
  id: agency.id,
  parentId: agency.parent ?? null,
  kind: agency.kind,
  tier: agency.tier,
  nameVi: agency.name.vi,
  nameEn: agency.name.en,
  identifier: agency.identifier ?? null,
  codeFormat: agency.codeFormat,
  codeSystem: agency.codeSystem ?? null,
  calendarId: agency.calendar,
  keys: [...(agency.keys ?? [])],
  validFrom: agency.from,
  validTo: agency.to ?? null,
  successorId: agency.successor ?? null,
});

const roleOf = ({ id, nameVi, nameEn, may }: RoleRow): RoleRecord => ({ id, name: { vi: nameVi, en: nameEn }, may });

export const assignmentOf = (row: AssignmentRow): AssignmentRecord => ({
  id: row.id,
  person: row.personId,
  agency: row.agencyId,
  role: row.roleId,
  post: { vi: row.postVi, en: row.postEn },
  from: row.validFrom,
  ...(row.unitId !== null && { unit: row.unitId }),
  ...(row.validTo !== null && { to: row.validTo }),
  ...(row.procedures !== null && { procedures: row.procedures }),
});

const assignmentRow = (assignment: AssignmentRecord): AssignmentRow => ({
  id: assignment.id,
  personId: assignment.person,
  agencyId: assignment.agency,
  unitId: assignment.unit ?? null,
  roleId: assignment.role,
  postVi: assignment.post.vi,
  postEn: assignment.post.en,
  validFrom: assignment.from,
  validTo: assignment.to ?? null,
  procedures: assignment.procedures ? [...assignment.procedures] : null,
});

export const delegationOf = (row: DelegationRow): DelegationRecord => ({
  id: row.id,
  assignment: row.assignmentId,
  to: row.toPersonId,
  ground: row.ground,
  from: row.validFrom,
  ...(row.validUntil !== null && { until: row.validUntil }),
});
