import { type DossierClock } from '@mot-cua/contract';
import { type Text } from '@mot-cua/procedure';

const titles: Readonly<Record<DossierClock['kind'], Text>> = {
  acceptance: { vi: 'Hạn tiếp nhận', en: 'Acceptance' },
  stage: { vi: 'Hạn của giai đoạn', en: 'Stage' },
  agency: { vi: 'Hạn của cơ quan', en: 'Agency' },
  supplement: { vi: 'Hạn bổ sung', en: 'Supplement' },
  opinion: { vi: 'Hạn cho ý kiến', en: 'Opinion' },
};

/** What a clock beside the statutory one measures. */
export const clockTitle = (kind: DossierClock['kind']): Text => titles[kind];
