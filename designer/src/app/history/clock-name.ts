import { ACCEPTANCE, stretchOfClock } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';

/** What a clock is called in a sentence: the statutory one needs no name, the others say what they measure. */
export const clockName = (clock: string): Text => {
  if (clock === ACCEPTANCE) return { vi: 'Đồng hồ tiếp nhận', en: 'The acceptance clock' };
  const stretch = stretchOfClock(clock);
  if (!stretch) return { vi: 'Đồng hồ', en: 'The clock' };
  switch (stretch.kind) {
    case 'stage':
      return { vi: `Đồng hồ giai đoạn ${stretch.key}`, en: `The clock of the stage ${stretch.key}` };
    case 'agency':
      return { vi: `Đồng hồ cơ quan ${stretch.key}`, en: `The clock of the agency ${stretch.key}` };
  }
};
