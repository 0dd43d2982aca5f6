import { dueDay, officeDay, wholeMinute } from '@mot-cua/calendar';
import { findClock, moveDue, RESOLUTION } from '../clocks';
import { type CommandOf } from '../command';
import { type Course } from '../course';
import { legalProfileOf } from '../legal-profile-of';
import { reject } from '../rejection';
import { type Answer, refuseUnlessOpen, refuseWithoutGround } from './check';

/**
 * The apology with a new date (Form 04), at most once. On or after the due day it is late: allowed, but flagged, and the due time
 * before stays the basis of lateness.
 */
export const reappoint = (course: Course, { due: asked, ground, signer, number }: CommandOf<'Reappoint'>): Answer => {
  const refused = refuseUnlessOpen(course) ?? refuseWithoutGround(ground);
  if (refused) return refused;
  if (signer.trim() === '') return reject('reappointment.signer-missing');
  const clock = findClock(course, RESOLUTION);
  if (!clock) return reject('clock.unknown', { clock: RESOLUTION });
  if (clock.due === undefined || clock.state === 'stopped') return reject('clock.not-running');
  if (clock.reappointed && legalProfileOf(course.dossier).reappointmentsMax <= 1) return reject('reappointment.repeated');
  const due = wholeMinute(asked);
  if (!Number.isFinite(due) || due <= clock.due || due <= course.now) return reject('reappointment.too-early', { due: clock.due });
  const { calendar } = course.context;
  const late = officeDay(calendar, course.now) >= dueDay(calendar, clock.due);
  moveDue(course, clock, due, {
    act: 'reappointment',
    ground,
    letter: { signer, ...(number !== undefined && { number }) },
    ...(late && { flags: ['late-apology'] as const }),
  });
  return undefined;
};
