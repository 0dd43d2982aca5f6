/** Takes the cheapest first: a binary heap of numbers by price; among equals the one added first, so that layouts never differ. */
export class WaitingLine {
  readonly #heap: { readonly value: number; readonly price: number; readonly turn: number }[] = [];
  #turns = 0;

  add(value: number, price: number): void {
    const heap = this.#heap;
    heap.push({ value, price, turn: this.#turns++ });
    for (let at = heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#before(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  take(): number | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return undefined;
    if (heap.length) {
      heap[0] = last;
      this.#sink();
    }
    return first.value;
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < heap.length && this.#before(left, least)) least = left;
      if (right < heap.length && this.#before(right, least)) least = right;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #before(a: number, b: number): boolean {
    const one = this.#heap[a];
    const other = this.#heap[b];
    if (!one || !other) return false;
    return one.price < other.price || (one.price === other.price && one.turn < other.turn);
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    const one = heap[a];
    const other = heap[b];
    if (one && other) [heap[a], heap[b]] = [other, one];
  }
}
