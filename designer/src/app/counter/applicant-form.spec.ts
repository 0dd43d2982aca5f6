import { FormDraft } from '../forms/form-draft';
import { applicantForm, applicantOf, usualAnswers } from './applicant-form';

const desk = (kind: string, typed: Record<string, string>) => {
  const draft = new FormDraft(applicantForm, { ...usualAnswers, kind });
  for (const [name, text] of Object.entries(typed)) draft.type(name, text);
  return draft;
};

describe('who brings the dossier', () => {
  it('is a citizen known by twelve digits', () => {
    const draft = desk('citizen', { idNumber: '001 090 012 345', fullName: 'Nguyễn Văn Bình', address: 'Thôn 3', birthDate: '2/6/1985' });
    expect(draft.problems()).toEqual([]);
    expect(applicantOf(draft.answers())).toEqual({
      kind: 'citizen',
      idNumber: '001090012345',
      fullName: 'Nguyễn Văn Bình',
      address: 'Thôn 3',
      birthDate: '1985-06-02',
    });
  });

  it('is a business known by its tax code, with somebody to represent it', () => {
    const draft = desk('business', {
      taxCode: '0312345678-001',
      fullName: 'Công ty TNHH Vạn Phúc Lộc',
      address: 'Thôn 3',
      representative: 'Đỗ Mỹ Lệ',
    });
    expect(draft.problems()).toEqual([]);
    expect(applicantOf(draft.answers())).toMatchObject({ kind: 'business', idNumber: '0312345678-001', representative: 'Đỗ Mỹ Lệ' });
  });

  it('is not accepted without name, number and address', () => {
    expect(
      desk('citizen', {})
        .problems()
        .map(({ field }) => field),
    ).toEqual(['idNumber', 'fullName', 'address']);
  });
});
