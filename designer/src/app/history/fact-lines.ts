import { type History } from '@mot-cua/contract';
import { type Fact } from '@mot-cua/engine';
import { countUpTo } from './ascending';
import { type FactLine, factLine, weightOf } from './fact-line';
import { type HistoryNames } from './history-names';

/** The lines of a whole history. A line is made when somebody looks at it: a hundred thousand sentences would keep the page from opening. */
export type FactLines = {
  /** Numbers of all facts, and of the main ones, ascending. */
  readonly all: readonly number[];
  readonly main: readonly number[];
  readonly factOf: (seq: number) => Fact | undefined;
  /** @throws RangeError when no fact has this number */
  readonly lineOf: (seq: number) => FactLine;
};

/** @param facts in order; numbers may be missing */
export function factLines(facts: readonly Fact[], names: HistoryNames, people: History['people']): FactLines {
  const all = facts.map(({ seq }) => seq);
  const made = new Map<number, FactLine>();
  const factOf = (seq: number): Fact | undefined => {
    const fact = facts[countUpTo(all, seq) - 1] as Fact | undefined;
    return fact?.seq === seq ? fact : undefined;
  };
  return {
    all,
    main: facts.filter((fact) => weightOf(fact, names) === 'main').map(({ seq }) => seq),
    factOf,
    lineOf: (seq) => {
      const known = made.get(seq);
      if (known) return known;
      const fact = factOf(seq);
      if (!fact) throw new RangeError(`no fact ${String(seq)}`);
      const line = factLine(fact, names, people);
      made.set(seq, line);
      return line;
    },
  };
}
