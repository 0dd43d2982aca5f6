import { detailOf, graphOf, withCalled, workOf, type Node, type Procedure } from '@mot-cua/procedure';
import { type AgencyRecord } from './index';

/** Agency trees are shallow; more levels than this is a loop in the data. */
const MAX_LEVELS = 12;

/** The agency keys a model needs bound: one for every work in it, named by the work itself or by its lane, and one for every agency it calls a dossier at. */
export function agencyKeys(procedure: Procedure): readonly string[] {
  const whole = withCalled(procedure);
  return [...new Set(whole.nodes.flatMap((node) => workingAgency(whole, node) ?? calledAgency(node) ?? []))];
}

/** The key by which models name a one-stop unit. */
export const ONE_STOP = 'one-stop';

/** The key of the agency that does the first work: the one that may receive dossiers of this procedure. */
export const receivingKey = (caller: Procedure): string | undefined => firstWorkingKey(caller, () => true);

/**
 * The key of the lead agency (cơ quan chủ trì, R-60): the first that works on the dossier behind the one-stop. It answers for the whole while several
 * agencies work at once; where a one-stop does everything itself, that one leads.
 */
export const leadKey = (caller: Procedure): string | undefined =>
  firstWorkingKey(caller, (key) => key !== ONE_STOP && !key.startsWith(`${ONE_STOP}-`)) ?? receivingKey(caller);

function firstWorkingKey(caller: Procedure, isMeant: (key: string) => boolean): string | undefined {
  const procedure = withCalled(caller);
  const graph = graphOf(procedure);
  const seen = new Set<string>();
  // Where a person begins it; else where something from outside does.
  const triggered = graph.childrenOf().filter(({ type }) => type === 'startEvent');
  const open = [...graph.startsOf(), ...triggered].map(({ id }) => id);
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const agency = workingAgency(procedure, graph.getNode(id));
    if (agency !== undefined && isMeant(agency)) return agency;
    open.push(...graph.startsOf(id).map((start) => start.id), ...graph.successorsOf(id));
  }
  return undefined;
}

/** Where a call has its own dossier received. */
const calledAgency = (node: Node): string | undefined =>
  node.type === 'callActivity' && detailOf(node, 'dossier') === 'own' ? detailOf(node, 'agency') : undefined;

/** The work of a procedure by the agency that does it: keys in the order of the diagram, each with its user tasks (Phiếu chuyển xử lý, R-60). */
export function workByAgency(caller: Procedure): ReadonlyMap<string, readonly Node[]> {
  const procedure = withCalled(caller);
  const found = new Map<string, Node[]>();
  for (const node of procedure.nodes) {
    const key = workingAgency(procedure, node);
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), node]);
  }
  return found;
}

/** Who does the work of a user task, by key; nothing for other nodes. The nearest lane that says it counts, outwards. */
function workingAgency(procedure: Procedure, node: Node): string | undefined {
  const work = workOf(node);
  if (!work) return undefined;
  let key = work.agency;
  let lane = graphOf(procedure).findLane(node.lane);
  for (let depth = 0; key === undefined && lane && depth < MAX_LEVELS; depth++) {
    key = lane.agency;
    lane = graphOf(procedure).findLane(lane.parent);
  }
  return key;
}

/**
 * Binds the keys of a model to real agencies in force, as seen from the receiving one. The nearest agency that has the key is meant: the receiving one
 * itself, else one under it, else one under its parent, and so on upwards. On the way up neighbours of the same kind are passed over, so that a commune's
 * police is never the next commune's; two agencies equally near mean neither.
 * @returns the bound keys, and those for which there is no agency, or no single one
 */
export function bindAgencies(
  keys: readonly string[],
  receiving: number,
  agencies: readonly AgencyRecord[],
): { readonly bound: Readonly<Record<string, number>>; readonly missing: readonly string[] } {
  const bound: Record<string, number> = {};
  const missing: string[] = [];
  for (const key of keys) {
    const agency = nearest(key, receiving, agencies);
    if (agency === undefined) missing.push(key);
    else bound[key] = agency;
  }
  return { bound, missing };
}

function nearest(key: string, receiving: number, agencies: readonly AgencyRecord[]): number | undefined {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  let below: AgencyRecord | undefined;
  let root = byId.get(receiving);
  for (let level = 0; root && level < MAX_LEVELS; level++) {
    const found = shallowest(key, root, below, agencies);
    if (found.length > 0) return found.length === 1 ? found[0].id : undefined;
    below = root;
    root = root.parent === undefined ? undefined : byId.get(root.parent);
  }
  return undefined;
}

/** The agencies with the key nearest to a root, in its subtree; neighbours of the same kind as the one we come from are left out with all under them. */
function shallowest(
  key: string,
  root: AgencyRecord,
  from: AgencyRecord | undefined,
  agencies: readonly AgencyRecord[],
): readonly AgencyRecord[] {
  let level: readonly AgencyRecord[] = [root];
  for (let depth = 0; level.length > 0 && depth < MAX_LEVELS; depth++) {
    const found = level.filter(({ keys }) => keys?.includes(key));
    if (found.length > 0) return found;
    const parents = new Set(level.map(({ id }) => id));
    const isNeighbour = ({ id, parent, kind }: AgencyRecord): boolean =>
      from !== undefined && parent === from.parent && id !== from.id && kind === from.kind;
    level = agencies.filter((agency) => agency.parent !== undefined && parents.has(agency.parent) && !isNeighbour(agency));
  }
  return [];
}

/** In force on a day, `YYYY-MM-DD`. */
export const inForce = (agencies: readonly AgencyRecord[], day: string): readonly AgencyRecord[] =>
  agencies.filter(({ from, to }) => from <= day && (to === undefined || day < to));
