import { type Steer } from '@mot-cua/contract';
import { type CommandBody, type Data } from '@mot-cua/engine';

/** What an act of steering asks of the engine, which refuses what is missing. */
export function steeringCommand({
  act,
  ground,
  visit = '',
  data = {},
  cancel = [],
  start = [],
}: Steer): Exclude<CommandBody, { kind: 'OpenDossier' }> {
  switch (act) {
    case 'retry':
      return { kind: 'RetryIncident', visit, ground };
    case 'correct':
      return { kind: 'CorrectData', set: data as Data, ground };
    case 'suspend':
      return { kind: 'Suspend', ground };
    case 'resume':
      return { kind: 'Resume', ground };
    case 'move':
      return { kind: 'Move', ground, cancel, drop: [], start };
    default:
      return unreachable(act);
  }
}

function unreachable(act: never): never {
  throw new Error(`not an act of steering: ${String(act)}`);
}
