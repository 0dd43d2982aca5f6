import { type DoAct } from '@mot-cua/contract';
import { type CommandBody, type Dossier } from '@mot-cua/engine';
import { type TimeLimit } from '@mot-cua/procedure';
import { resolutionClock } from '../dossiers/national-status-of';

/** What an act asks of the engine. Everything optional in the request has been looked at before; what is missing here the engine refuses. */
export function commandOfAct(asked: DoAct, dossier: Dossier): Exclude<CommandBody, { kind: 'OpenDossier' }> {
  const { act, ground, visit = '', basis } = asked;
  switch (act) {
    case 'requestSupplement':
      return { kind: 'RequestSupplement', visit, ground, items: asked.items ?? [], ...(basis ? { basis } : {}) };
    case 'receiveSupplement':
      return { kind: 'ReceiveSupplement', ground };
    case 'refuse':
      return { kind: 'RefuseDossier', ground };
    case 'withdraw':
      return { kind: 'Withdraw', ground, outcome: 'withdrawn' };
    case 'stop':
      return { kind: 'Withdraw', ground, outcome: 'stopped' };
    case 'pause':
      return { kind: 'ChangeClock', clock: 'resolution', to: 'paused', reason: asked.reason ?? '', ground };
    case 'resume':
      return { kind: 'ChangeClock', clock: 'resolution', to: 'running', ground };
    case 'extend':
      return { kind: 'ExtendClock', extension: extension(asked, dossier), ground, basis: basis ?? '' };
    case 'reappoint': {
      const { due = '', signer = '', number } = asked;
      return { kind: 'Reappoint', due: Date.parse(due), ground, signer, ...(number ? { number } : {}) };
    }
    case 'sendBack':
      return { kind: 'Move', ground, cancel: [visit], drop: [], start: asked.node === undefined ? [] : [asked.node] };
    default:
      return unreachable(act);
  }
}

/** Counted as the limit is: "extension of two of whatever the limit is in". */
const extension = ({ value = 0 }: DoAct, dossier: Dossier): TimeLimit => ({
  value,
  unit: resolutionClock(dossier)?.limit?.unit ?? 'working-days',
});

function unreachable(act: never): never {
  throw new Error(`not an act: ${String(act)}`);
}
