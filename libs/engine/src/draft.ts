import { type Dossier, type Visit } from './dossier';
import { type VisitId } from './fact';
import { indexOfVisit } from './find-visit';

export type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] };

/**
 * A dossier being written: one copy for as many facts as are applied to it, instead of one per fact. The dossier it was made from is never changed:
 * the list of visits is copied at the beginning and every older visit at its first change; lists and records inside a visit are replaced, never
 * changed. Only `evolve.ts` writes to it.
 */
export class Draft {
  readonly dossier: Writable<Dossier>;
  /** The visits in order of ordinal: the very list of `dossier`. */
  visits: Visit[];
  /** Visits started before this draft are somebody else's until they are copied. */
  private readonly older: number;
  private readonly copied = new Set<Visit>();

  constructor(before: Dossier) {
    this.visits = before.visits.slice();
    this.dossier = { ...before, visits: this.visits };
    this.older = before.count;
  }

  /** Where a living visit lies. Throws when the history speaks of one that is not alive. */
  placeOf(id: VisitId): number {
    const at = indexOfVisit(this.visits, id);
    if (at < 0) throw new Error(`The history speaks of ${id}, which is not alive`);
    return at;
  }

  /** The visit, to be changed. */
  write(id: VisitId): Writable<Visit> {
    const at = this.placeOf(id);
    const visit = this.visits[at];
    if (visit.n > this.older || this.copied.has(visit)) return visit;
    const copy = { ...visit };
    this.copied.add(copy);
    this.visits[at] = copy;
    return copy;
  }

  /** Puts a visit that was made for this draft in the place of one. */
  put(after: Visit): void {
    this.copied.add(after);
    this.visits[this.placeOf(after.id)] = after;
  }

  /** Puts another list in the place of the visits. */
  rewrite(visits: Visit[]): void {
    this.visits = visits;
    this.dossier.visits = visits;
  }
}

/** A copy of a visit without one of its parts. Written out because a rest pattern costs five times as much, at every task that is completed. */
export const without = (visit: Visit, part: 'waits' | 'blocked' | 'kept'): Visit => {
  const { id, n, node, startedAt } = visit;
  const copy: Writable<Visit> = visit.scope === undefined ? { id, n, node, startedAt } : { id, n, node, scope: visit.scope, startedAt };
  if (visit.part !== undefined) copy.part = visit.part;
  if (visit.data !== undefined) copy.data = visit.data;
  if (visit.waits !== undefined && part !== 'waits') copy.waits = visit.waits;
  if (visit.memory !== undefined) copy.memory = visit.memory;
  if (visit.blocked !== undefined && part !== 'blocked') copy.blocked = visit.blocked;
  if (visit.live !== undefined) copy.live = visit.live;
  if (visit.marking !== undefined) copy.marking = visit.marking;
  if (visit.sealed !== undefined) copy.sealed = visit.sealed;
  if (visit.kept !== undefined && part !== 'kept') copy.kept = visit.kept;
  if (visit.queue !== undefined) copy.queue = visit.queue;
  return copy;
};
