import { type OpenInterval, type Timetable } from './office-hours';
import { type Text } from './text';

/** Office hours met in Vietnam. All give 8 hours on weekdays; V3 adds a Saturday morning, at reception counters only. */
export type OfficeHoursVariant = 'V1' | 'V2' | 'V3' | 'V4';

const early: readonly OpenInterval[] = [
  { from: 450, to: 690 },
  { from: 810, to: 1050 },
];
const late: readonly OpenInterval[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];
const summer: readonly OpenInterval[] = [
  { from: 420, to: 690 },
  { from: 810, to: 1020 },
];
const saturdayMorning: readonly OpenInterval[] = [{ from: 450, to: 690 }];

const timetable = (weekday: readonly OpenInterval[], saturday: readonly OpenInterval[], name: Text, source: string): Timetable => ({
  validFrom: '2000-01-01',
  name,
  source,
  week: [weekday, weekday, weekday, weekday, weekday, saturday, []],
});

const variants: Readonly<Record<OfficeHoursVariant, Timetable>> = {
  V1: timetable(early, [], { vi: '07:30–11:30, 13:30–17:30', en: '07:30–11:30, 13:30–17:30' }, 'giờ của nhiều cơ quan cấp tỉnh, cấp xã'),
  V2: timetable(late, [], { vi: '08:00–12:00, 13:00–17:00', en: '08:00–12:00, 13:00–17:00' }, 'giờ của nhiều thành phố, bộ'),
  V3: timetable(
    early,
    saturdayMorning,
    { vi: '07:30–11:30, 13:30–17:30, sáng thứ Bảy 07:30–11:30', en: '07:30–11:30, 13:30–17:30, Saturday 07:30–11:30' },
    'quầy tiếp nhận của một số Trung tâm Phục vụ hành chính công (chưa đối chiếu văn bản)',
  ),
  V4: timetable(
    summer,
    [],
    { vi: '07:00–11:30, 13:30–17:00', en: '07:00–11:30, 13:30–17:00' },
    'giờ mùa hè ở một số tỉnh phía Nam (chưa đối chiếu văn bản)',
  ),
};

/** A ready timetable, valid from 2000 on. */
export const officeHours = (variant: OfficeHoursVariant): Timetable => variants[variant];
