import { graphOf } from '../graph';
import { type Node } from '../procedure';
import { type Text } from '../text';
import { limitOf } from '../time-budget';
import { type Compared, type VersionChange } from './compare-versions';
import { type Matches } from './match-nodes';
import { agencyOf, aspectsOf, isWork, limitWords } from './step-aspects';

const step: Text = { vi: 'Bước', en: 'Step' };

/** Steps added, taken away, and what of each has changed. */
export function compareSteps(before: Compared, after: Compared, { newOf, oldOf }: Matches): readonly VersionChange[] {
  const changes: VersionChange[] = [];
  for (const node of after.procedure.nodes) {
    const place = placeNear(node, after);
    const old = oldOf.get(node.id);
    if (old === undefined && !isWork(node)) continue;
    if (old === undefined)
      changes.push({ kind: 'added', subject: 'step', place, what: step, after: summary(node, after), element: node.id });
    else changes.push(...ofStep(graphOf(before.procedure).getNode(old), node, place, before, after));
  }
  for (const node of before.procedure.nodes)
    if (isWork(node) && !newOf.has(node.id))
      changes.push({
        kind: 'removed',
        subject: 'step',
        place: placeOf(node, before),
        what: step,
        before: summary(node, before),
        old: node.id,
      });
  return changes;
}

function ofStep(old: Node, node: Node, place: Text, before: Compared, after: Compared): readonly VersionChange[] {
  return aspectsOf(node).flatMap(({ what, subject, of }): VersionChange[] => {
    const [was, is] = [of(old, before), of(node, after)];
    if (was?.vi === is?.vi && was?.en === is?.en) return [];
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ kind, subject, place, what, ...(was && { before: was }), ...(is && { after: is }), old: old.id, element: node.id }];
  });
}

/** The place of a node; of a gateway that of the step before it, if there is just one. */
export function placeNear(node: Node, version: Compared): Text {
  const graph = graphOf(version.procedure);
  const into = graph.incomingOf(node.id);
  return placeOf(/Gateway$/u.test(node.type) && into.length === 1 ? graph.getNode(into[0].from) : node, version);
}

/** `Bước 3 «Thẩm định»`; what has no number goes by its name. */
export function placeOf(node: Node, { numbers }: Compared): Text {
  const number = numbers.get(node.id);
  const name = (tongue: keyof Text) => node.name[tongue] || node.name.vi || node.id;
  return number === undefined
    ? { vi: `«${name('vi')}»`, en: `“${name('en')}”` }
    : { vi: `Bước ${number} «${name('vi')}»`, en: `Step ${number} “${name('en')}”` };
}

function summary(node: Node, version: Compared): Text {
  const parts = [agencyOf(node, version), limitWords(limitOf(node))].filter((part) => part !== undefined);
  return {
    vi: [node.name.vi, ...parts.map(({ vi }) => vi)].join(', '),
    en: [node.name.en || node.name.vi, ...parts.map(({ en }) => en)].join(', '),
  };
}
