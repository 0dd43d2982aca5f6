import { printLimit } from '@mot-cua/calendar';
import { type Text } from './text';
import { type WarningAct, type WarningPoint } from './warning';

/** When a step warns, in words: "khi đã dùng 80% thời hạn", "1 ngày làm việc trước khi hết hạn", "khi quá hạn". */
export const warningPointWords = (point: WarningPoint): Text => {
  switch (point.kind) {
    case 'share':
      return { vi: `khi đã dùng ${point.percent}% thời hạn`, en: `at ${point.percent}% of the limit` };
    case 'before': {
      const limit = printLimit(point.limit);
      return { vi: `${limit.vi} trước khi hết hạn`, en: `${limit.en} before the limit ends` };
    }
    case 'overdue':
      return { vi: 'khi quá hạn', en: 'when overdue' };
  }
};

export const WARNING_ACT_LABELS: Readonly<Record<WarningAct['kind'], Text>> = {
  notify: { vi: 'Nhắc người đang xử lý', en: 'Notify those who work on it' },
  raise: { vi: 'Báo cáo lãnh đạo', en: 'Raise to the head' },
  reassign: { vi: 'Chuyển cho lãnh đạo xử lý', en: 'Reassign to the head' },
};
