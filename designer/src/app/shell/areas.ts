import { type IconName } from '../../icons/icon-names';
import { type Right } from '../session/session';

/** One entry of the rail. An area appears here when it has something real to show. */
export type Area = {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  readonly rights: readonly Right[];
  readonly counted?: true;
  /** Pages of another address that belong to it. */
  readonly covers?: string;
};

export const areas: readonly Area[] = [
  { path: '/counter', label: 'area.counter', icon: 'file-import', rights: ['receive'], covers: '/receipts' },
  { path: '/inbox', label: 'area.inbox', icon: 'inbox', rights: ['receive', 'process'], counted: true, covers: '/tasks' },
  { path: '/returns', label: 'area.returns', icon: 'user-check', rights: ['receive'] },
  { path: '/history', label: 'area.history', icon: 'history', rights: ['receive', 'process', 'audit'] },
  { path: '/documents', label: 'area.documents', icon: 'file-text', rights: ['receive', 'process', 'audit', 'configure', 'administer'] },
  { path: '/procedures', label: 'area.procedures', icon: 'hierarchy-2', rights: ['configure', 'administer'] },
  { path: '/overview', label: 'area.overview', icon: 'layout-dashboard', rights: ['oversee', 'audit'] },
  { path: '/administration', label: 'area.administration', icon: 'settings', rights: ['administer'] },
];

/** Where a post begins its day: clerks at the counter, officers at their work, administrators at the procedures, auditors at the history. */
export function firstAreaOf(may: (...rights: Right[]) => boolean): string {
  const order = ['/counter', '/inbox', '/procedures', '/history'];
  return order.find((path) => areas.some((area) => area.path === path && may(...area.rights))) ?? '/no-area';
}
