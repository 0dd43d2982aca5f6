import { type Instant, MINUTE } from './civil-date';
import { dayText, instantText } from './instant-text';
import { type Text } from './text';
import { isWorkedDay, officeDay, timeOfDay, type WorkingCalendar } from './working-calendar';
import { closingOf, openingOf, workedDayAfter } from './working-time';

/** 15:00, as a minute of the day (NĐ 61/2018 and NĐ 118/2025, Điều 18). It does not depend on office hours. */
export const CUT_OFF = 15 * 60;

/** What the 15:00 rule says of a dossier received directly. */
export type CutOffAnswer = {
  /** Received after the cut-off, or on a rest day. */
  readonly late: boolean;
  /** (a) The latest instant to forward it: the close of the day of reception, else the opening of the next working day. */
  readonly forwardBy: Instant;
  /** (b) Same-day procedures: when the result is due, the close of the day of reception or of the next working day. */
  readonly sameDayResultBy: Instant;
  readonly text: Text;
};

/**
 * A dossier received after 15:00 is forwarded at the start of the next working day, and a same-day procedure gives its result on that day.
 * "Sau 15 giờ" is read as strictly after, by the minute printed on the receipt: 15:00 still belongs to the day.
 */
export function cutOff(calendar: WorkingCalendar, received: Instant, minute = CUT_OFF): CutOffAnswer {
  const today = officeDay(calendar, received);
  const printed = Math.floor(timeOfDay(calendar, received) / MINUTE);
  const late = printed > minute || !isWorkedDay(calendar, today);
  const day = late ? workedDayAfter(calendar, today, 1) : today;
  const forwardBy = late ? openingOf(calendar, day) : closingOf(calendar, day);
  const moment = instantText(received, calendar.offset);
  const toDay = dayText(day);
  return {
    late,
    forwardBy,
    sameDayResultBy: closingOf(calendar, day),
    text: late
      ? {
          vi: `Nhận lúc ${moment.vi}, sau 15 giờ hoặc vào ngày nghỉ: chuyển vào đầu ngày làm việc tiếp theo, ${toDay.vi} (R-13).`,
          en: `Received at ${moment.en}, after 15:00 or on a rest day: forwarded at the start of the next working day, ${toDay.en} (R-13).`,
        }
      : {
          vi: `Nhận lúc ${moment.vi}, chưa quá 15 giờ: chuyển ngay trong ngày (R-13).`,
          en: `Received at ${moment.en}, not after 15:00: forwarded on the same day (R-13).`,
        },
  };
}
