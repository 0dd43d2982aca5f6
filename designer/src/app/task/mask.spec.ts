import { mask } from './mask';

describe('numbers of people on the screen', () => {
  it('show their ends only', () => {
    expect(mask('086185004312')).toBe('086••••••312');
    expect(mask('0918204557')).toBe('091••••557');
  });
  it('are hidden whole when they are short', () => {
    expect(mask('12345')).toBe('•••••');
  });
});
