import { type Text } from './text';

/** `early`, `on-time`, `late` when ended; `in-time` or `overdue` while pending. */
export type Timeliness = 'early' | 'on-time' | 'late' | 'in-time' | 'overdue';

export const TIMELINESS_LABELS: Readonly<Record<Timeliness, Text>> = {
  early: { vi: 'Trước hạn', en: 'Early' },
  'on-time': { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Quá hạn', en: 'Late' },
  'in-time': { vi: 'Trong hạn', en: 'In time' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
};
