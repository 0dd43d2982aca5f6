import { decide, type Dossier, type Instant, openWaitsOf, resolutionOf, waitingAt } from '@mot-cua/engine';
import { type NodeId, type Procedure } from '@mot-cua/procedure';
import { deadEnd } from '../dossiers/dead-end';
import { type World } from '../dossiers/world';
import { type MovedCase, type MovePlace, type MovePreview, type MoveTarget, type OpenCase } from '.';

/** Rows shown of a preview; the counts are over all. */
const MOST_ROWS = 200;

/** What a preview has counted so far. */
export class MoveCount {
  private looked = 0;
  private movable = 0;
  private redated = 0;
  private nowOnTime = 0;
  private nowLate = 0;
  private readonly places = new Map<string, MovePlace>();
  private readonly rows: MovedCase[] = [];

  constructor(private readonly now: Instant) {}

  add(one: MovedCase): void {
    const { at, to, refused, steps } = one;
    this.looked += 1;
    if (to) this.movable += 1;
    const dated = steps.length > 0 || one.was !== one.due;
    if (to && dated) this.redated += 1;
    const late = (due: Instant | undefined) => due !== undefined && due < this.now;
    if (steps.some(({ was, due }) => late(was) && !late(due))) this.nowOnTime += 1;
    if (steps.some(({ was, due }) => !late(was) && late(due))) this.nowLate += 1;
    const key = JSON.stringify([at, to, refused]);
    const known = this.places.get(key);
    this.places.set(key, { at, ...(to && { to }), ...(refused && { refused }), count: (known?.count ?? 0) + 1 });
    if (this.rows.length < MOST_ROWS && (refused || dated)) this.rows.push(one);
  }

  preview(): MovePreview {
    const { looked, movable, redated, nowOnTime, nowLate, rows } = this;
    const places = [...this.places.values()].sort((a, b) => b.count - a.count);
    return { looked, movable, redated, nowOnTime, nowLate, places, rows };
  }
}

/** Decides the move of one dossier without writing anything. */
export async function moveOf(one: OpenCase, before: Procedure, target: MoveTarget, now: Instant, world: World): Promise<MovedCase> {
  const { id, code, agency_id: agency, state } = one;
  const at = waitingAt(state);
  const was = resolutionOf(state)?.due;
  const row = { id, code, agency, at, ...(was !== undefined && { was }) };
  const calendar = await world.calendar(state.calendar ?? '');
  const context = { now: Math.max(now, state.at), calendar, convention: world.convention() };
  const decision = decide(
    before,
    state,
    { kind: 'Migrate', id: `preview:${id}`, by: { system: 'migration' }, to: target.pinned, ...target.map, ground: 'preview' },
    { ...context, target: target.procedure },
  );
  if ('rejected' in decision) return { ...row, refused: decision.rejected, steps: [] };
  const lost = deadEnd(target.procedure, decision.dossier, context);
  if (lost) return { ...row, refused: lost, steps: [] };
  const due = resolutionOf(decision.dossier)?.due;
  return { ...row, to: waitingAt(decision.dossier), ...(due !== undefined && { due }), steps: movedSteps(state, decision.dossier, target) };
}

function movedSteps(before: Dossier, after: Dossier, { map }: MoveTarget): MovedCase['steps'] {
  const [old, now] = [stepDues(before), stepDues(after)];
  const nodes = new Map([...now.keys()].map((node) => [node, now.get(node)]));
  for (const [node] of old) if (!nodes.has(map.nodes[node] ?? node)) nodes.set(map.nodes[node] ?? node, undefined);
  const oldOf = (node: NodeId) => old.get(Object.keys(map.nodes).find((one) => map.nodes[one] === node) ?? node);
  return [...nodes].flatMap(([node, due]) => {
    const was = oldOf(node);
    return was === due ? [] : [{ node, ...(was !== undefined && { was }), ...(due !== undefined && { due }) }];
  });
}

const stepDues = (dossier: Dossier): ReadonlyMap<NodeId, Instant> =>
  new Map(
    openWaitsOf(dossier).flatMap(({ visit, wait: { kind, due } }) =>
      kind === 'limit' && due !== undefined ? [[visit.node, due] as const] : [],
    ),
  );
