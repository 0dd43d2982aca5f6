import { type ProcedurePackage } from '@mot-cua/procedure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('procedure')
export class ProcedureRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') code!: string;
  @Column('jsonb') name!: ProcedurePackage['name'];
  @Column('jsonb') field!: ProcedurePackage['field'];
  @Column('text') level!: string;
  @Column('jsonb', { nullable: true }) limit!: ProcedurePackage['committedLimit'] | null;
  @Column('boolean', { name: 'in_force' }) inForce!: boolean;
  @Column('text', { name: 'created_by' }) createdBy!: string;
}

@Entity('procedure_draft')
export class DraftRow {
  @PrimaryColumn('text', { name: 'procedure_id' }) procedureId!: string;
  @Column('int') revision!: number;
  @Column('jsonb') package!: ProcedurePackage;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

@Entity('procedure_version')
export class VersionRow {
  @PrimaryColumn('text', { name: 'procedure_id' }) procedureId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('jsonb') package!: ProcedurePackage;
  @Column('bytea') hash!: Buffer;
  @Column('jsonb', { nullable: true }) approval!: ProcedurePackage['approval'] | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { name: 'published_by' }) publishedBy!: string;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('timestamptz', { name: 'effective_at', nullable: true }) effectiveAt!: Date | null;
  @Column('text', { name: 'proposed_by', nullable: true }) proposedBy!: string | null;
}

export const procedureRows = [ProcedureRow, DraftRow, VersionRow];
