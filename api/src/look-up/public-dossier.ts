import { wasReceived } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { type PublicStanding } from '@mot-cua/store';
import { instantText } from '../dossiers/instant-text';
import { nationalStatusOf, resolutionClock } from '../dossiers/national-status-of';
import { type PublishedVersion } from '../procedures/published-versions';
import { type PublicDossierView, type StageView } from './look-up-views';

/** Steps named at most; a procedure with more running at once says the first. */
const MOST_STEPS = 3;

/** What the public may know of a dossier: an allow-list, made field by field. */
export function publicDossier(standing: PublicStanding, version: PublishedVersion, office: Text): PublicDossierView {
  const { state, openedAt, closedAt } = standing;
  const status = nationalStatusOf(state);
  const clock = resolutionClock(state);
  const nodes = state.visits.flatMap(({ waits = [] }) =>
    waits.filter(({ kind, role }) => kind === 'task' && role === 'own').map(({ node }) => node),
  );
  return {
    code: standing.code,
    procedure: version.package.name,
    office,
    status: status.number,
    statusName: status.name,
    receivedAt: instantText(openedAt),
    ...(clock?.originalDue !== undefined ? { originalDue: instantText(clock.originalDue) } : {}),
    ...(clock?.due !== undefined ? { due: instantText(clock.due) } : {}),
    ...(closedAt !== undefined ? { closedAt: instantText(closedAt) } : {}),
    paused: state.status === 'open' && clock?.state === 'paused',
    steps: [...new Set(nodes)].slice(0, MOST_STEPS).flatMap((node) => version.graph.findNode(node)?.name ?? []),
    stages: stagesOf(status.number, standing),
  };
}

/** How far it has come, in the four stages a citizen knows. */
function stagesOf(status: number, { openedAt, closedAt, state }: PublicStanding): StageView[] {
  const received = wasReceived(state);
  const closed = closedAt !== undefined && received;
  const clock = resolutionClock(state);
  const finishedAt = clock?.state === 'stopped' ? clock.since : closedAt;
  return [
    { stage: 'received', reached: received, ...(received ? { at: instantText(openedAt) } : {}) },
    { stage: 'processing', reached: received && status !== 2 },
    { stage: 'finished', reached: status === 9 || closed, ...(finishedAt !== undefined ? { at: instantText(finishedAt) } : {}) },
    { stage: 'returned', reached: status === 10, ...(closedAt !== undefined && status === 10 ? { at: instantText(closedAt) } : {}) },
  ];
}
