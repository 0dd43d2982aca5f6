import { type CalendarLayer } from '@mot-cua/calendar';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendar')
export class CalendarRow {
  @PrimaryColumn('text') id!: string;
  @PrimaryColumn('int') revision!: number;
  @Column('text', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('text', { nullable: true }) notice!: string | null;
  @Column('jsonb') data!: CalendarLayer;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column({ type: 'timestamptz', name: 'created_at', insert: false }) createdAt!: Date;
}

@Entity('installation')
export class InstallationRow {
  @PrimaryColumn('boolean') single!: boolean;
  @Column('text') convention!: 'A' | 'B';
}

export const calendarRows = [CalendarRow, InstallationRow];
