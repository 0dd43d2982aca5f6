import { draw } from '@mot-cua/engine/testing';
import { type AgencyRecord } from './index';
import { bindAgencies, inForce, leadKey, workByAgency } from './bind-agencies';

const agency = (id: number, parent: number | undefined, kind: AgencyRecord['kind'], ...keys: string[]): AgencyRecord => ({
  id,
  ...(parent !== undefined ? { parent } : {}),
  kind,
  tier: 'commune',
  name: { vi: `Cơ quan ${String(id)}`, en: `Agency ${String(id)}` },
  codeFormat: 'TT01/2018',
  calendar: 'vn',
  from: '2025-07-01',
  keys,
});

/** A province with a department and two communes, each with its one-stop unit and its police. */
const agencies = [
  agency(1, undefined, 'province', 'provincial-peoples-committee'),
  agency(2, 1, 'department', 'department-of-health'),
  agency(10, 1, 'commune', 'commune-peoples-committee'),
  agency(11, 10, 'office', 'one-stop'),
  agency(12, 10, 'office', 'commune-police'),
  agency(20, 1, 'commune', 'commune-peoples-committee'),
  agency(21, 20, 'office', 'one-stop'),
  agency(22, 20, 'office', 'commune-police'),
];

describe('who works on a dossier', () => {
  it('binds each step to the commune that received the dossier, not to its neighbour', () => {
    const keys = ['one-stop', 'commune-police', 'commune-peoples-committee', 'department-of-health'];
    expect(bindAgencies(keys, 21, agencies)).toEqual({
      bound: { 'one-stop': 21, 'commune-police': 22, 'commune-peoples-committee': 20, 'department-of-health': 2 },
      missing: [],
    });
  });

  it('names the keys no agency has', () => {
    expect(bindAgencies(['one-stop', 'tax-office'], 11, agencies)).toEqual({ bound: { 'one-stop': 11 }, missing: ['tax-office'] });
  });

  it('neither hands new work to an agency that has ended nor to the neighbour’s', () => {
    const ended = agencies.map((record) => (record.id === 12 ? { ...record, to: '2026-01-01' } : record));
    expect(bindAgencies(['commune-police'], 11, inForce(ended, '2026-03-02'))).toEqual({ bound: {}, missing: ['commune-police'] });
    expect(bindAgencies(['commune-police'], 11, inForce(ended, '2025-12-31'))).toEqual({ bound: { 'commune-police': 12 }, missing: [] });
  });

  it('takes two agencies equally near for none', () => {
    const second = agency(13, 10, 'office', 'commune-police');
    expect(bindAgencies(['commune-police'], 11, [...agencies, second])).toEqual({ bound: {}, missing: ['commune-police'] });
  });

  it('comes to an end when agencies are each other’s parents', () => {
    expect(bindAgencies(['tax-office'], 5, [agency(5, 6, 'office'), agency(6, 5, 'office')])).toEqual({
      bound: {},
      missing: ['tax-office'],
    });
  });
});

describe('a dossier several agencies work on (R-60, R-61)', () => {
  const linked = draw('linked')
    .start('received')
    .task('receive', { agency: 'one-stop', limit: '4 working-hours' })
    .task('register', { agency: 'commune-peoples-committee', limit: '1 working-days' })
    .parallel('fork')
    .task('residence', { agency: 'commune-police', limit: '2 working-days' })
    .task('insurance', { agency: 'social-insurance', limit: '2 working-days' })
    .parallel('join')
    .end('done')
    .path('received', 'receive', 'register', 'fork', 'residence', 'join', 'done')
    .path('fork', 'insurance', 'join')
    .build();

  it('is led by the first agency behind the one-stop', () => {
    expect(leadKey(linked)).toBe('commune-peoples-committee');
  });

  it('names for each agency its tasks with their limits, as the slip of transfer does', () => {
    const parts = [...workByAgency(linked)].map(([key, nodes]) => [key, nodes.map(({ id, limit }) => [id, limit?.value])]);
    expect(parts).toEqual([
      ['one-stop', [['receive', 4]]],
      ['commune-peoples-committee', [['register', 1]]],
      ['commune-police', [['residence', 2]]],
      ['social-insurance', [['insurance', 2]]],
    ]);
  });
});
