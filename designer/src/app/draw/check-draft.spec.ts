import { type ProcedurePackage } from '@mot-cua/procedure';
import { landRegistration } from '../canvas/testing/land-registration';
import { checkDraft, inOrder } from './check-draft';
import { findingMarks, placesOf, together } from './finding-marks';

const text = (vi: string) => ({ vi, en: vi });
const pack: ProcedurePackage = {
  format: 'mot-cua/procedure-package/1', code: '1.012783', name: text('Đăng ký biến động'), field: text('Đất đai'), level: 'commune',
  statutoryLimit: { value: 8, unit: 'working-days' }, diagram: landRegistration, forms: [], papers: [], fees: [], result: text('Giấy chứng nhận'),
  sources: [], notes: [],
}; // prettier-ignore

describe('the check of a draft while it is drawn', () => {
  it('finds what the server would refuse, before anybody presses a button', async () => {
    const { findings } = await checkDraft(pack);
    expect(findings.some(({ severity, element }) => severity === 'error' && element === 'f7')).toBe(true);
  });

  it('adds up the longest way of counted steps (R-23)', async () => {
    const { budget } = await checkDraft(pack);
    expect(budget?.working.hours).toBe(64);
    expect(budget?.working.steps).toEqual(['s1', 's2', 's3', 's6', 's7', 's8']);
  });

  it('says of a file that is no diagram that it is none, and nothing else', async () => {
    const { procedure, findings } = await checkDraft({ ...pack, diagram: '<hello/>' });
    expect(procedure).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
  });

  it('lists errors first', () => {
    const finding = (severity: 'error' | 'warning' | 'note') => ({ severity, code: 'limit.missing' as const, message: text(severity) });
    expect(inOrder([finding('note'), finding('error'), finding('warning')]).map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
      'note',
    ]);
  });
});

describe('what the checks say, on the drawing and in the list', () => {
  const finding = (severity: 'error' | 'warning' | 'note', element: string) => ({
    severity,
    element,
    code: `table.${severity}` as const,
    message: text(`${severity} ${element}`),
  });

  it('marks each element by its worst finding, with their number; notes stay in the list', () => {
    const marks = findingMarks([finding('warning', 's1'), finding('error', 's1'), finding('note', 's2'), finding('warning', 's3')]);
    expect(marks.nodes).toEqual({ s1: ['error'], s3: ['warning'] });
    expect(marks.findings).toEqual({ s1: 2, s3: 1 });
  });

  it('says once what browser and server both found', () => {
    const mine = [finding('error', 's1')];
    expect(together(mine, [finding('error', 's1'), finding('warning', 's8')])).toHaveLength(2);
  });

  it('calls places by step number, flow or kind, never by an id', async () => {
    const { procedure } = await checkDraft(pack);
    const places = placesOf(procedure, new Map([['s6', 6]]), 'vi');
    expect(places.get('s6')).toBe('Bước 6');
    expect(places.get('f7')).toBe('Luồng «Có»');
    expect(places.get('g3')).toBe('Cổng rẽ một nhánh');
  });
});
