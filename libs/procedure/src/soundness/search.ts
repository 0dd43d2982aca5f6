import { type NodeId } from '../procedure';
import { type Net, type Outcome, type Place, type Steps, unfold } from './net';

/** Markings looked at in one scope. Beyond, the answer is "not fully checked". */
export const MAX_MARKINGS = 20_000;

export type Problem = {
  /**
   * `deadlock`: tokens wait at a join for others that never come. `doubled`: a step is reached twice at once, for want of a join.
   * `dead`: never reached, whatever is chosen. `endless`: from here no end can be reached any more.
   */
  readonly kind: 'deadlock' | 'doubled' | 'dead' | 'endless';
  /** Where it shows. */
  readonly at: readonly NodeId[];
  /** The steps passed on the shortest way there: the counter-example. */
  readonly way: readonly NodeId[];
};

export type Searched = {
  readonly problems: readonly Problem[];
  readonly fully: boolean;
  readonly markings: number;
  /** Steps passed on some way. */ readonly passed: ReadonlySet<NodeId>;
};

type Marking = ReadonlyMap<number, number>;
type Seen = {
  readonly marking: Marking;
  readonly from?: string;
  readonly passed: Steps;
  readonly next: string[];
  readonly done: boolean;
};

/** Walks every marking a net can reach, breadth first, up to the bound. */
export const search = (net: Net, beginning: readonly NodeId[]): Searched => {
  const run = new Search(net);
  return run.from(beginning);
};

class Search {
  readonly #seen = new Map<string, Seen>();
  readonly #into = new Map<NodeId, number[]>();
  readonly #reach = new Map<NodeId, ReadonlyMap<number, ReadonlySet<NodeId>>>();
  readonly #problems: Problem[] = [];
  readonly #passed = new Set<NodeId>();
  readonly #noted = new WeakSet<readonly Steps[]>();
  readonly #queue: string[] = [];
  #fully = true;

  constructor(readonly net: Net) {
    for (const { id, to } of net.edges.values()) {
      const ways = this.#into.get(to);
      if (ways) ways.push(id);
      else this.#into.set(to, [id]);
    }
  }

