import { type Text } from '@mot-cua/procedure';

/** What may be wrong at one place of the input: codes of the strict JSON reader, of the fields' checks and of the handlers. */
export const placeTexts = {
  'json.syntax': { vi: 'Không phải JSON hợp lệ, tại ký tự {offset}', en: 'Not valid JSON, at character {offset}' },
  'json.too-deep': { vi: 'Lồng nhau quá {limit} tầng', en: 'Nested deeper than {limit} levels' },
  'json.duplicate-key': { vi: 'Tên này xuất hiện hai lần trong một đối tượng', en: 'This name occurs twice in one object' },
  'json.forbidden-key': { vi: 'Tên này không được phép', en: 'This name is not allowed' },
  'json.nul': { vi: 'Có ký tự NUL', en: 'Holds the character NUL' },
  'json.lone-surrogate': { vi: 'Có ký tự Unicode không trọn', en: 'Holds half of a Unicode character' },
  'json.number-too-large': { vi: 'Số quá lớn', en: 'The number is too large' },
  'field.unknown': { vi: 'Không có trường này', en: 'There is no such field' },
  'field.missing': { vi: 'Bắt buộc nhập', en: 'Required' },
  'field.taken': { vi: 'Đã có', en: 'Taken already' },
  'field.text': { vi: 'Phải là văn bản từ {min} đến {max} ký tự', en: 'Must be a text of {min} to {max} characters' },
  'field.pattern': { vi: 'Không đúng dạng: {example}', en: 'Not of the form {example}' },
  'field.whole-number': { vi: 'Phải là số nguyên từ {min} đến {max}', en: 'Must be a whole number from {min} to {max}' },
  'field.number': { vi: 'Phải là số từ {min} đến {max}', en: 'Must be a number from {min} to {max}' },
  'field.boolean': { vi: 'Phải là true hoặc false', en: 'Must be true or false' },
  'field.choice': { vi: 'Phải là một trong: {choices}', en: 'Must be one of: {choices}' },
  'field.colleague': { vi: 'Không phải đồng nghiệp cùng vị trí', en: 'Not a colleague of the same post' },
  'field.agency': { vi: 'Không có cơ quan này', en: 'There is no such agency' },
  'field.future': { vi: 'Phải sau thời điểm hiện tại', en: 'Must lie in the future' },
  'field.date': { vi: 'Phải là ngày có thật, dạng 2026-03-02', en: 'Must be a real date such as 2026-03-02' },
  'field.date-range': { vi: 'Phải sau ngày đầu, cách nhau tối đa {max} ngày', en: 'Must be after the first day, at most {max} days later' },
  'field.instant': { vi: 'Phải là thời điểm dạng 2026-03-02T01:30:00Z', en: 'Must be an instant such as 2026-03-02T01:30:00Z' },
  'field.object': { vi: 'Phải là một đối tượng', en: 'Must be an object' },
  'field.list': { vi: 'Phải là danh sách tối đa {max} mục', en: 'Must be a list of at most {max} entries' },
  'field.id-number': { vi: 'Số định danh phải có {length} chữ số', en: 'The ID number must have {length} digits' },
  'field.tax-code': {
    vi: 'Mã số thuế phải có 10 chữ số, hoặc 10 chữ số, gạch ngang và 3 chữ số',
    en: 'The tax code must have 10 digits, or 10 digits, a dash and 3 digits',
  },
  'field.months': {
    vi: 'Phải là số ngày làm việc của tháng 1 đến tháng 12, mỗi số từ 0 đến 31',
    en: 'Must be the working days of January to December, each from 0 to 31',
  },
  'field.week': {
    vi: 'Phải là bảy danh sách khoảng giờ (phút trong ngày, từ thứ Hai), mỗi ngày tối đa 6 khoảng',
    en: 'Must be seven lists of intervals (minutes of the day, from Monday on), at most 6 a day',
  },
  'paper.unknown': { vi: 'Thủ tục không có giấy tờ này', en: 'The procedure has no such paper' },
  'paper.twice': { vi: 'Giấy tờ này được nêu hai lần', en: 'This paper is listed twice' },
  'document.needed': { vi: 'Phiếu này phải nêu mục này', en: 'This paper must say this' },
  'document.not-in-form': { vi: 'Phiếu này không có mục này', en: 'This paper does not have this' },
  'template.unknown-field': { vi: 'Dòng {line}: biểu mẫu không có trường «{what}»', en: 'Line {line}: the form has no field “{what}”' },
  'template.unknown-line': { vi: 'Dòng {line}: không hiểu «{what}» ở đầu dòng', en: 'Line {line}: “{what}” begins no known line' },
  'template.not-here': {
    vi: 'Dòng {line}: trường «{what}» không đặt được ở chỗ này (danh sách đứng sau dấu -, bảng sau @bang)',
    en: 'Line {line}: the field “{what}” cannot stand here (lists follow -, tables follow @bang)',
  },
  'template.open-brace': { vi: 'Dòng {line}: ngoặc nhọn chưa đóng ở «{what}»', en: 'Line {line}: braces are not closed at “{what}”' },
  'cursor.invalid': { vi: 'Vị trí trang không hợp lệ', en: 'The page position is not valid' },
} as const satisfies Readonly<Record<string, Text>>;

export type PlaceCode = keyof typeof placeTexts;
