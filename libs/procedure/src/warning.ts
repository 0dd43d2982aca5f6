import { type TimeLimit, type TimeUnit } from './procedure';
import { readLimit, writeLimit } from './time-limit';

/** How long before the end of a limit; months are no measure for that. */
export type NoticeLimit = TimeLimit & { readonly unit: Exclude<TimeUnit, 'months'> };

/** When a step warns, relative to its own limit: at a share of it, so long before it ends, or as soon as it has passed. */
export type WarningPoint =
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'before'; readonly limit: NoticeLimit }
  | { readonly kind: 'overdue' };

/**
 * What a warning does: `notify` tells those who work on the step and the one-stop that received the dossier; `raise` tells the role as well;
 * `reassign` gives the step to the role, in the same agency.
 */
export type WarningAct =
  { readonly kind: 'notify' } | { readonly kind: 'raise'; readonly role: string } | { readonly kind: 'reassign'; readonly role: string };

/** A warning point of a step: escalation without a line of its own in the diagram. */
export type Warning = { readonly point: WarningPoint; readonly act: WarningAct };

/** Warnings of one step: more would be noise. */
export const MAX_WARNINGS = 8;

/** `form`: neither a point nor an act; `percent`: not from 1 to 100; `limit`: no sound limit before the end; `role`: nobody to tell; `many`: too many. */
export type ReadWarnings =
  | { readonly kind: 'warnings'; readonly warnings: readonly Warning[] }
  | { readonly kind: 'wrong'; readonly why: 'form' | 'percent' | 'limit' | 'role' | 'many'; readonly at: string };

/**
 * Reads warnings as `mc:warnings` writes them: `80% notify; 1 working-days before raise unit_head; overdue reassign unit_head`.
 * `none`: no warning, whatever the procedure has for steps that say nothing.
 */
export const readWarnings = (text: string): ReadWarnings => {
  if (text.trim() === 'none') return { kind: 'warnings', warnings: [] };
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > MAX_WARNINGS) return { kind: 'wrong', why: 'many', at: String(parts.length) };
  const warnings: Warning[] = [];
  for (const part of parts) {
    const read = readOne(part);
    if (typeof read === 'string') return { kind: 'wrong', why: read, at: part.slice(0, 60) };
    warnings.push(read);
  }
  return { kind: 'warnings', warnings };
};

/** As `mc:warnings` writes them. */
export const writeWarnings = (warnings: readonly Warning[]): string =>
  warnings.length === 0 ? 'none' : warnings.map(({ point, act }) => `${writePoint(point)} ${writeAct(act)}`).join('; ');

/** "80%", "1 working-days before", "overdue". */
export const writePoint = (point: WarningPoint): string => {
  switch (point.kind) {
    case 'share':
      return `${point.percent}%`;
    case 'before':
      return `${writeLimit(point.limit)} before`;
    case 'overdue':
      return 'overdue';
  }
};

const writeAct = (act: WarningAct): string => (act.kind === 'notify' ? 'notify' : `${act.kind} ${act.role}`);

type Wrong = Extract<ReadWarnings, { kind: 'wrong' }>['why'];

const readOne = (part: string): Warning | Wrong => {
  const [, when = '', kind, role] = /^(.+?)\s+(notify|raise|reassign)(?:\s+([A-Za-z][\w-]{0,63}))?$/.exec(part) ?? [];
  const point = readPoint(when);
  if (kind === undefined) return 'form';
  if (typeof point === 'string') return point;
  if (kind === 'notify') return role === undefined ? { point, act: { kind } } : 'form';
  return role === undefined ? 'role' : { point, act: { kind: kind as 'raise' | 'reassign', role } };
};

const isNotice = (limit: TimeLimit): limit is NoticeLimit => limit.unit !== 'months';

const readPoint = (text: string): WarningPoint | Wrong => {
  if (text === 'overdue') return { kind: 'overdue' };
  const [, percent] = /^(\d{1,3})\s*%$/.exec(text) ?? [];
  if (percent !== undefined) {
    const value = Number(percent);
    return value >= 1 && value <= 100 ? { kind: 'share', percent: value } : 'percent';
  }
  const [, limit] = /^(.+?)\s+before$/.exec(text) ?? [];
  if (limit === undefined) return 'form';
  const read = readLimit(limit);
  return read.kind === 'limit' && isNotice(read.limit) ? { kind: 'before', limit: read.limit } : 'limit';
};
