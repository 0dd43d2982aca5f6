import { say } from './checking/say';
import { type Finding } from './finding';
import { type Graph, graphOf } from './graph';
import { type NodeId, type Procedure } from './procedure';
import { fixFor } from './soundness/fix';
import { netOf } from './soundness/net';
import { reduce } from './soundness/reduce';
import { type Problem, search } from './soundness/search';

export { MAX_MARKINGS, type Problem } from './soundness/search';

export type Soundness = {
  readonly problems: readonly (Problem & { /** The sub-process it lies in. */ readonly scope?: NodeId })[];
  /** False: the bound was reached, or the diagram has what this check does not understand. Then there may be more. */
  readonly fully: boolean;
  /** Markings looked at: a measure of the work. */
  readonly markings: number;
};

/**
 * Whether every dossier that begins can end, wherever choices lead: no join waits for what never comes, no step is reached twice
 * for want of a join, every step can be reached, an end stays in reach (van der Aalst's soundness, per scope; conditions may turn out
 * either way, boundary events may happen or not).
 */
export const checkSoundness = (procedure: Procedure): Soundness => {
  const graph = graphOf(procedure);
  const scopes = [
    undefined,
    ...procedure.nodes.filter((node) => graph.childrenOf(node.id).length > 0 && node.type !== 'adHocSubProcess').map(({ id }) => id),
  ];
  const parts = scopes.map((scope) => checkScope(scope, graph));
  return {
    problems: parts.flatMap(({ problems }) => problems),
    fully: parts.every(({ fully }) => fully),
    markings: parts.reduce((sum, { markings }) => sum + markings, 0),
  };
};

/** Nodes of one scope that are looked at. */
const MAX_NODES = 5_000;

const checkScope = (scope: NodeId | undefined, graph: Graph): Soundness => {
  if (graph.childrenOf(scope).length > MAX_NODES) return { problems: [], fully: false, markings: 0 };
  const net = netOf(scope, graph);
  const all = [
    ...net.places.keys(),
    ...graph
      .childrenOf(scope)
      .filter(({ attachedTo, triggers }) => attachedTo !== undefined && !triggers.some(({ kind }) => kind === 'compensate'))
      .map(({ id }) => id),
  ];
  reduce(net);
  const searched = net.beginnings.map((beginning) => search(net, beginning));
  const problems = distinct(searched.flatMap((one) => one.problems)).map((problem) => ({
    ...problem,
    ...(scope !== undefined && { scope }),
  }));
  const fully = net.understood && searched.every((one) => one.fully);
  const dead = fully && problems.length > 0 ? deadSteps(all, scope, graph) : [];
  return { problems: [...problems, ...dead], fully, markings: searched.reduce((sum, one) => sum + one.markings, 0) };
};

/** The search on the folded net forgets which alternative was folded away, so dead steps are looked for in the whole one. */
const deadSteps = (all: readonly NodeId[], scope: NodeId | undefined, graph: Graph): Soundness['problems'] => {
  const whole = netOf(scope, graph);
  const searched = whole.beginnings.map((beginning) => search(whole, beginning));
  if (!searched.every(({ fully }) => fully)) return [];
  const passed = new Set(searched.flatMap((one) => [...one.passed]));
  const at = all.filter((id) => !passed.has(id));
  return at.length === 0 ? [] : [{ kind: 'dead', at, way: [], ...(scope !== undefined && { scope }) }];
};

const distinct = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(
    (problem, index) => problems.findIndex((other) => other.kind === problem.kind && other.at.join() === problem.at.join()) === index,
  );

/** The same as findings, for the list of what is wrong with a diagram. */
export const soundnessFindings = (procedure: Procedure): readonly Finding[] => {
  const graph = graphOf(procedure);
  const { problems, fully } = checkSoundness(procedure);
  const findings = problems.flatMap((problem) => {
    const { way } = problem;
    const fix = fixFor(problem, procedure, (tried) => checkSoundness(tried).problems.length);
    const shown = { ...(way.length > 0 && { way }), ...(fix && { fix }) };
    return problem.at.slice(0, 5).flatMap((id) => findingOf(problem, id, graph).map((finding) => ({ ...finding, ...shown })));
  });
  if (fully) return findings;
  const message = {
    vi: 'Sơ đồ quá phức tạp nên chưa kiểm tra hết mọi khả năng tắc.',
    en: 'The diagram is too complex: not every way of getting stuck was checked.',
  };
  return [...findings, { severity: 'note', code: 'soundness.not-fully-checked', element: procedure.id, message }];
};

const findingOf = ({ kind, way }: Problem, id: NodeId, graph: Graph): readonly Finding[] => {
  const node = graph.findNode(id);
  if (!node) return [];
  const steps = way.flatMap((step) => graph.findNode(step) ?? []).filter(({ type }) => !/Gateway$/.test(type));
  const along = (language: 'vi' | 'en') =>
    steps
      .map(({ id: step, name }) => name[language] || step)
      .slice(-8)
      .join(' → ');
  switch (kind) {
    case 'deadlock':
      return [
        say('error', 'soundness.deadlock', node, {
          vi: `Hồ sơ có thể tắc tại ‹name›, vì chờ một nhánh không bao giờ tới: ${along('vi')}.`,
          en: `A dossier can get stuck at ‹name›, waiting for a branch that never comes: ${along('en')}.`,
        }),
      ];
    case 'doubled':
      return [
        say('warning', 'soundness.doubled', node, {
          vi: `‹name› có thể bị thực hiện hai lần cùng lúc vì thiếu cổng gộp song song: ${along('vi')}.`,
          en: `‹name› can be reached twice at once for want of a parallel join: ${along('en')}.`,
        }),
      ];
    case 'dead':
      return [say('warning', 'soundness.dead', node, { vi: '‹name› không bao giờ được thực hiện.', en: '‹name› is never reached.' })];
    case 'endless':
      return [
        say('error', 'soundness.endless', node, {
          vi: `Từ ‹name› hồ sơ không bao giờ kết thúc được: ${along('vi')}.`,
          en: `From ‹name› a dossier can never end: ${along('en')}.`,
        }),
      ];
  }
};
