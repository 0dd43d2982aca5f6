/** Steering a dossier by hand: what stopped is put right and taken up again, work is moved, a dossier rests. */
import { type Text } from '@mot-cua/procedure';

// GET /api/dossiers/:id/steering -> Steering: for who oversees the agency that owns the dossier
export type Steering = {
  code: string;
  status: string;
  /** Steps that stopped and need a person. */ incidents: { visit: string; node: string; name: Text; why: Text; detail?: string }[];
  /** Values of the procedure; personal ones are not shown. */ data: { name: string; json: string }[];
  /** What is under way and can be taken away. */ waiting: { visit: string; node: string; name: Text }[];
  /** Steps that can be begun. */ steps: { node: string; name: Text }[];
};
// POST /api/dossiers/:id/steering/preview Steer -> SteeringPreview: nothing is recorded · POST /api/dossiers/:id/steering Steer -> Steering
export type Steer = {
  act: 'retry' | 'correct' | 'suspend' | 'resume' | 'move';
  /** Why; an act without a reason is refused. */ ground: string;
  /** `retry`: the step that stopped. */ visit?: string;
  /** `correct`: values by name. */ data?: Record<string, unknown>;
  /** `move`: what ends, and where it goes on. */ cancel?: string[];
  start?: string[];
};
export type SteeringPreview = {
  allowed: boolean;
  /** Why not. */ why?: Text;
  /** Whether the dossier could still end afterwards. */ verdict?:
    'can-always-finish' | 'may-get-stuck' | 'cannot-finish' | 'too-big-to-say';
  /** The shortest way to where it would be stuck. */ path?: Text[];
  /** The steps before which it would then stand for ever. */ stuck?: Text[];
  /** Steps that begin, and steps that are given up. */ opens: Text[];
  cancels: Text[];
  /** It would stop again. */ stops: Text[];
};
