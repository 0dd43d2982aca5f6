import { type Fact, type FactBody } from '@mot-cua/engine';
import { factSentence } from './fact-sentence';
import { factWeight } from './fact-weight';
import { actorText, historyNames } from './history-names';
import { landHistory, landProcedure } from './testing/land-history';

const people = {
  lan: { name: 'Phạm Ngọc Lan', post: 'Công chức một cửa', agency: { vi: 'UBND xã Long Thạnh', en: 'Long Thạnh commune' } },
  tri: { name: 'Võ Minh Trí', post: 'Chuyên viên', agency: { vi: 'VP ĐKĐĐ', en: 'Land Registration Office' } },
};
const roles = [{ id: 'officer', name: { vi: 'Chuyên viên', en: 'Officer' }, may: [] }];
const names = historyNames(landProcedure, people, roles);
const at = Date.parse('2026-03-04T10:00:00+07:00');
const sentence = (body: FactBody, language: 'vi' | 'en' = 'vi') =>
  factSentence({ seq: 1, at, by: {}, command: 'c1', step: 1, v: 1, ...body } as Fact, names)[language];

describe('the sentence of a fact', () => {
  it('says what was received, and how', () => {
    const opened: FactBody = {
      kind: 'DossierOpened',
      pinned: { procedure: 'land', version: 3, process: 'land' },
      code: 'H61.031.00-261109-010142',
      cause: 'person',
      agencies: {},
      channel: 'direct',
      calendar: 'vn/V1',
    };
    expect(sentence(opened)).toBe('Đã tiếp nhận hồ sơ H61.031.00-261109-010142 trực tiếp');
    expect(sentence(opened, 'en')).toBe('Dossier H61.031.00-261109-010142 was received at the counter');
  });

  it('names the dossier a step called, and the one that called this one', () => {
    const child = { dossier: 'd-2', code: 'H61.013.00-261109-010001' };
    expect(sentence({ kind: 'Noted', visit: 'check#4', put: { child } })).toBe(
      'Đã mở hồ sơ liên thông H61.013.00-261109-010001 ở bước 2 «check»',
    );
    const calledBy = { dossier: 'd-1', code: 'H61.031.00-261109-010142', wait: 'ask#3/ask', depth: 1 };
    const opened: FactBody = {
      kind: 'DossierOpened',
      pinned: { procedure: 'land', version: 3, process: 'land' },
      code: 'H61.013.00-261109-010001',
      cause: 'call',
      agencies: {},
      calendar: 'vn/V1',
      calledBy,
    };
    expect(sentence(opened, 'en')).toBe('Dossier H61.013.00-261109-010001 was opened by a call of dossier H61.031.00-261109-010142');
  });

  it('says what opened a dossier that nobody handed in, and how late it was opened', () => {
    const body = {
      kind: 'DossierOpened',
      pinned: { procedure: 'land', version: 3, process: 'land' },
      code: 'H61.013.00-261109-010001',
      agencies: {},
      calendar: 'vn/V1',
    } as const;
    const dossier = { id: 'd-1', code: 'H61.031.00-261109-010142' };
    expect(sentence({ ...body, cause: 'message', occasion: { name: 'nộp thuế', depth: 1 } })).toBe(
      'Hồ sơ H61.013.00-261109-010001 được mở theo thông báo «nộp thuế»',
    );
    expect(sentence({ ...body, cause: 'signal', occasion: { name: 'flood', dossier, depth: 2 } }, 'en')).toBe(
      'Dossier H61.013.00-261109-010001 was opened by the signal “flood” of dossier H61.031.00-261109-010142',
    );
    const due = Date.parse('2026-03-02T07:00:00+07:00');
    expect(sentence({ ...body, cause: 'timer', occasion: { due, late: 3 * 3_600_000, depth: 1 } })).toBe(
      'Hồ sơ H61.013.00-261109-010001 được mở theo lịch, hẹn lúc 02/03/2026 07:00, muộn 3 giờ',
    );
  });

  it('says who has what to do, and until when', () => {
    const due = Date.parse('2026-03-07T17:30:00+07:00');
    const wait = { id: 'check#4/check', node: 'check', kind: 'task', role: 'own', due, work: { role: 'officer', agency: 1 } } as const;
    expect(sentence({ kind: 'WaitOpened', visit: 'check#4', wait })).toBe('Đã giao bước 2 «check» cho Chuyên viên, hạn 07/03/2026 17:30');
  });

  it('says that a step was completed, with its outcome and how late it was', () => {
    const completed: FactBody = {
      kind: 'TaskCompleted',
      visit: 'check#4',
      wait: 'check#4/check',
      outcome: 'eligible',
      late: 26 * 3_600_000,
    };
    expect(sentence(completed)).toBe('Đã xong bước 2 «check»: eligible, trễ hạn 1 ngày 2 giờ');
    expect(sentence(completed, 'en')).toBe('Step 2 “check” was completed: eligible, 1 day 2 hours late');
  });

  it('says who took a step, who passed it on and who put it back', () => {
    expect(sentence({ kind: 'TaskAssigned', visit: 'check#4', wait: 'w', to: 'tri' })).toBe('Võ Minh Trí nhận bước 2 «check»');
    expect(sentence({ kind: 'TaskAssigned', visit: 'check#4', wait: 'w', from: 'tri', to: 'lan', ground: 'nghỉ phép' })).toBe(
      'Bước 2 «check»: chuyển từ Võ Minh Trí cho Phạm Ngọc Lan: nghỉ phép',
    );
    expect(sentence({ kind: 'TaskAssigned', visit: 'check#4', wait: 'w', from: 'tri' }, 'en')).toBe(
      'Võ Minh Trí put step 2 “check” back for everybody',
    );
  });

  it('says why the clock stood still, in the words of the law (R-18)', () => {
    expect(sentence({ kind: 'ClockChanged', clock: 'resolution', to: 'paused', reason: 'tax-assessment' })).toBe(
      'Đồng hồ tạm dừng: chờ cơ quan thuế xác định nghĩa vụ tài chính',
    );
  });

  it('says that the limit of a step, or of the dossier, ran out (R-22)', () => {
    expect(sentence({ kind: 'WaitMet', visit: 'check#4', wait: 'check#4/check.limit', what: 'limit', late: 0 })).toBe(
      'Quá hạn bước 2 «check»',
    );
    expect(sentence({ kind: 'WaitMet', visit: 'land#1', wait: 'land#1/land.resolution', what: 'limit' })).toBe(
      'Quá thời hạn giải quyết hồ sơ',
    );
  });

  it('admits that the machine noticed late', () => {
    expect(sentence({ kind: 'WaitMet', visit: 'check#4', wait: 'check#4/check.limit', what: 'limit', late: 7_200_000 })).toBe(
      'Quá hạn bước 2 «check», ghi nhận chậm 2 giờ',
    );
  });

  it('calls a gateway without a name by the step before it, never by its id', () => {
    const unnamed = {
      ...landProcedure,
      nodes: landProcedure.nodes.map((node) => (node.id === 'complete?' ? { ...node, name: { vi: '', en: '' } } : node)),
    };
    const left: FactBody = { kind: 'VisitLeft', visit: 'complete?#5', taken: ['complete?-sign'] };
    const said = factSentence({ seq: 1, at, by: {}, command: 'c1', step: 1, v: 1, ...left }, historyNames(unnamed, people, roles));
    expect(said.vi).toBe('Rẽ nhánh sau bước 2 «check»: sang bước 3 «sign»');
  });

  it('calls the end of a dossier as the diagram calls it', () => {
    const ended = {
      ...landProcedure,
      nodes: landProcedure.nodes.map((node) =>
        node.id === 'done' ? { ...node, outcome: 'returned', name: { vi: 'Đã trả kết quả', en: 'Returned' } } : node,
      ),
    };
    expect(historyNames(ended, people).ending('returned').vi).toBe('Đã trả kết quả');
    expect(historyNames(ended, people).ending('withdrawn').vi).toBe('người nộp rút hồ sơ');
  });

  it('exists in both languages for every fact of a real history, with no hole in it', () => {
    for (const fact of landHistory()) {
      const { vi, en } = factSentence(fact, names);
      for (const text of [vi, en]) expect(text).not.toMatch(/undefined|NaN|\[object|^\s*$|\s{2}/);
    }
  });

  it('calls a person by name, post and unit as they were then, and whom they stood in for (R-141, R-143)', () => {
    expect(actorText({ person: 'lan', inPlaceOf: 'tri' }, people).vi).toBe(
      'Phạm Ngọc Lan, Công chức một cửa, UBND xã Long Thạnh, thay Võ Minh Trí',
    );
    expect(actorText({ system: 'runtime' }, people)).toEqual({ vi: 'Hệ thống', en: 'System' });
  });
});

describe('the short list of facts', () => {
  it('keeps hand-overs, completions, branches, clocks and lateness, and leaves out the steps of the engine between them', () => {
    const main = landHistory().filter((fact) => factWeight(fact, names) === 'main');
    const kinds = new Set(main.map((fact) => fact.kind));
    expect(kinds).toContain('TaskCompleted');
    expect(kinds).toContain('WaitMet');
    expect(kinds).not.toContain('VisitStarted');
    expect(main.filter((fact) => fact.kind === 'VisitLeft').every((fact) => fact.visit.startsWith('complete?'))).toBe(true);
  });
});
