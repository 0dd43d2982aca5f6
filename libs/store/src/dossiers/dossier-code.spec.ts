import { dossierCode } from './dossier-code';

describe('the code of a dossier', () => {
  it('follows the pattern of Thông tư 01/2018 (R-70)', () => {
    const code = dossierCode({ identifier: '000.00.00.H47', format: 'TT01/2018' }, '2020-03-20', 1);
    expect(code).toBe('000.00.00.H47-200320-0001');
    expect(code).toMatch(/^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}-\d{6}-\d{4}$/);
  });

  it('follows the pattern of Thông tư 03/2025 where the agency is set to it (R-70)', () => {
    const code = dossierCode({ identifier: 'H61.012.00', format: 'TT03/2025', system: '01' }, '2026-01-26', 1);
    expect(code).toBe('H61.012.00-260126-010001');
    expect(code).toMatch(/^[A-Z]\d{2}\.\d{3}\.\d{2}-\d{6}-\d{2}\d{4,}$/);
  });

  it('is refused beyond 9,999 dossiers a day in the old format and never wraps (R-72)', () => {
    expect(dossierCode({ identifier: '000.00.00.H47', format: 'TT01/2018' }, '2020-03-20', 9_999)).toBe('000.00.00.H47-200320-9999');
    expect(dossierCode({ identifier: '000.00.00.H47', format: 'TT01/2018' }, '2020-03-20', 10_000)).toBeUndefined();
  });

  it('grows beyond 9,999 dossiers a day in the new format (R-70)', () => {
    expect(dossierCode({ identifier: 'H61.012.00', format: 'TT03/2025', system: '02' }, '2026-01-26', 12_345)).toBe(
      'H61.012.00-260126-0212345',
    );
  });
});
