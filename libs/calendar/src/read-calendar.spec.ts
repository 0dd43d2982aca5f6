import { readCsv } from './csv';
import { type Problem } from './problem';
import { readDays } from './read-days';
import { readTimetables } from './read-timetables';
import { readYears } from './read-years';

const places = (problems: readonly Problem[]) =>
  problems.map(({ code, line, column }) => [code, line, column].filter((part) => part !== undefined).join(' '));

describe('Days from CSV', () => {
  const header = 'date,kind,name,confidence,source';

  it('reads the four kinds of day with their source, proposed days marked', () => {
    const { days, problems } = readDays(
      `\uFEFF${header}\r\n2026-01-01,holiday,Tết Dương lịch,S,BLLĐ Đ112\r\n\r\n# chưa có quyết định\r\n2027-02-05,holiday,"Tết, đề xuất ""1""",P,phương án\r\n`,
    );
    expect(problems).toEqual([]);
    expect(days).toEqual([
      {
        date: '2026-01-01',
        kind: 'holiday',
        name: { vi: 'Tết Dương lịch', en: 'Tết Dương lịch' },
        confidence: 'stated',
        source: 'BLLĐ Đ112',
      },
      {
        date: '2027-02-05',
        kind: 'holiday',
        name: { vi: 'Tết, đề xuất "1"', en: 'Tết, đề xuất "1"' },
        confidence: 'proposed',
        source: 'phương án',
      },
    ]);
  });

  it('pairs a swapped day off with the nearest make-up day when the file does not', () => {
    const { days } = readDays(
      `${header}\n2026-01-02,swap-off,a,S,x\n2026-01-10,swap-work,b,S,x\n2026-08-22,swap-work,c,S,x\n2026-08-31,swap-off,d,S,x`,
    );
    expect(days.map(({ date, pair }) => `${date} ${pair}`)).toEqual([
      '2026-01-02 2026-01-10',
      '2026-01-10 2026-01-02',
      '2026-08-22 2026-08-31',
      '2026-08-31 2026-08-22',
    ]);
  });

  it('reports a swap without its make-up day on its line', () => {
    const { problems } = readDays(`${header}\n2026-01-02,swap-off,Hoán đổi,S,CV 12729`);
    expect(problems.map(({ line, message }) => [line, message.vi])).toEqual([
      [2, 'Dòng 2, cột kind: ngày hoán đổi 2026-01-02 không có ngày làm bù.'],
    ]);
  });

  it('reports every mistake with line and column, and reads the other lines', () => {
    const { days, problems } = readDays(
      [
        `${header},pair`,
        '2026-02-30,holiday,a,S,x,',
        '2026-03-02,feast,a,S,x,',
        '2026-03-03,holiday,,Q,,',
        '2026-03-04,holiday,a,S,x,',
        '2026-03-04,holiday,a,S,x,',
        '2026-03-05,holiday,a,S',
        '2026-03-06,holiday,"a,S,x,',
        '2026-03-07,swap-work,a,S,x,soon',
      ].join('\n'),
    );
    expect(places(problems)).toEqual([
      'day.date 2 date',
      'day.kind 3 kind',
      'day.confidence 4 confidence',
      'day.name 4 name',
      'day.source 4 source',
      'day.twice 6 date',
      'file.cells 7',
      'file.quote 8',
      'swap.pair 9 pair',
    ]);
    expect(days.map(({ date }) => date)).toEqual(['2026-03-04']);
    expect(problems[5].message.vi).toBe('Dòng 6, cột date: ngày 2026-03-04 đã có ở dòng 5.');
  });

  it('reads what a spreadsheet set to Vietnamese writes, and refuses lines whose signs another encoding has lost', () => {
    const { days, problems } = readDays(
      'date;kind;name;confidence;source\r\n2026-03-04;holiday;Lễ, hội;S;QĐ 1\r\n2026-03-05;holiday;L\uFFFD;S;x',
    );
    expect(days).toMatchObject([{ date: '2026-03-04', name: { vi: 'Lễ, hội' } }]);
    expect(places(problems)).toEqual(['file.encoding 3']);
  });

  it('reports missing, unknown and repeated columns, an empty and an endless file', () => {
    expect(places(readDays('date,kind,name,colour,date\n').problems)).toEqual([
      'file.column 1 confidence',
      'file.column 1 source',
      'file.column 1 colour',
      'file.column 1 date',
    ]);
    expect(places(readDays('  \n\n').problems)).toEqual(['file.empty']);
    expect(places(readCsv('a\n'.repeat(20_002), ['a'], []).problems)).toEqual(['file.too-long']);
  });
});

