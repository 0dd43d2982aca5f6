import { askedOfServer, readQuery, toggled, writeQuery } from './inbox-query';

describe('the question of the inbox in the address', () => {
  it('is the whole list of the unit when the address says nothing', () => {
    expect(readQuery({})).toEqual({ view: 'all', q: '', levels: [], procedures: [] });
    expect(Object.values(writeQuery(readQuery({})))).toEqual([null, null, null, null]);
  });

  it('comes back as it was written', () => {
    const query = readQuery({ view: 'mine', q: 'ho kinh doanh', level: ['orange', 'red'], procedure: 'p1' });
    expect(query).toEqual({ view: 'mine', q: 'ho kinh doanh', levels: ['red', 'orange'], procedures: ['p1'] });
    expect(readQuery(writeQuery(query))).toEqual(query);
  });

  it('leaves out what makes no sense', () => {
    expect(readQuery({ view: 'everything', level: 'purple' })).toEqual(readQuery({}));
  });

  it('asks the server for any of several levels', () => {
    expect(askedOfServer(readQuery({ level: ['red', 'green'] }))).toEqual({ view: 'all', level: ['red', 'green'], procedure: [] });
  });

  it('puts a choice in and takes it out', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});
