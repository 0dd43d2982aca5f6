import { changedValues } from './changed-values';

describe('values an operator puts right', () => {
  const data = [
    { name: 'fee', json: '"much"' },
    { name: 'paid', json: 'false' },
  ];

  it('are those that were changed, numbers as numbers and words as words', () => {
    expect(changedValues(data, { fee: '50000', paid: 'false' })).toEqual({ fee: 50_000 });
    expect(changedValues(data, { fee: 'little', paid: 'true' })).toEqual({ fee: 'little', paid: true });
    expect(changedValues(data, {})).toEqual({});
  });
});
