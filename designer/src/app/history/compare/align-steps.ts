import { type Data, type Fact } from '@mot-cua/engine';
import { followTrail, type StepVisit, trailBegins, type WorkingTime } from '@mot-cua/proof';

/** One visit of a step with what its completion wrote into the dossier. */
export type ComparedVisit = StepVisit & { readonly values: Data };
/** The same step in two dossiers; a side is missing where only the other one went there. */
export type AlignedStep = { readonly node: string; readonly left?: ComparedVisit; readonly right?: ComparedVisit };

/** Longer histories are laid side by side without looking for the best match. */
const MOST_MATCHED = 600;

/** Every step visited, in the order it began to wait, with the values its act set; facts that cannot be folded end the list. */
export function visitsOf(facts: readonly Fact[], working: WorkingTime): readonly ComparedVisit[] {
  const byCommand = new Map<string, Data>();
  for (const fact of facts) if (fact.kind === 'DataChanged') byCommand.set(fact.command, { ...byCommand.get(fact.command), ...fact.set });
  const commands = new Map(facts.map(({ seq, command }) => [seq, command]));
  const ended: StepVisit[] = [];
  let trail = trailBegins;
  for (const fact of facts) {
    if (fact.seq !== trail.seq + 1) break;
    const step = followTrail(trail, fact, working);
    trail = step.trail;
    ended.push(...step.ended);
  }
  return [...ended, ...Object.values(trail.open)]
    .sort((one, other) => one.seq - other.seq)
    .map((visit) => ({ ...visit, values: (visit.ended && byCommand.get(commands.get(visit.ended.seq) ?? '')) ?? {} }));
}

/** Pairs the visits of the same steps in order, so that most steps stand beside their like (longest common subsequence). */
export function alignSteps(left: readonly ComparedVisit[], right: readonly ComparedVisit[]): readonly AlignedStep[] {
  if (Math.max(left.length, right.length) > MOST_MATCHED) return inOrder(left, right);
  const best = lengths(left, right);
  const rows: AlignedStep[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const [one, other] = [left.at(l), right.at(r)];
    if (one && other && l < left.length && r < right.length && one.node === other.node) {
      rows.push({ node: one.node, left: one, right: other });
      l++;
      r++;
    } else if (other && r < right.length && (l >= left.length || best[l][r + 1] > best[l + 1][r])) {
      rows.push({ node: other.node, right: other });
      r++;
    } else if (one) {
      rows.push({ node: one.node, left: one });
      l++;
    }
  }
  return rows;
}

/** `lengths[l][r]`: most pairs in what is left from there on. */
function lengths(left: readonly ComparedVisit[], right: readonly ComparedVisit[]): readonly (readonly number[])[] {
  const best = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let l = left.length - 1; l >= 0; l--)
    for (let r = right.length - 1; r >= 0; r--)
      best[l][r] = left[l].node === right[r].node ? best[l + 1][r + 1] + 1 : Math.max(best[l + 1][r], best[l][r + 1]);
  return best;
}

const inOrder = (left: readonly ComparedVisit[], right: readonly ComparedVisit[]): readonly AlignedStep[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, n): AlignedStep[] => {
    const [one, other] = [left.at(n), right.at(n)];
    if (n < left.length && n < right.length && one && other && one.node === other.node)
      return [{ node: one.node, left: one, right: other }];
    return [
      ...(one && n < left.length ? [{ node: one.node, left: one }] : []),
      ...(other && n < right.length ? [{ node: other.node, right: other }] : []),
    ];
  }).flat();
