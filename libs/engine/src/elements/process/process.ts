import { type Behaviour } from '../../behaviour';
import { enterContent } from '../sub-process/enter-content';

/** The process itself: the outermost scope. When nothing is left inside, the dossier is closed. */
export const process: Behaviour = {
  scope: true,
  home: true,
  enter: enterContent,
  emptied: (step, visit) => {
    step.stopClocks();
    step.leave(visit);
  },
};
