import { type Fact } from '@mot-cua/engine';

import { nodeOf } from './fact-sentence';
import { type HistoryNames } from './history-names';
import { linkedIn } from './linked-dossiers';
import { unreachable } from './unreachable';

/**
 * `main`: an act of a person, a hand-over, a decision of the diagram, a clock, a lateness; `detail`: how the engine got from one to the next.
 * Both are facts and both are in the list; the short list shows the main ones.
 */
export function factWeight(fact: Fact, names: Pick<HistoryNames, 'branching'>): 'main' | 'detail' {
  switch (fact.kind) {
    case 'DossierOpened':
    case 'DossierAccepted':
    case 'DossierRefused':
    case 'DossierClosed':
    case 'DossierSuspended':
    case 'DossierResumed':
    case 'DossierMoved':
    case 'DossierMigrated':
    case 'VisitsCancelled':
    case 'TokensDropped':
    case 'WaitMet':
    case 'TaskCompleted':
    case 'TaskAssigned':
    case 'TaskHandedOver':
    case 'JobFailed':
    case 'EventThrown':
    case 'MessageKept':
    case 'CompensationStarted':
    case 'IncidentRaised':
    case 'IncidentResolved':
    case 'ClockChanged':
    case 'DueRecomputed':
    case 'WarningGiven':
    case 'RemarkAdded':
      return 'main';
    case 'WaitOpened':
      return fact.wait.kind === 'task' ? 'main' : 'detail';
    case 'VisitLeft':
      return names.branching(nodeOf(fact.visit)) ? 'main' : 'detail';
    case 'DataChanged':
      return fact.ground === undefined ? 'detail' : 'main';
    case 'Noted':
      return linkedIn(fact).child === undefined ? 'detail' : 'main';
    case 'VisitStarted':
    case 'MessageDropped':
      return 'detail';
    default:
      return unreachable(fact);
  }
}
