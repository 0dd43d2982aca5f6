import { at } from '../testing/at';
import { findLegalProfile, LEGAL_PROFILES } from './legal-profile';
import { mayFollow, NATIONAL_STATUSES, nationalStatus, type NationalStatus } from './national-status';
import { findLimitProblem, type Limit } from './time-limit';

const all = NATIONAL_STATUSES.map(({ number }) => number);
const followers = (from: NationalStatus, change: Parameters<typeof mayFollow>[2]) =>
  all.filter((to) => mayFollow(from, to, change)).join(' ');

describe('The ten national statuses (R-80, R-81)', () => {
  it('stand in their order and have a name in both languages', () => {
    expect(all).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const number of all) expect(nationalStatus(number).number).toBe(number);
  });

  it.each([
    [1, '2 3 5 7'],
    [2, '4 5 6 7 8'],
    [3, ''],
    [4, '4 5 6 7 8 9'],
    [5, '2 7 8'],
    [6, '4 7 8'],
    [7, ''],
    [8, ''],
    [9, '10'],
    [10, ''],
  ] as [NationalStatus, string][])('after %d an accepted dossier may take %s', (from, expected) => {
    expect(followers(from, { accepted: true })).toBe(expected);
  });

  it('a dossier never accepted goes back to newly submitted after a supplement, not to accepted', () => {
    expect(followers(5, { accepted: false })).toBe('1 7 8');
  });

  it('a stopped dossier goes on only where "tạm dừng" is used, a returned result is taken back only by correction', () => {
    expect(followers(8, { accepted: true, stopIsPause: true })).toBe('4');
    expect(followers(10, { accepted: true, correction: true })).toBe('9');
  });

  it('say what the resolution clock does', () => {
    expect(NATIONAL_STATUSES.map(({ clock }) => clock)).toEqual([
      'not-started',
      'running',
      'not-started',
      'running',
      'depends',
      'paused',
      'ended',
      'ended',
      'ended',
      'ended',
    ]);
  });
});

describe('The profile in force at reception (R-01, R-02)', () => {
  it.each([
    ['2018-06-20 16:00', undefined],
    ['2018-06-21 00:00', 'ND61'],
    ['2025-06-30 23:59', 'ND61'],
    ['2025-07-01 00:00', 'ND118'],
    ['2026-08-04 23:59', 'ND118'],
    ['2026-08-05 00:00', 'ND118+309'],
  ])('a dossier received at %s is governed by %s', (received, expected) => {
    expect(findLegalProfile(at(received))?.id).toBe(expected);
  });

  it('starts the clock of a cross-boundary dossier with the competent agency only since NĐ 309 (R-11)', () => {
    expect(LEGAL_PROFILES.map(({ clockStartCrossBoundary }) => clockStartCrossBoundary)).toEqual([
      'reception',
      'reception',
      'competent-agency',
    ]);
  });

  it('holds only limits that may be used', () => {
    for (const profile of LEGAL_PROFILES) {
      const limits = Object.values(profile).filter((value): value is Limit => typeof value === 'object' && 'unit' in value);
      expect(limits.length).toBeGreaterThanOrEqual(2);
      expect(limits.map(findLimitProblem).filter((problem) => problem !== undefined)).toEqual([]);
    }
  });
});
