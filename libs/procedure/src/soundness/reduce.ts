import { type NodeId } from '../procedure';
import { type Net, type Outcome, type Place } from './net';

/** Outcomes a place may grow to while others are folded into it. */
const MAX_OUTCOMES = 24;

/**
 * Folds a net into a smaller one that deadlocks, loses tokens or doubles them exactly when the first does: a place with one way in goes into
 * what leads to it, a merge into what follows it, branches that meet again into one, a way back to itself away. Well-structured
 * diagrams fold into nothing at all, whatever their size; the search is left with what is not.
 */
export const reduce = (net: Net): void => {
  const folding = new Folding(net);
  for (let changed = true; changed;) {
    changed = false;
    for (const id of [...net.places.keys()]) {
      const place = net.places.get(id);
      if (place && folding.fold(place)) changed = true;
    }
  }
};

class Folding {
  readonly #into = new Map<NodeId, Set<number>>();
  readonly #kept: ReadonlySet<NodeId>;

  constructor(readonly net: Net) {
    this.#kept = new Set(net.beginnings.flat());
    for (const edge of net.edges.values()) this.#waysInto(edge.to).add(edge.id);
  }

  fold(place: Place): boolean {
    const simpler = this.#simplify(place);
    if (this.#kept.has(place.id)) return simpler;
    return this.#intoBefore(place) || this.#mergeIntoNext(place) || simpler;
  }

  #waysInto(id: NodeId): Set<number> {
    let ways = this.#into.get(id);
    if (!ways) this.#into.set(id, (ways = new Set()));
    return ways;
  }

  /** A place with one way in: its outcomes become outcomes of the place before. */
  #intoBefore(place: Place): boolean {
    const [way, ...others] = this.#waysInto(place.id);
    const edge = way === undefined ? undefined : this.net.edges.get(way);
    const before = edge && this.net.places.get(edge.from);
    if (!edge || !before || others.length > 0 || before === place) return false;
    const outcomes = before.outcomes.flatMap((outcome) =>
      outcome.edges.has(edge.id)
        ? place.outcomes.map((own): Outcome => ({
            edges: new Set([...[...outcome.edges].filter((id) => id !== edge.id), ...own.edges]),
            passed: [outcome.passed, edge.via, own.passed],
            ...((outcome.ends ?? own.ends) && { ends: true as const }),
          }))
        : [outcome],
    );
    // What ends everything must not be chosen before its time: others could still be under way.
    if (
      outcomes.length > MAX_OUTCOMES ||
      (place.outcomes.some((own) => own.ends) && before.outcomes.some(({ edges }) => edges.has(edge.id) && edges.size > 1))
    )
      return false;
    before.outcomes = outcomes;
    before.isGateway &&= place.isGateway || place.isEnd;
    for (const own of place.outcomes) for (const id of own.edges) this.#from(id, before.id);
    this.#drop(edge.id);
    this.net.places.delete(place.id);
    return true;
  }

  /** A mere merge before another: its ways in lead there directly. */
  #mergeIntoNext(place: Place): boolean {
    const [outcome, ...others] = place.outcomes;
    const [out, ...more] = outcome?.edges ?? [];
    const edge = out === undefined ? undefined : this.net.edges.get(out);
    const next = edge && this.net.places.get(edge.to);
    if (!outcome || !edge || !next || others.length > 0 || more.length > 0 || outcome.ends || next === place) return false;
    // Work that comes before an end must stay in sight: it may be reached twice where the end may be.
    if (place.join !== 'any' || next.join !== 'any' || (next.isEnd && !place.isGateway)) return false;
    for (const id of [...this.#waysInto(place.id)]) {
      const way = this.net.edges.get(id);
      if (!way) continue;
      this.net.edges.set(id, { ...way, to: next.id, via: [way.via, outcome.passed, edge.via] });
      this.#waysInto(next.id).add(id);
    }
    this.#into.delete(place.id);
    this.#drop(edge.id);
    this.net.places.delete(place.id);
    return true;
  }

  /** Outcomes that say the same, edges that always go together to one join, ways straight back. */
  #simplify(place: Place): boolean {
    const before = place.outcomes;
    const alone = before.length > 1 ? before.filter((outcome) => !this.#onlyBack(outcome, place)) : before;
    place.outcomes = alone.length > 0 ? alone : before;
    const changed = place.outcomes.length < before.length;
    if (changed) this.#dropUnused(place, before);
    return this.#together(place) || this.#alike(place) || changed;
  }

  #onlyBack({ edges, ends }: Outcome, place: Place): boolean {
    const [only, ...others] = edges;
    return !ends && place.join === 'any' && only !== undefined && others.length === 0 && this.net.edges.get(only)?.to === place.id;
  }

  /** Two outcomes whose edges lead to the same merges are one. */
  #alike(place: Place): boolean {
    const seen = new Map<string, Outcome>();
    for (const outcome of place.outcomes) {
      const targets = [...outcome.edges].map((id) => this.net.edges.get(id)?.to ?? '');
      if (!targets.every((to) => this.net.places.get(to)?.join === 'any'))
        seen.set(`=${[...outcome.edges].sort((a, b) => a - b).join(',')}${outcome.ends ?? ''}`, outcome);
      else {
        const key = `${targets.sort().join(',')}${outcome.ends ?? ''}`;
        if (!seen.has(key)) seen.set(key, outcome);
      }
    }
    if (seen.size === place.outcomes.length) return false;
    const before = place.outcomes;
    place.outcomes = [...seen.values()];
    this.#dropUnused(place, before);
    return true;
  }

  /** Edges to one joining place that get their tokens always together are one edge. */
  #together(place: Place): boolean {
    for (const outcome of place.outcomes) {
      for (const a of outcome.edges) {
        for (const b of outcome.edges) {
          const [first, second] = [this.net.edges.get(a), this.net.edges.get(b)];
          if (a >= b || !first || first.to !== second?.to || this.net.places.get(first.to)?.join === 'any') continue;
          if (!place.outcomes.every(({ edges }) => edges.has(a) === edges.has(b))) continue;
          place.outcomes = place.outcomes.map((one) => ({ ...one, edges: new Set([...one.edges].filter((id) => id !== b)) }));
          this.#drop(b);
          return true;
        }
      }
    }
    return false;
  }

  #dropUnused(place: Place, before: readonly Outcome[]): void {
    const used = new Set(place.outcomes.flatMap(({ edges }) => [...edges]));
    for (const id of new Set(before.flatMap(({ edges }) => [...edges]))) if (!used.has(id)) this.#drop(id);
  }

  #from(id: number, place: NodeId): void {
    const edge = this.net.edges.get(id);
    if (edge) edge.from = place;
  }

  #drop(id: number): void {
    const edge = this.net.edges.get(id);
    if (edge) this.#waysInto(edge.to).delete(id);
    this.net.edges.delete(id);
  }
}
