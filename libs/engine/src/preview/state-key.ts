import { type Dossier, type Visit } from '../dossier';
import { type VisitId } from '../fact';
import { knownData } from './script';

/**
 * What distinguishes two states for the future: where tokens stand and what is awaited, without ids, times and values nobody decides by.
 * Passages of a loop that stand alike are the same.
 */
export const stateKey = (dossier: Dossier, known: (name: string) => boolean, once: ReadonlySet<string>): string => {
  if (dossier.status === 'closed') return 'closed';
  const children = new Map<VisitId, Visit[]>();
  for (const visit of dossier.visits)
    if (visit.scope !== undefined) children.set(visit.scope, [...(children.get(visit.scope) ?? []), visit]);
  const keyOf = (visit: Visit): string => {
    const waits = (visit.waits ?? []).flatMap(({ node, kind, role }) => (kind === 'limit' ? [] : [`${node} ${kind} ${role}`])).sort();
    const marking = Object.entries(visit.marking ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const { out: _out, list: _list, arrival: _arrival, ...own } = (visit.memory?.['.'] ?? {}) as Record<string, unknown>;
    const inside = (children.get(visit.id) ?? []).map(keyOf).sort();
    const queue = (visit.queue ?? []).map(({ node }) => node);
    const kept = (visit.kept ?? []).map(({ node }) => node);
    return JSON.stringify([
      visit.node,
      visit.part,
      waits,
      marking,
      { ...visit.memory, '.': own },
      visit.sealed,
      queue,
      kept,
      visit.blocked?.code,
      knownData(visit.data, known),
      inside,
    ]);
  };
  const [root] = dossier.visits;
  return `${dossier.status} ${keyOf(root)} ${[...once].sort().join(' ')}`;
};
