import { checkContents } from './checking/contents';
import { checkDecisions } from './checking/decisions';
import { checkForms } from './checking/forms';
import { checkGateways } from './checking/gateways';
import { checkLimits } from './checking/limits';
import { checkNames } from './checking/names';
import { checkPeople } from './checking/people';
import { checkWays } from './checking/ways';
import { Writers } from './checking/writers';
import { type Finding, isPublishable } from './finding';
import { graphOf } from './graph';
import { type ProcedurePackage } from './package';
import { type Procedure } from './procedure';
import { soundnessFindings } from './soundness';

/**
 * What a whole diagram gets wrong, beyond single elements: ways that lead nowhere, and, once there are none, ways of getting stuck.
 * For diagrams without a package.
 */
export const checkProcedure = (procedure: Procedure): readonly Finding[] => {
  const ways = checkWays(graphOf(procedure));
  return isPublishable(ways) ? [...ways, ...soundnessFindings(procedure)] : ways;
};

/**
 * What a package gets wrong as a whole: its diagram's ways, gateways, names and limits, its forms, papers and fees.
 * `readBpmn` says what single elements get wrong; a package is publishable when neither has an error.
 *
 * @param procedure what `readBpmn` made of the package's diagram.
 */
export const checkPackage = (pack: ProcedurePackage, procedure: Procedure): readonly Finding[] => {
  const graph = graphOf(procedure);
  const writers = new Writers(graph, pack);
  return [
    ...checkContents(pack),
    ...checkProcedure(procedure),
    ...checkPeople(graph, writers),
    ...checkForms(graph, pack),
    ...checkDecisions(procedure, pack.decisions ?? []),
    ...checkGateways(graph, writers),
    ...checkNames(graph, writers, pack),
    ...checkLimits(graph, pack),
  ];
};