  from(beginning: readonly NodeId[]): Searched {
    this.#begin(beginning);
    // The queue grows while it is walked.
    for (const key of this.#queue) {
      if (this.#seen.size > MAX_MARKINGS) {
        this.#fully = false;
        break;
      }
      this.#step(key);
    }
    if (this.#fully) this.#checkEndless();
    return { problems: this.#problems, fully: this.#fully, markings: this.#seen.size, passed: this.#passed };
  }

  /** Every combination of the outcomes of what begins together. */
  #begin(beginning: readonly NodeId[]): void {
    let starts: readonly { readonly marking: Marking; readonly passed: Steps; readonly done: boolean }[] = [
      { marking: new Map(), passed: [], done: false },
    ];
    for (const id of beginning) {
      const outcomes = this.net.places.get(id)?.outcomes ?? [];
      starts = starts.flatMap(({ marking, passed, done }) =>
        outcomes.map((outcome) => ({
          marking: this.#put(marking, outcome),
          passed: [passed, outcome.passed],
          done: done || outcome.ends === true,
        })),
      );
    }
    for (const { marking, passed, done } of starts) this.#add(done ? new Map() : marking, undefined, passed, done);
  }

  #add(marking: Marking, from: string | undefined, passed: Steps, done: boolean): void {
    const key = keyOf(marking, done);
    this.#note(passed);
    if (from !== undefined) this.#seen.get(from)?.next.push(key);
    if (this.#seen.has(key)) return;
    this.#seen.set(key, { marking, passed, next: [], done: done || marking.size === 0, ...(from !== undefined && { from }) });
    const doubled = this.#doubled(marking);
    if (doubled !== undefined) this.#report('doubled', [doubled], key);
    // What comes after a doubled token is only more of the same.
    else this.#queue.push(key);
  }

  /** Each part of the lists once, however often it is passed. */
  #note(steps: Steps): void {
    const open = [steps];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (typeof at === 'string') this.#passed.add(at);
      else if (!this.#noted.has(at)) {
        this.#noted.add(at);
        open.push(...at);
      }
    }
  }

  /** A place that is reached by two tokens at once: together at a merge, one behind the other at a join. */
  #doubled(marking: Marking): NodeId | undefined {
    const arriving = new Map<NodeId, number>();
    for (const [id, count] of marking) {
      const to = this.net.edges.get(id)?.to ?? '';
      const place = this.net.places.get(to);
      const sum = place?.join === 'any' ? (arriving.get(to) ?? 0) + count : count;
      if (sum > 1) return to;
      arriving.set(to, sum);
    }
    return undefined;
  }

  #step(key: string): void {
    const seen = this.#seen.get(key);
    if (!seen || seen.done) return;
    let moved = false;
    for (const place of this.#marked(seen.marking)) {
      for (const taken of this.#enabled(place, seen.marking)) {
        moved = true;
        for (const outcome of place.outcomes) {
          const via = taken.map((id) => this.net.edges.get(id)?.via ?? []);
          const left = this.#take(seen.marking, taken);
          this.#add(outcome.ends ? new Map() : this.#put(left, outcome), key, [via, outcome.passed], outcome.ends === true);
        }
      }
    }
    if (!moved) this.#report('deadlock', [...new Set([...seen.marking.keys()].map((id) => this.net.edges.get(id)?.to ?? ''))], key);
  }

  #marked(marking: Marking): readonly Place[] {
    const ids = new Set([...marking.keys()].map((id) => this.net.edges.get(id)?.to ?? ''));
    return [...ids].flatMap((id) => this.net.places.get(id) ?? []);
  }

  /** The sets of edges whose tokens a place could take now. */
  #enabled(place: Place, marking: Marking): readonly (readonly number[])[] {
    const into = this.#into.get(place.id) ?? [];
    const marked = into.filter((id) => marking.has(id));
    switch (place.join) {
      case 'any':
        return marked.map((id) => [id]);
      case 'all':
        return marked.length === into.length ? [into] : [];
      case 'open':
        return this.#waitsForMore(place.id, into, marked, marking) ? [] : [marked];
    }
  }

  /** BPMN 2.0.2, Inclusive Gateway: some token elsewhere can reach an empty way in, and cannot reach a marked one. */
  #waitsForMore(join: NodeId, into: readonly number[], marked: readonly number[], marking: Marking): boolean {
    const reach = this.#reachOf(join, into);
    const empty = into.filter((id) => !marked.includes(id));
    return [...marking.keys()]
      .filter((id) => !into.includes(id))
      .some((id) => {
        const at = this.net.edges.get(id)?.to ?? '';
        const reaches = (way: number) => reach.get(way)?.has(at) === true;
        return empty.some(reaches) && !marked.some(reaches);
      });
  }

  #reachOf(join: NodeId, into: readonly number[]): ReadonlyMap<number, ReadonlySet<NodeId>> {
    const known = this.#reach.get(join);
    if (known) return known;
    const reach = new Map(into.map((way) => [way, this.#backwards(join, way)]));
    this.#reach.set(join, reach);
    return reach;
  }

  #backwards(join: NodeId, way: number): ReadonlySet<NodeId> {
    const seen = new Set<NodeId>();
    const open = [this.net.edges.get(way)?.from ?? ''];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === join || seen.has(id)) continue;
      seen.add(id);
      open.push(...(this.#into.get(id) ?? []).map((edge) => this.net.edges.get(edge)?.from ?? ''));
    }
    return seen;
  }

  #take(marking: Marking, edges: readonly number[]): Map<number, number> {
    const left = new Map(marking);
    for (const id of edges) {
      const count = left.get(id) ?? 0;
      if (count > 1) left.set(id, count - 1);
      else left.delete(id);
    }
    return left;
  }

  #put(marking: Marking, { edges }: Outcome): Map<number, number> {
    const next = new Map(marking);
    for (const id of edges) {
      const end = this.net.places.get(this.net.edges.get(id)?.to ?? '');
      if (!end?.isEnd) next.set(id, (next.get(id) ?? 0) + 1);
      // A token at an end is gone; one at an end that stops everything need wait there only once.
      else if (end.outcomes.some((outcome) => outcome.ends)) next.set(id, 1);
      else this.#passed.add(end.id);
    }
    return next;
  }

  /** Markings from which neither an end nor a problem already told can be reached. */
  #checkEndless(): void {
    const before = new Map<string, string[]>();
    const open: string[] = [];
    for (const [key, { next, done }] of this.#seen) {
      for (const to of next) before.set(to, [...(before.get(to) ?? []), key]);
      if (done || next.length === 0) open.push(key);
    }
    const good = new Set<string>();
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (good.has(key)) continue;
      good.add(key);
      open.push(...(before.get(key) ?? []));
    }
    for (const [key, { marking }] of this.#seen)
      if (!good.has(key)) {
        this.#report('endless', [...new Set([...marking.keys()].map((id) => this.net.edges.get(id)?.to ?? ''))], key);
        return;
      }
  }

  /** One problem of a kind at a place is enough; the first found is the shortest. */
  #report(kind: Problem['kind'], at: readonly NodeId[], key: string): void {
    if (this.#problems.some((problem) => problem.kind === kind && problem.at.join() === at.join())) return;
    const way: NodeId[] = [];
    for (let seen = this.#seen.get(key); seen; seen = seen.from === undefined ? undefined : this.#seen.get(seen.from))
      way.unshift(...unfold(seen.passed));
    this.#problems.push({ kind, at, way });
  }
}

const keyOf = (marking: Marking, done: boolean): string =>
  `${[...marking]
    .sort(([a], [b]) => a - b)
    .map(([id, count]) => `${id}:${count}`)
    .join(' ')}${done ? '!' : ''}`;
