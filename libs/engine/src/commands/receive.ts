import { type Procedure, type TimeLimit } from '@mot-cua/procedure';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { receiverOf } from '../mail';
import { meet } from '../meeting';
import { reject } from '../rejection';
import { broadcastSignal } from '../throwing';
import { type Answer, refuseUnlessOpen, refuseUnsoundData } from './check';

/**
 * A message has one receiver: the oldest wait it fits. Too early, it is kept until the moment the command names, else as long as the diagram says
 * (`mc:keepFor`); the same id twice is refused.
 */
export const receiveMessage = (course: Course, command: CommandOf<'ReceiveMessage'>): Answer => {
  const { messageId: id, name, key, payload } = command;
  const refused = refuseUnlessOpen(course) ?? refuseUnsoundData(course, payload);
  if (refused) return refused;
  const { heard, mail } = course.dossier;
  if (heard?.includes(id) || mail.some((kept) => kept.id === id)) return reject('message.duplicate', { message: id });
  const message = { id, name, ...(key !== undefined && { key }), ...(payload && { payload }) };
  const receiver = receiverOf(course, message);
  if (receiver) {
    meet(course, receiver.visit, receiver.wait, { kind: 'message', ...(payload && { payload }) }, { message: id });
    return undefined;
  }
  const keepFor = keepForOf(course.plan.procedure, name);
  const keepUntil = command.keepUntil ?? (keepFor && course.due(keepFor));
  if (keepUntil === undefined || keepUntil <= course.now) return reject('message.not-awaited', { name });
  const expired = mail.filter(({ until }) => until < course.now);
  if (mail.length - expired.length >= course.bounds.maxMail) return reject('message.mailbox-full', { most: course.bounds.maxMail });
  for (const kept of expired) course.record({ kind: 'MessageDropped', id: kept.id, why: 'expired' });
  course.record({ kind: 'MessageKept', message: { ...message, until: keepUntil } });
  return undefined;
};

/** How long the dossier's own diagram, or one it calls, keeps a message of this name. */
const keepForOf = (procedure: Procedure, name: string, seen = new Set<Procedure>()): TimeLimit | undefined => {
  if (seen.has(procedure)) return undefined;
  seen.add(procedure);
  for (const declaration of Object.values(procedure.declarations))
    if (declaration.kind === 'message' && declaration.name === name && declaration.keepFor) return declaration.keepFor;
  for (const called of Object.values(procedure.called ?? {})) {
    const found = keepForOf(called, name, seen);
    if (found) return found;
  }
  return undefined;
};

/** A signal reaches everyone who listens now. */
export const receiveSignal = (course: Course, { name, payload }: CommandOf<'ReceiveSignal'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseUnsoundData(course, payload);
  if (refused) return refused;
  return broadcastSignal(course, name, payload) === 0 ? reject('message.not-awaited', { name }) : undefined;
};
