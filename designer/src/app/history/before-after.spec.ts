import { fold, notOpened } from '@mot-cua/engine';
import { changesBetween, valueText } from './before-after';
import { historyNames } from './history-names';
import { landHistory, landProcedure } from './testing/land-history';

const facts = landHistory();
const upTo = (seq: number) => fold(facts.slice(0, seq), notOpened);
const field = { name: 'area', label: { vi: 'Diện tích', en: 'Area' }, kind: 'number', required: true } as const;
const names = historyNames(landProcedure, {}, [], [], [field]);

describe('before and after', () => {
  it('names only what changed, in the words of the form', () => {
    const opened = facts.filter((fact) => fact.command === facts[0].command).length;
    const lines = changesBetween(notOpened, upTo(opened), names, [field]).map(({ what, before, after }) => [what.vi, before.vi, after.vi]);
    expect(lines).toContainEqual(['Trạng thái', 'chưa tiếp nhận', 'đang xử lý']);
    expect(lines).toContainEqual(['Đang ở', '', 'bước 1 «receive»']);
    expect(lines).toContainEqual(['Diện tích', '', '92,5']);
    expect(changesBetween(upTo(opened), upTo(opened), names, [])).toEqual([]);
  });

  it('says how the dossier ended, and does not call the values of an ended dossier lost', () => {
    const lines = changesBetween(upTo(facts.length - 1), upTo(facts.length), names, []).map(({ what, after }) => [what.vi, after.vi]);
    expect(lines).toContainEqual(['Trạng thái', 'đã kết thúc: done']);
    expect(lines.map(([what]) => what)).not.toContain('area');
  });

  it('shows no personal data, only that they are kept apart', () => {
    expect(valueText({ personal: 'ab12' }).vi).toBe('dữ liệu cá nhân, lưu riêng');
  });
});
