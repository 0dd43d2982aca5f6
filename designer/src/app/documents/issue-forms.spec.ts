import { issueBody, issueForm, issuedForms } from './issue-forms';

describe('what an officer writes in a paper', () => {
  it('becomes one entry per line, empty lines left out', () => {
    expect(issueBody('02', { items: 'Giấy chứng sinh\n\n Tờ khai ', reason: 'Thiếu', contact: 'An' })).toEqual({
      form: '02',
      items: ['Giấy chứng sinh', 'Tờ khai'],
      reason: 'Thiếu',
      contact: 'An',
    });
  });

  it('gives the new due time of an apology as an instant in Vietnam (R-94)', () => {
    const body = issueBody('04', { reason: 'Chậm', newDay: '2026-03-12', newHour: '17:00', signer: 'Cường' });
    expect(body.newDue).toBe('2026-03-12T10:00:00Z');
  });

  it('asks in every paper for the reason', () => {
    for (const form of issuedForms) expect(issueForm(form).fields.find(({ name }) => name === 'reason')?.required).toBe(true);
  });
});
