import { advance } from './advance';
import { keepClocks } from './keep-clocks';
import { type Command } from './command';
import { assignTask } from './commands/assign-task';
import { answerCall } from './commands/answer-call';
import { type Answer } from './commands/check';
import { changeClock } from './commands/change-clock';
import { choose } from './commands/choose';
import { completeTask } from './commands/complete-task';
import { completeJob, failJob } from './commands/jobs';
import { handOver } from './commands/hand-over';
import { migrate } from './commands/migrate';
import { move } from './commands/move';
import { openDossier, pauseReceived } from './commands/open-dossier';
import { passTimer } from './commands/pass-timer';
import { recomputeDue } from './commands/recompute-due';
import { extendClock } from './commands/extend-clock';
import { reappoint } from './commands/reappoint';
import { receiveSupplement, requestSupplement } from './commands/supplement';
import { receiveMessage, receiveSignal } from './commands/receive';
import { refuseDossier } from './commands/refuse-dossier';
import { retryIncident } from './commands/retry-incident';
import { acceptSubmission, refuseSubmission, resubmit, returnSubmission } from './commands/submission';
import { addRemark, correctData, resume, suspend, withdraw } from './commands/steer';
import { type Context } from './context';
import { Course } from './course';
import { type Dossier } from './dossier';
import { type Fact } from './fact';
import { planOf } from './plan';
import { keepStretches } from './stretches';
import { type Rejection } from './rejection';
import { unreachable } from './unreachable';
import { type Procedure } from '@mot-cua/procedure';
import { type EngineCatalogue } from './catalogue-shape';
import { engineCatalogue } from './catalogue';

/** What a command leads to: the facts it adds and the dossier they make, or a refusal that changes nothing. */
export type Decision = { readonly facts: readonly Fact[]; readonly dossier: Dossier } | { readonly rejected: Rejection };

/**
 * Decides one command: checks it, records what was asked, and follows the diagram until everything waits again.
 * Pure: the same procedure, dossier, command and context always give the same facts.
 *
 * @param procedure the version the dossier is pinned to.
 * @param dossier its state: the fold of its facts; `notOpened` before the first.
 * @param context the moment, the calendar and the convention of counting; nothing else of the world is known.
 * @param catalogue what the elements do; another one than the product's is for tests that plant a mistake.
 * @returns the new facts (at least one) and the dossier they lead to, or a rejection, which leaves no trace. Never throws on bad commands or bad data;
 *   throws when the procedure holds an element the catalogue does not execute or the dossier is not of this procedure.
 */
export const decide = (
  procedure: Procedure,
  dossier: Dossier,
  command: Command,
  context: Context,
  catalogue: EngineCatalogue = engineCatalogue,
): Decision => {
  const course = new Course(planOf(procedure, catalogue), dossier, command, context);
  const answer = handle(course, command);
  if (answer) return answer;
  if (course.dossier.status === 'open') advance(course);
  if ('pause' in command && course.dossier.status === 'open') pauseReceived(course, command);
  if (course.dossier.status === 'open') {
    keepClocks(course);
    keepStretches(course);
  }
  if (course.refusal) return { rejected: course.refusal };
  return { facts: course.facts, dossier: course.dossier };
};

const handle = (course: Course, command: Command): Answer => {
  switch (command.kind) {
    case 'OpenDossier':
      return openDossier(course, command);
    case 'AcceptSubmission':
      return acceptSubmission(course, command);
    case 'ReturnSubmission':
      return returnSubmission(course, command);
    case 'Resubmit':
      return resubmit(course, command);
    case 'RefuseSubmission':
      return refuseSubmission(course, command);
    case 'RefuseDossier':
      return refuseDossier(course, command);
    case 'CompleteTask':
      return completeTask(course, command);
    case 'AssignTask':
      return assignTask(course, command);
    case 'HandOver':
      return handOver(course, command);
    case 'PassTimer':
      return passTimer(course, command);
    case 'ReceiveMessage':
      return receiveMessage(course, command);
    case 'ReceiveSignal':
      return receiveSignal(course, command);
    case 'CompleteJob':
      return completeJob(course, command);
    case 'FailJob':
      return failJob(course, command);
    case 'AnswerCall':
      return answerCall(course, command);
    case 'RetryIncident':
      return retryIncident(course, command);
    case 'Withdraw':
      return withdraw(course, command);
    case 'Suspend':
      return suspend(course, command);
    case 'Resume':
      return resume(course, command);
    case 'CorrectData':
      return correctData(course, command);
    case 'RequestSupplement':
      return requestSupplement(course, command);
    case 'ReceiveSupplement':
      return receiveSupplement(course, command);
    case 'ExtendClock':
      return extendClock(course, command);
    case 'Reappoint':
      return reappoint(course, command);
    case 'AddRemark':
      return addRemark(course, command);
    case 'ChangeClock':
      return changeClock(course, command);
    case 'RecomputeDue':
      return recomputeDue(course, command);
    case 'Choose':
      return choose(course, command);
    case 'Move':
      return move(course, command);
    case 'Migrate':
      return migrate(course, command);
    default:
      return unreachable(command);
  }
};