describe('Years from CSV', () => {
  const header = 'year,status,notice,jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec';

  it('reads the working days of twelve months with the notice', () => {
    expect(readYears(`${header}\n2026,final,TB 9441,21,15,22,20,20,22,23,21,20,22,20,23`)).toEqual({
      years: [{ year: 2026, status: 'final', notice: 'TB 9441', workingDays: [21, 15, 22, 20, 20, 22, 23, 21, 20, 22, 20, 23] }],
      problems: [],
    });
  });

  it('names the month that is missing', () => {
    const { years, problems } = readYears(`${header}\n2026,final,TB 9441,21,,22,20,20,22,23,21,20,22,20,32`);
    expect(years).toEqual([]);
    expect(problems.map(({ message }) => message.vi)).toEqual([
      'Dòng 2, cột feb: thiếu số ngày làm việc của tháng 2/2026.',
      'Dòng 2, cột dec: thiếu số ngày làm việc của tháng 12/2026.',
    ]);
  });

  it('names a wrong year, a year twice, a wrong status, a missing notice', () => {
    const months = '21,15,22,20,20,22,23,21,20,22,20,23';
    const { problems } = readYears(`${header}\n26,final,a,${months}\n2026,sure,,${months}\n2025,final,a,${months}\n2025,final,a,${months}`);
    expect(places(problems)).toEqual(['year.number 2 year', 'year.status 3 status', 'year.notice 3 notice', 'year.twice 5 year']);
  });
});

describe('Timetables from CSV', () => {
  const header = 'valid_from,name,source,weekdays,hours';

  it('reads several intervals per weekday and several timetables', () => {
    const { timetables, problems } = readTimetables(
      `${header}\n2026-01-01,Giờ hành chính,QĐ 1,mon-fri,07:30-11:30 13:30-17:30\n2026-01-01,Giờ hành chính,QĐ 1,sat,7:30-11:30\n2026-05-01,Mùa hè,QĐ 2,mon-sun,00:00-24:00`,
    );
    expect(problems).toEqual([]);
    expect(
      timetables.map(({ validFrom, week }) => [validFrom, ...week.map((hours) => hours.map(({ from, to }) => `${from}-${to}`).join(' '))]),
    ).toEqual([
      ['2026-01-01', ...Array<string>(5).fill('450-690 810-1050'), '450-690', ''],
      ['2026-05-01', ...Array<string>(7).fill('0-1440')],
    ]);
  });

  it('reports an office without hours and every wrong hour with its place', () => {
    const { timetables, problems } = readTimetables(
      [
        header,
        '2026-01-01,a,x,mon-fri,',
        '2026-01-02,a,x,mon-fri,07:30-11:30 11:00-12:00',
        '2026-01-03,a,x,mon-fri,11:30-07:30',
        '2026-01-04,a,x,fri-mon,07:30-11:30',
        '2026-01-05,a,x,mon,07:30-11:30',
        '2026-01-05,a,x,mon-tue,07:30-11:30',
        'soon,,,mon,07:30-25:00',
      ].join('\n'),
    );
    expect(timetables).toEqual([]);
    expect(places(problems)).toEqual([
      'hours.none 2 hours',
      'hours.overlap 3 hours',
      'hours.interval 4 hours',
      'hours.weekday 5 weekdays',
      'hours.twice 7 weekdays',
      'hours.date 8 valid_from',
      'hours.name 8 name',
      'day.source 8 source',
      'hours.interval 8 hours',
    ]);
  });
});
