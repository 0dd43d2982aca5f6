/** What a search noted about each state. One is used for all searches of a drawing: clearing it is one number, not a million. */
export class Scratch {
  readonly #cost: Float64Array;
  readonly #before: Int32Array;
  readonly #noted: Uint32Array;
  readonly #done: Uint32Array;
  #search = 0;

  constructor(states: number) {
    this.#cost = new Float64Array(states);
    this.#before = new Int32Array(states);
    this.#noted = new Uint32Array(states);
    this.#done = new Uint32Array(states);
  }

  /** Forgets everything. */
  begin(): void {
    this.#search += 1;
  }

  cost(state: number): number {
    return this.#noted[state] === this.#search ? (this.#cost[state] ?? Infinity) : Infinity;
  }

  /** The state one came from; -1 where one began. */
  before(state: number): number {
    return this.#noted[state] === this.#search ? (this.#before[state] ?? -1) : -1;
  }

  note(state: number, before: number, cost: number): void {
    this.#noted[state] = this.#search;
    this.#cost[state] = cost;
    this.#before[state] = before;
  }

  /** False when it was settled before. */
  settle(state: number): boolean {
    if (this.#done[state] === this.#search) return false;
    this.#done[state] = this.#search;
    return true;
  }
}
