import { type Field } from '@mot-cua/procedure';
import { answerInWords } from './answer-in-words';

const named = (name: string, vi: string, en: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name,
  kind,
  required: false,
  label: { vi, en },
  ...more,
});

describe('an answer in words', () => {
  it('is written as people write it here: đồng, days, decimal comma, the name of a choice', () => {
    const kind = named('kind', 'Loại', 'Kind', 'choice', { choices: [{ value: 'house', label: { vi: 'Nhà ở', en: 'House' } }] });
    expect(answerInWords(named('fee', 'Phí', 'Fee', 'money'), 135_000, 'vi')).toBe('135.000 đồng');
    expect(answerInWords(named('day', 'Ngày', 'Day', 'date'), '2026-03-05', 'vi')).toBe('05/03/2026');
    expect(answerInWords(kind, 'house', 'en')).toBe('House');
    expect(answerInWords(undefined, true, 'vi')).toBe('có');
    const home = { province: 'Tỉnh Lai Châu', commune: 'Xã Mường Tè', line: 'Bản Nậm Củm' };
    expect(answerInWords(named('home', 'Nơi ở', 'Home', 'addressInParts'), home, 'en')).toBe('Bản Nậm Củm, Xã Mường Tè, Tỉnh Lai Châu');
    expect(answerInWords(named('old', 'Địa chỉ', 'Address', 'address'), 'Thôn 3, xã An Hòa', 'vi')).toBe('Thôn 3, xã An Hòa');
  });

  it('names the fields of every entry of a group, and hides numbers of people where asked to', () => {
    const children = named('children', 'Con', 'Child', 'group', {
      fields: [
        named('fullName', 'Họ tên', 'Name', 'text'),
        named('id', 'Số định danh', 'ID', 'idNumber'),
        named('born', 'Ngày sinh', 'Born', 'date'),
      ],
    });
    const given = [{ fullName: 'Nguyễn An', id: '001204012345', born: '2020-03-02' }, { fullName: 'Nguyễn Bình' }];
    expect(answerInWords(children, given, 'vi', () => '•••')).toBe(
      '1. Họ tên: Nguyễn An; Số định danh: •••; Ngày sinh: 02/03/2020\n2. Họ tên: Nguyễn Bình',
    );
  });
});
