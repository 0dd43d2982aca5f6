import { type Course } from './course';
import { type Visit } from './dossier';
import { type Data, type KeptMessage, type VisitId, type Wait } from './fact';
import { findVisit } from './find-visit';
import { meet } from './meeting';

export type Message = { readonly id: string; readonly name: string; readonly key?: string; readonly payload?: Data };

/** A wait without a key takes any message of its name; one with a key only its own. */
export const fits = (wait: Wait, message: Pick<Message, 'name' | 'key'>): boolean =>
  wait.kind === 'message' && wait.name === message.name && (wait.key === undefined || wait.key === message.key);

/** The oldest wait the message fits: a message has one receiver. */
export const receiverOf = (course: Course, message: Message): { readonly visit: Visit; readonly wait: Wait } | undefined => {
  for (const visit of course.dossier.visits) {
    const wait = visit.waits?.find((other) => fits(other, message));
    if (wait) return { visit, wait };
  }
  return undefined;
};

/** A message that came before its wait, oldest first; what has expired is dropped on the way. */
export const meetKeptMessage = (course: Course, id: VisitId, waitId: string): void => {
  for (const message of course.dossier.mail)
    if (message.until < course.now) course.record({ kind: 'MessageDropped', id: message.id, why: 'expired' });
  const visit = findVisit(course.dossier, id);
  const wait = visit?.waits?.find((other) => other.id === waitId);
  const message: KeptMessage | undefined = wait && course.dossier.mail.find((kept) => fits(wait, kept));
  if (!visit || !wait || !message) return;
  course.record({ kind: 'MessageDropped', id: message.id, why: 'used' });
  meet(course, visit, wait, { kind: 'message', ...(message.payload && { payload: message.payload }) }, { message: message.id });
};
