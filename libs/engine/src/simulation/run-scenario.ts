import {
  type Finding,
  type Procedure,
  type ProcedurePackage,
  type Scenario,
  type ScenarioEnd,
  type Text,
  graphOf,
} from '@mot-cua/procedure';
import { type Data } from '../fact';
import { describeRejection } from '../rejection-labels';
import { act, begin, type Refused, type Simulated, waitingAt } from './simulation';

/** What became of a scenario on a version: the same end, another end, or an act that could not be done. */
export type ScenarioRun =
  | { readonly kind: 'same'; readonly at: Simulated }
  | { readonly kind: 'other'; readonly at: Simulated; readonly end: ScenarioEnd }
  /** `act`: index of the act; -1: it could not even be opened. */
  | { readonly kind: 'stuck'; readonly act: number; readonly why: Refused; readonly at?: Simulated };

/** Scenarios of one package that are walked, and acts of one: more are not read. */
export const MAX_SCENARIOS = 100;
export const MAX_ACTS = 500;

/** Walks a scenario again, on this version, with the engine itself. */
export function runScenario(
  scenario: Scenario,
  procedure: Procedure,
  pack: Pick<ProcedurePackage, 'committedLimit' | 'statutoryLimit'>,
): ScenarioRun {
  const limit = pack.committedLimit ?? pack.statutoryLimit;
  const at = Date.parse(scenario.startsAt);
  let simulated = begin(procedure, { at, ...(scenario.data && { data: scenario.data as Data }), ...(limit && { limit }) });
  if (!('dossier' in simulated)) return { kind: 'stuck', act: -1, why: simulated };
  for (const [index, what] of scenario.acts.slice(0, MAX_ACTS).entries()) {
    const next: Simulated | Refused = act(simulated, what);
    if (!('dossier' in next)) return { kind: 'stuck', act: index, why: next, at: simulated };
    simulated = next;
  }
  const end = endOf(simulated);
  return sameEnd(end, scenario.expects) ? { kind: 'same', at: simulated } : { kind: 'other', at: simulated, end };
}

/** Where a simulated dossier stands, as a scenario expects it. */
export const endOf = ({ dossier, facts }: Simulated): ScenarioEnd => {
  const late = facts.flatMap((fact) => (fact.kind === 'WaitMet' && fact.what === 'limit' ? [nodeOf(fact.visit)] : []));
  return {
    closed: dossier.status === 'closed',
    ...(dossier.outcome !== undefined && { outcome: dossier.outcome }),
    waiting: waitingAt(dossier),
    late: [...new Set(late)].sort(),
  };
};

const nodeOf = (visit: string): string => visit.slice(0, visit.lastIndexOf('#'));

const sameEnd = (a: ScenarioEnd, b: ScenarioEnd): boolean =>
  a.closed === b.closed && a.outcome === b.outcome && a.waiting.join() === b.waiting.join() && a.late.join() === b.late.join();

/** What the scenarios of a package say of its diagram: each that no longer ends where it did is an error, by name. */
export const checkScenarios = (pack: ProcedurePackage, procedure: Procedure): readonly Finding[] =>
  (pack.scenarios ?? [])
    .slice(0, MAX_SCENARIOS)
    .flatMap((scenario) => findingOf(scenario, runGuarded(scenario, procedure, pack), procedure));

/** A diagram with errors of its own can be what the engine throws at: those errors are said by other checks. */
function runGuarded(scenario: Scenario, procedure: Procedure, pack: ProcedurePackage): ScenarioRun | undefined {
  try {
    return runScenario(scenario, procedure, pack);
  } catch {
    return undefined;
  }
}

function findingOf(scenario: Scenario, run: ScenarioRun | undefined, procedure: Procedure): readonly Finding[] {
  const { name } = scenario;
  if (run?.kind === 'same') return [];
  const found = (code: Finding['code'], vi: string, en: string, element?: string): readonly Finding[] => [
    {
      severity: 'error',
      code,
      ...(element !== undefined && { element }),
      message: { vi: `Kịch bản "${name}": ${vi}`, en: `Scenario "${name}": ${en}` },
    },
  ];
  if (!run) return found('scenario.failed', 'không chạy được trên sơ đồ này.', 'cannot be run on this diagram.');
  if (run.kind === 'other') {
    const [now, before] = [said(run.end, procedure), said(scenario.expects, procedure)];
    return found('scenario.differs', `trước ${before.vi}, nay ${now.vi}.`, `it ${before.en} before and ${now.en} now.`, run.end.waiting[0]);
  }
  const node = scenario.acts[run.act]?.node;
  const step = nameOf(node, procedure);
  const why = 'refused' in run.why ? describeRejection(run.why.refused) : nothingWaits;
  return found('scenario.stuck', `không làm được việc thứ ${run.act + 1}${step.vi && ` (${step.vi})`}: ${why.vi}`, `act ${run.act + 1}${step.en && ` (${step.en})`} cannot be done: ${why.en}`, graphOf(procedure).findNode(node ?? '')?.id); // prettier-ignore
}

const nothingWaits: Text = { vi: 'không có gì chờ ở đó.', en: 'nothing waits there.' };

const nameOf = (node: string | undefined, procedure: Procedure): Text => {
  const name = node === undefined ? undefined : graphOf(procedure).findNode(node)?.name;
  return { vi: name?.vi || (node ?? ''), en: name?.en || (node ?? '') };
};

function said({ closed, outcome, waiting, late }: ScenarioEnd, procedure: Procedure): Text {
  const names = (tongue: keyof Text, of: readonly string[]) => of.map((node) => nameOf(node, procedure)[tongue]).join(', ');
  const [lateVi, lateEn] = late.length > 0 ? [`, quá hạn ở ${names('vi', late)}`, `, late at ${names('en', late)}`] : ['', ''];
  if (closed) return { vi: `kết thúc (${outcome ?? ''})${lateVi}`, en: `ended (${outcome ?? ''})${lateEn}` };
  return { vi: `chờ ở ${names('vi', waiting) || 'không đâu'}${lateVi}`, en: `waited at ${names('en', waiting) || 'nothing'}${lateEn}` };
}
