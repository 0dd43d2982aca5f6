import { type Dossier, type Visit } from './dossier';
import { type VisitId, type WaitId } from './fact';

const HASH = 35;
const ZERO = 48;

/** The ordinal in `node#ordinal`; NaN when there is none. Read sign by sign from the end: it is asked for at every fact, and a slice would be garbage. */
export const ordinalOf = (visit: VisitId): number => {
  let ordinal = 0;
  let scale = 1;
  for (let at = visit.length - 1; at >= 0; at--, scale *= 10) {
    const sign = visit.charCodeAt(at);
    if (sign === HASH) return scale === 1 ? NaN : ordinal;
    if (sign < ZERO || sign > ZERO + 9) return NaN;
    ordinal += (sign - ZERO) * scale;
  }
  return NaN;
};

/** So few visits are looked through faster than an ordinal is read. */
const FEW = 12;

/** Where the visit lies in `dossier.visits`, by binary search over ordinals; -1 when it is not alive. */
export const indexOfVisit = (visits: readonly Visit[], id: VisitId): number => {
  if (visits.length <= FEW) {
    let at = visits.length - 1;
    while (at >= 0 && visits[at].id !== id) at--;
    return at;
  }
  const at = indexOfOrdinal(visits, ordinalOf(id));
  return at >= 0 && visits[at].id === id ? at : -1;
};

const indexOfOrdinal = (visits: readonly Visit[], n: number): number => {
  let low = 0;
  let high = visits.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = visits[middle];
    if (found.n === n) return middle;
    if (found.n < n) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** The living visit of that id; undefined when it has ended or never was. */
export const findVisit = (dossier: Dossier, id: VisitId | undefined): Visit | undefined => {
  const at = id === undefined ? -1 : indexOfVisit(dossier.visits, id);
  return at < 0 ? undefined : dossier.visits[at];
};

/** The visit as it is now; undefined when it has ended. */
export const findLiving = ({ visits }: Pick<Dossier, 'visits'>, { n }: Visit): Visit | undefined => {
  const at = indexOfOrdinal(visits, n);
  return at < 0 ? undefined : visits[at];
};

/** The living visit of that id. A missing one is a mistake of the caller, not of the dossier. */
export const getVisit = (dossier: Dossier, id: VisitId): Visit => {
  const visit = findVisit(dossier, id);
  if (!visit) throw new Error(`No living visit ${id}`);
  return visit;
};

/** The visit inside a wait's id: `review#17/late.1` belongs to `review#17`; called nodes have slashes of their own before the ordinal. */
export const visitOfWait = (wait: WaitId): VisitId => {
  const slash = wait.indexOf('/', wait.indexOf('#'));
  return slash < 0 ? wait : wait.slice(0, slash);
};

/** Is a token lying on one of its flows? */
export const hasTokens = (scope: Visit): boolean => {
  for (const _flow in scope.marking) return true;
  return false;
};

/** Living visits directly inside a scope, oldest first. */
export const childrenOf = (dossier: Dossier, scope: VisitId): readonly Visit[] => dossier.visits.filter((visit) => visit.scope === scope);
