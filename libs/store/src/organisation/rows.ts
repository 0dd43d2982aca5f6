import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AgencyRecord, type RoleRecord } from '.';

/** Rows of the organisation. Names of columns as in the schema; dates are texts `YYYY-MM-DD`. */
@Entity('agency')
export class AgencyRow {
  @PrimaryColumn('int') id!: number;
  @Column('int', { name: 'parent_id', nullable: true }) parentId!: number | null;
  @Column('text') kind!: AgencyRecord['kind'];
  @Column('text') tier!: AgencyRecord['tier'];
  @Column('text', { name: 'name_vi' }) nameVi!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
  @Column('text', { nullable: true }) identifier!: string | null;
  @Column('text', { name: 'code_format' }) codeFormat!: AgencyRecord['codeFormat'];
  @Column('text', { name: 'code_system', nullable: true }) codeSystem!: string | null;
  @Column('text', { name: 'calendar_id' }) calendarId!: string;
  @Column('text', { array: true }) keys!: string[];
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('int', { name: 'successor_id', nullable: true }) successorId!: number | null;
}

@Entity('unit')
export class UnitRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int', { name: 'agency_id' }) agencyId!: number;
  @Column('text', { name: 'name_vi' }) nameVi!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}

@Entity('role')
export class RoleRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'name_vi' }) nameVi!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
  @Column('text', { array: true }) may!: RoleRecord['may'][number][];
}

@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
}

@Entity('assignment')
export class AssignmentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('int', { name: 'agency_id' }) agencyId!: number;
  @Column('uuid', { name: 'unit_id', nullable: true }) unitId!: string | null;
  @Column('text', { name: 'role_id' }) roleId!: string;
  @Column('text', { name: 'post_vi' }) postVi!: string;
  @Column('text', { name: 'post_en' }) postEn!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text', { array: true, nullable: true }) procedures!: string[] | null;
}

@Entity('delegation')
export class DelegationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'assignment_id' }) assignmentId!: string;
  @Column('uuid', { name: 'to_person_id' }) toPersonId!: string;
  @Column('text') ground!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
}

export const organisationRows = [AgencyRow, UnitRow, RoleRow, PersonRow, AssignmentRow, DelegationRow];
