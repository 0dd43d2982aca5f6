import { type Stage } from './procedure';
import { readLimit, writeLimit } from './time-limit';

/** Stages of one procedure: more is no division any more. */
export const MAX_STAGES = 20;

/** `form`: not a name and a limit; `limit`: no sound limit; `twice`: the same name again; `many`: too many. */
export type ReadStages =
  | { readonly kind: 'stages'; readonly stages: readonly Stage[] }
  | { readonly kind: 'wrong'; readonly why: 'form' | 'limit' | 'twice' | 'many'; readonly at: string };

/** Reads stages as `mc:stages` writes them: `commune 10 working-days; province 15 working-days`. */
export const readStages = (text: string): ReadStages => {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > MAX_STAGES) return { kind: 'wrong', why: 'many', at: String(parts.length) };
  const stages: Stage[] = [];
  for (const part of parts) {
    const at = part.slice(0, 60);
    const [, id, limit] = /^([\p{L}\d][\p{L}\d_-]{0,63})\s+(.+)$/u.exec(part) ?? [];
    if (id === undefined || limit === undefined) return { kind: 'wrong', why: 'form', at };
    const read = readLimit(limit);
    if (read.kind === 'wrong') return { kind: 'wrong', why: 'limit', at };
    if (stages.some((stage) => stage.id === id)) return { kind: 'wrong', why: 'twice', at };
    stages.push({ id, limit: read.limit });
  }
  return { kind: 'stages', stages };
};

/** As `mc:stages` writes them. */
export const writeStages = (stages: readonly Stage[]): string => stages.map(({ id, limit }) => `${id} ${writeLimit(limit)}`).join('; ');
