import { type ProcedurePackage } from '../package';
import { type NodeId, type Procedure } from '../procedure';
import { type Text } from '../text';
import { compareContents } from './compare-contents';
import { compareSteps } from './compare-steps';
import { compareWays } from './compare-ways';
import { matchNodes } from './match-nodes';

/** One version as it is compared: its package, the model read from its diagram, the numbers of its steps. */
export type Compared = {
  readonly pack: ProcedurePackage;
  readonly procedure: Procedure;
  readonly numbers: ReadonlyMap<NodeId, number>;
  /** What the installation calls the roles and agencies a diagram keeps as codes; one it does not know goes by its code. */
  readonly names?: { readonly roles: ReadonlyMap<string, Text>; readonly agencies: ReadonlyMap<string, Text> };
};

/** What a change is about, in the order a decision names things. */
export const changeSubjects = ['limit', 'step', 'who', 'time', 'form', 'way', 'paper', 'fee', 'name'] as const;

/** One change between two versions in legal terms. `before` and `after` are the words of the old and the new version; one is absent when it was added or taken away. */
export type VersionChange = {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly subject: (typeof changeSubjects)[number];
  /** What it is about, e.g. `Bước 3 «Thẩm định»`. */
  readonly place: Text;
  /** Which of its properties, e.g. `Thời gian thực hiện`. */
  readonly what: Text;
  readonly before?: Text;
  readonly after?: Text;
  /** The element in the old and in the new diagram. */
  readonly old?: string;
  readonly element?: string;
};

/**
 * What a later version changes: limits, steps, who does them and how long, forms, ways, papers, fees, names. Where a diagram was only moved or drawn anew,
 * nothing is said: steps are matched by id and name.
 */
export function compareVersions(before: Compared, after: Compared): readonly VersionChange[] {
  const matches = matchNodes(before.procedure, after.procedure);
  const changes = [
    ...compareContents(before.pack, after.pack),
    ...compareSteps(before, after, matches),
    ...compareWays(before, after, matches),
  ];
  return [...changes].sort((a, b) => changeSubjects.indexOf(a.subject) - changeSubjects.indexOf(b.subject));
}
