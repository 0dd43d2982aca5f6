import { type ProcedurePackage } from '../src/package';

const text = (vi: string) => ({ vi, en: vi });

/** A package without faults round a diagram; `more` replaces parts. */
export const packageWith = (diagram: string, more: Partial<ProcedurePackage> = {}): ProcedurePackage => ({
  format: 'mot-cua/procedure-package/1',
  code: '2.000286',
  name: text('Cấp giấy phép'),
  field: text('Kinh doanh'),
  level: 'commune',
  diagram,
  forms: [],
  papers: [{ id: 'p1', name: text('Đơn'), copies: 1, required: true }],
  fees: [{ id: 'f1', name: text('Lệ phí'), amount: 15_000 }],
  result: text('Giấy phép'),
  approval: { number: '1/QĐ-UBND', date: '2026-01-05', signer: 'Chủ tịch' },
  sources: [],
  notes: [],
  ...more,
});
