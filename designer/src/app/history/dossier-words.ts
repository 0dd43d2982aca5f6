import { type Clock, type Dossier } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { type HistoryNames } from './history-names';

export const clockStateText: Record<Clock['state'], Text> = {
  running: { vi: 'chạy', en: 'running' },
  paused: { vi: 'tạm dừng', en: 'paused' },
  stopped: { vi: 'đã dừng', en: 'stopped' },
};

const statuses: Record<Dossier['status'], Text> = {
  notOpened: { vi: 'chưa tiếp nhận', en: 'not received' },
  submitted: { vi: 'Chờ tiếp nhận', en: 'Waiting to be accepted' },
  open: { vi: 'đang xử lý', en: 'in process' },
  suspended: { vi: 'tạm dừng xử lý', en: 'suspended' },
  closed: { vi: 'đã kết thúc', en: 'ended' },
};

/** The dossier's own state in words, with how it ended. */
export function statusText(dossier: Dossier, names: Pick<HistoryNames, 'ending'>): Text {
  const text = statuses[dossier.status];
  if (dossier.status !== 'closed' || dossier.outcome === undefined) return text;
  const ending = names.ending(dossier.outcome);
  return { vi: `${text.vi}: ${ending.vi}`, en: `${text.en}: ${ending.en}` };
}
