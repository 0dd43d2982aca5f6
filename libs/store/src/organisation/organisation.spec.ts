import { DEPARTMENT, ONE_STOP, openOffice, type Office, STRANGE_COMMUNE } from '../testing/office';

describe('the organisation', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it('knows an agency with everything under it, also what was merged away (R-154)', async () => {
    const { organisation } = office.store;
    const [first] = await organisation.agencies();
    if (!first) throw new Error('no agency');
    const { identifier: _none, ...ward } = { ...first, id: 40, parent: STRANGE_COMMUNE, keys: ['one-stop', 'commune-police'] };
    await organisation.put({ agencies: [ward, { ...ward, id: 41, to: '2025-07-01', successor: 40 }] });
    expect(await organisation.subtree(STRANGE_COMMUNE)).toEqual([STRANGE_COMMUNE, 40, 41]);
    expect(await organisation.findAgency(40)).toEqual(ward);
    expect(await organisation.findAgency(41)).toMatchObject({ to: '2025-07-01', successor: 40 });
    expect(await organisation.findAgency(99)).toBeUndefined();
  });

  it('shows the posts a person holds today, and all they ever held when a history is read', async () => {
    const { person, assignment } = await office.officer(ONE_STOP, 'officer');
    const old = '018f0000-0000-7000-8000-000000000001';
    await office.store.organisation.put({
      assignments: [
        {
          id: old,
          person,
          agency: DEPARTMENT,
          role: 'specialist',
          post: { vi: 'Chuyên viên', en: 'Specialist' },
          from: '2019-01-01',
          to: '2020-01-01',
        },
      ],
    });
    expect((await office.store.organisation.assignmentsOf(person)).map(({ id }) => id)).toEqual([assignment]);
    expect((await office.store.organisation.assignmentsOfPeople([person])).map(({ id }) => id)).toEqual([old, assignment]);
    expect(await office.store.organisation.people([person, 'no id'])).toMatchObject([{ id: person }]);
  });

  it('shows whom a person stands in for today, and on what paper (R-143)', async () => {
    const absent = await office.officer(ONE_STOP, 'leader');
    const substitute = await office.officer(ONE_STOP, 'officer');
    const delegation = { assignment: absent.assignment, to: substitute.person, ground: '12/QĐ', from: '2020-01-01' };
    await office.store.organisation.put({
      delegations: [
        { ...delegation, id: '018f0000-0000-7000-8000-000000000002' },
        { ...delegation, id: '018f0000-0000-7000-8000-000000000003', until: '2021-01-01' },
      ],
    });
    expect(await office.store.organisation.delegationsTo(substitute.person)).toMatchObject([
      { ground: '12/QĐ', of: { person: absent.person, role: 'leader' } },
    ]);
    expect(await office.store.organisation.delegationsTo('no id')).toEqual([]);
  });

  it('is loaded whole or not at all', async () => {
    const before = await office.store.organisation.roles();
    await expect(
      office.store.organisation.put({
        roles: [{ id: 'archivist', name: { vi: 'Lưu trữ', en: 'Archivist' }, may: ['audit'] }],
        units: [{ id: '018f0000-0000-7000-8000-000000000004', agency: 999, name: { vi: 'x', en: 'x' } }],
      }),
    ).rejects.toThrow();
    expect(await office.store.organisation.roles()).toEqual(before);
  });

  it('keeps each revision of a calendar and merges layers into what is counted by', async () => {
    const { calendars } = office.store;
    const national = await calendars.find('vn');
    const layer = { id: 'unit', level: 'unit' as const, name: { vi: 'Xã', en: 'Commune' }, years: [], days: [], timetables: [] };
    await calendars.put({ id: 'unit', parent: 'vn', data: layer, by: 'an' });
    expect(await calendars.put({ id: 'unit', parent: 'vn', notice: '5/TB', data: layer, by: 'an' })).toMatchObject({
      revision: 2,
      notice: '5/TB',
    });
    expect((await calendars.list()).map(({ id, revision }) => [id, revision])).toEqual([
      ['unit', 2],
      ['vn', national?.revision],
    ]);
    expect((await calendars.compiled('unit')).id).toBe('unit');
    await expect(calendars.compiled('none')).rejects.toThrow('no calendar none');
    expect(await calendars.convention()).toBe('B');
  });
});
