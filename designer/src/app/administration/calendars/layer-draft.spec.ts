import { nationalLayer } from '@mot-cua/calendar';
import { loadCsv, withDay, withoutDay, writeDays } from './layer-draft';

const nation = nationalLayer();
const head = 'date,kind,name,confidence,source';

describe('a calendar being edited', () => {
  it('takes the days of a CSV file for the years it names, and leaves other years alone', () => {
    const loaded = loadCsv(nation, `${head}\n2027-01-01,holiday,Tết Dương lịch,S,TB 1\n2027-02-08,holiday,Tết Nguyên đán,S,TB 1\n`);
    expect(loaded).toMatchObject({ kind: 'days', read: 2, years: ['2027'] });
    if (loaded.kind === 'refused') throw new Error('refused');
    expect(loaded.layer.days.filter(({ date }) => date.startsWith('2027'))).toHaveLength(2);
    expect(loaded.layer.days.filter(({ date }) => date.startsWith('2026'))).toEqual(
      nation.days.filter(({ date }) => date.startsWith('2026')),
    );
  });

  it('refuses a CSV file whole when one line is wrong, and names line and column', () => {
    const loaded = loadCsv(nation, `${head}\n2027-01-01,holiday,Tết Dương lịch,S,TB 1\n2027-13-01,feast,,S,\n`);
    if (loaded.kind !== 'refused') throw new Error('taken');
    expect(loaded.problems.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '3 date day.date',
      '3 kind day.kind',
      '3 name day.name',
      '3 source day.source',
    ]);
  });

  it('refuses a swapped day off whose make-up day is missing in the file', () => {
    const loaded = loadCsv(nation, `${head}\n2027-08-30,swap-off,Hoán đổi,S,TB 1\n`);
    expect(loaded).toMatchObject({ kind: 'refused', problems: [{ code: 'swap.alone', line: 2 }] });
  });

  it('writes the days of a year as CSV that gives the same days when loaded again', () => {
    const loaded = loadCsv({ ...nation, days: [] }, writeDays(nation, 2026));
    if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.problems));
    expect(loaded.layer.days).toEqual(nation.days.filter(({ date }) => date.startsWith('2026')));
  });

  it('gives both days of a swap each other when the second is entered', () => {
    const name = { vi: 'Hoán đổi', en: 'Swap' };
    const off = withDay({ ...nation, days: [] }, { date: '2027-08-30', kind: 'swap-off', name, confidence: 'stated', source: 'TB 1' });
    const both = withDay(off, { date: '2027-08-28', kind: 'swap-work', name, confidence: 'stated', source: 'TB 1', pair: '2027-08-30' });
    expect(both.days.map(({ pair }) => pair)).toEqual(['2027-08-30', '2027-08-28']);
    expect(withoutDay(both, '2027-08-28').days).toHaveLength(1);
  });
});
