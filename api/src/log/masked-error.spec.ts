import { masked, maskedError } from './masked-error';

describe('what a log says of an error', () => {
  it.each([
    ['Key (id_number)=(001090012345) already exists.', 'Key (id_number)=(…) already exists.'],
    ['invalid input syntax for type uuid: "Trần Văn Minh"', 'invalid input syntax for type uuid: "…"'],
    ['no mailbox for minh@example.vn here', 'no mailbox for …@… here'],
    ['call 0912345678', 'call …'],
    ['port 5432 is in use', 'port 5432 is in use'],
  ])('%s becomes %s', (message, shown) => {
    expect(masked(message)).toBe(shown);
  });

  it('keeps kind, code and place, and drops parameters, details and the message inside the stack', () => {
    const error = Object.assign(new TypeError('broken for "Minh"'), {
      code: '23505',
      detail: '=(001090012345)',
      parameters: ['Minh'],
      cause: new Error('of "Lan"'),
    });
    const told = maskedError(error);
    expect(told).toMatchObject({ type: 'TypeError', code: '23505', message: 'broken for "…"', cause: { message: 'of "…"' } });
    expect(told.stack).toMatch(/^\s+at /);
    expect(JSON.stringify(told)).not.toMatch(/Minh|Lan|001090012345/);
  });

  it('knows an error that pino has copied already', () => {
    expect(maskedError({ type: 'DatabaseError', message: 'x "y"', stack: 'x "y"\n    at here', raw: {} })).toEqual({
      type: 'DatabaseError',
      message: 'x "…"',
      stack: '    at here',
    });
  });
});
