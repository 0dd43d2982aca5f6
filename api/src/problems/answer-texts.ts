import { type AnswerProblemCode, type Text } from '@mot-cua/procedure';

/** What is told of a wrong answer to a form, by the code of `checkAnswers`. */
export const answerTexts: Readonly<Record<AnswerProblemCode, Text>> = {
  missing: { vi: 'Bắt buộc nhập', en: 'Required' },
  unknown: { vi: 'Biểu mẫu không có ô này', en: 'The form has no such field' },
  hidden: { vi: 'Ô này không áp dụng với các câu trả lời khác', en: 'This field does not apply, given the other answers' },
  'wrong-type': { vi: 'Sai kiểu dữ liệu', en: 'Wrong kind of value' },
  'not-whole': { vi: 'Phải là số nguyên', en: 'Must be a whole number' },
  'too-small': { vi: 'Không được nhỏ hơn {minimum}', en: 'Must not be less than {minimum}' },
  'too-large': { vi: 'Không được lớn hơn {maximum}', en: 'Must not be more than {maximum}' },
  'too-long': { vi: 'Dài tối đa {maximum} ký tự', en: 'At most {maximum} characters' },
  'too-few': { vi: 'Cần ít nhất {minimum} mục', en: 'At least {minimum} entries' },
  'too-many': { vi: 'Nhiều nhất {maximum} mục', en: 'At most {maximum} entries' },
  'not-a-choice': { vi: 'Không có trong các lựa chọn', en: 'Not among the choices' },
  'id-number': { vi: 'Số định danh phải có 12 chữ số', en: 'The ID number must have 12 digits' },
  phone: { vi: 'Số điện thoại không đúng', en: 'Not a telephone number' },
  email: { vi: 'Địa chỉ thư điện tử không đúng', en: 'Not an e-mail address' },
  date: { vi: 'Phải là ngày có thật', en: 'Must be a real date' },
  file: { vi: 'Không phải mã tệp đã tải lên', en: 'Not the reference of an uploaded file' },
  characters: { vi: 'Có ký tự không được phép', en: 'Holds characters that are not allowed' },
  'not-json': { vi: 'Sai kiểu dữ liệu', en: 'Wrong kind of value' },
  'unsafe-key': { vi: 'Tên này không được phép', en: 'This name is not allowed' },
  'key-twice': { vi: 'Tên này xuất hiện hai lần', en: 'This name occurs twice' },
  nul: { vi: 'Có ký tự NUL', en: 'Holds the character NUL' },
  'too-deep': { vi: 'Lồng nhau quá nhiều tầng', en: 'Nested too deeply' },
  'data-too-large': { vi: 'Các câu trả lời quá lớn', en: 'The answers are too large' },
};
