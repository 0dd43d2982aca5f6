import { type Text } from '@mot-cua/procedure';

/** What fills the gaps of a sentence: `{limit}` is replaced by `values.limit`. */
export type ProblemValues = Readonly<Record<string, string | number>>;
export type ProblemText = { readonly status: number; readonly title: Text; readonly detail?: Text };

/**
 * Every refusal of the api itself: HTTP status, what happened (title), what is safe and what to do (detail).
 * Refusals by the rules of a procedure are in `rejection-problems.ts`.
 */
export const problemTexts = {
  'log.unknown': problem(
    404,
    ['Sổ công khai không có bản lớn như vậy', 'Nếu bản này đã từng được công bố, sổ đã bị quay lui: hãy báo ngay cho cơ quan thanh tra.'],
    ['The public log was never that large', 'If that head was published once, the log was rolled back: tell the inspectorate at once.'],
  ),
  'request.not-json': problem(
    415,
    ['Nội dung gửi lên phải là JSON', 'Hãy gửi với Content-Type: application/json, mã hoá UTF-8.'],
    ['The body must be JSON', 'Send it with Content-Type: application/json, encoded as UTF-8.'],
  ),
  'announcement.unknown': problem(
    404,
    ['Không có thông báo này', 'Hãy kiểm tra mã thông báo và mã định danh của cơ quan.'],
    ['There is no such announcement', 'Check its id and the identifier of the agency.'],
  ),
  'announcement.other': problem(
    409,
    ['Mã này đã dùng cho một thông báo khác', 'Chưa có gì được ghi. Hãy gửi lại với mã mới.'],
    ['Another announcement was told under this id', 'Nothing was recorded. Send it under a new id.'],
  ),
  'opinion.not-open': problem(
    409,
    ['Ý kiến này không còn chờ cơ quan của bạn', 'Có thể đã có người trả lời. Hãy tải lại danh sách.'],
    ['This opinion no longer waits for your agency', 'Somebody may have answered it. Reload the list.'],
  ),
  'charge.unknown': problem(
    404,
    ['Hồ sơ không có khoản thu này', 'Hãy tải lại danh sách khoản thu.'],
    ['The dossier has no such charge', 'Reload the list of fees.'],
  ),
  'charge.recorded': problem(
    409,
    ['Khoản này đã được ghi nhận', 'Chưa có gì được ghi thêm. Hãy tải lại danh sách khoản thu.'],
    ['This fee was recorded already', 'Nothing was added. Reload the list of fees.'],
  ),
  'charge.not-owed': problem(
    409,
    ['Khoản này không còn phải nộp', 'Có thể người khác vừa thu. Hãy tải lại danh sách khoản thu.'],
    ['This fee is no longer owed', 'Somebody may just have collected it. Reload the list of fees.'],
  ),
  'charge.owed': problem(
    409,
    ['Hồ sơ còn phải nộp {amount}', 'Hãy thu tiền rồi trả kết quả. Chưa có gì được ghi.'],
    ['The dossier still owes {amount}', 'Collect the fee, then return the result. Nothing was recorded.'],
  ),
  'hand-over.none': problem(
    409,
    ['Việc này không phải do đơn vị khác chuyển đến', 'Không có gì để từ chối nhận. Có thể đã có người nhận. Hãy tải lại hồ sơ.'],
    ['No other unit handed this task over', 'There is nothing to refuse. Somebody may have accepted it. Reload the dossier.'],
  ),
  'return.not-here': problem(
    409,
    ['Bước này không phải bước trả kết quả', 'Chưa có gì được ghi. Hãy mở hồ sơ để xem đang ở bước nào.'],
    ['Results are not returned at this step', 'Nothing was recorded. Open the dossier to see where it stands.'],
  ),
  'return.at-desk': problem(
    409,
    [
      'Kết quả được trả tại màn hình Trả kết quả',
      'Ở đó ghi nhận người nhận, giấy tờ chứng minh và bản chính trả lại. Chưa có gì được ghi.',
    ],
    [
      'Results are returned at the return desk',
      'It records who received it, by what right, and the originals given back. Nothing was recorded.',
    ],
  ),
  'return.nobody-there': problem(
    409,
    ['Hiện không ai giữ vị trí này ở nơi nhận kết quả', 'Kết quả vẫn ở đây. Hãy liên hệ nơi đó hoặc trả tại quầy này.'],
    [
      'Nobody holds this post where the result is fetched',
      'The result stays here. Get in touch with that office, or return it at this counter.',
    ],
  ),
  'return.stays-here': problem(
    409,
    ['Kết quả này được trả tại đây', 'Người nộp không chọn nhận kết quả tại nơi khác. Chưa có gì được chuyển.'],
    ['This result is returned here', 'The applicant chose no other place. Nothing was moved.'],
  ),
  'request.unreadable': problem(
    400,
    ['Không đọc được nội dung gửi lên', 'Chưa có gì được ghi. Chỗ sai được nêu trong errors.'],
    ['The body cannot be read', 'Nothing was recorded. The wrong place is named in errors.'],
  ),
  'request.too-large': problem(
    413,
    ['Nội dung gửi lên quá lớn', 'Chưa có gì được ghi. Tối đa {limit} byte.'],
    ['The body is too large', 'Nothing was recorded. At most {limit} bytes.'],
  ),
  'request.invalid': problem(
    422,
    ['Dữ liệu chưa đúng', 'Chưa có gì được ghi. Hãy sửa các chỗ được nêu rồi gửi lại.'],
    ['Some values are wrong', 'Nothing was recorded. Correct the places named and send again.'],
  ),
  'request.incomplete': problem(
    400,
    ['Kết nối bị ngắt khi đang gửi', 'Chưa có gì được ghi. Hãy gửi lại.'],
    ['The connection was cut while sending', 'Nothing was recorded. Send again.'],
  ),
  'request.method': problem(405, ['Địa chỉ này không nhận thao tác đó', undefined], ['This address does not take that method', undefined]),
  'request.forged': problem(
    403,
    ['Yêu cầu không đến từ ứng dụng này', 'Thiếu tiêu đề X-Requested-With hoặc nguồn gửi (Origin) không phải địa chỉ này.'],
    ['The request does not come from this application', 'X-Requested-With is missing or Origin is not this address.'],
  ),
  'key.missing': problem(
    400,
    ['Thiếu Idempotency-Key', 'Mỗi thao tác ghi cần một mã riêng (8–128 ký tự chữ, số, gạch) để gửi lại không bị làm hai lần.'],
    [
      'Idempotency-Key is missing',
      'Every write needs a key of its own (8–128 letters, digits, dashes), so that sending again does nothing twice.',
    ],
  ),
  'key.reused': problem(
    422,
    ['Mã thao tác đã dùng cho nội dung khác', 'Thao tác trước giữ nguyên. Hãy dùng Idempotency-Key mới cho nội dung mới.'],
    ['The key was used for other content', 'The earlier act stands. Use a new Idempotency-Key for new content.'],
  ),
  'key.running': problem(
    409,
    ['Thao tác này đang được thực hiện', 'Hãy đợi giây lát rồi gửi lại với cùng Idempotency-Key để nhận kết quả.'],
    ['This act is still under way', 'Wait a moment and send again with the same Idempotency-Key to get its answer.'],
  ),
  'session.missing': problem(
    401,
    ['Bạn chưa đăng nhập hoặc phiên đã hết', 'Nội dung đang nhập vẫn còn trên máy. Hãy đăng nhập lại.'],
    ['You are not signed in, or the session has ended', 'What you typed is still on your machine. Sign in again.'],
  ),
  'session.refused': problem(401, ['Tên đăng nhập hoặc mật khẩu không đúng', undefined], ['Wrong account or password', undefined]),
  'session.too-many': problem(
    429,
    ['Đăng nhập sai quá nhiều lần', 'Hãy thử lại sau {seconds} giây.'],
    ['Too many failed attempts to sign in', 'Try again in {seconds} seconds.'],
  ),
  'session.no-assignment': problem(
    403,
    ['Tài khoản chưa được giao vị trí nào', 'Hãy liên hệ người quản trị hệ thống.'],
    ['This account holds no post', 'Ask the administrator.'],
  ),
  'session.post-unknown': problem(422, ['Bạn không giữ vị trí này', undefined], ['You do not hold this post', undefined]),
  'policy.refused': problem(
    403,
    ['Vị trí của bạn không có quyền này', 'Nếu bạn giữ nhiều vị trí, hãy chuyển vị trí rồi thử lại.'],
    ['Your post does not have this right', 'If you hold several posts, switch the post and try again.'],
  ),
  'portal.refused': problem(
    401,
    ['Khóa của cổng dịch vụ công không đúng', 'Hồ sơ chưa được gửi. Hãy dùng khóa do người quản trị hệ thống cấp.'],
    ['This is not the key of the portal', 'Nothing was handed in. Use the key the administrator of the system has given.'],
  ),
  'not-found': problem(404, ['Không tìm thấy', undefined], ['Not found', undefined]),
  'draft.changed': problem(
    409,
    ['Người khác đã lưu bản nháp này', 'Bản của bạn chưa ghi đè. Hãy so sánh hai bản rồi chọn.'],
    ['Somebody else saved this draft', 'Your copy has not overwritten it. Compare the two and choose.'],
  ),
  'draft.exists': problem(409, ['Đã có bản nháp', 'Hãy mở bản nháp đang có.'], ['There is a draft already', 'Open the draft that exists.']),
  'procedure.code-taken': problem(409, ['Mã thủ tục này đã có', undefined], ['This procedure code is taken', undefined]),
  'publish.findings': problem(
    422,
    ['Chưa ban hành được: quy trình còn lỗi', 'Bản nháp giữ nguyên. Các lỗi được nêu trong findings.'],
    ['Not published: the procedure has errors', 'The draft is unchanged. The errors are in findings.'],
  ),
  'publish.four-eyes': problem(
    409,
    [
      'Cần một quản trị viên khác ban hành',
      'Bản nháp giữ nguyên. Người soạn trình bản nháp này; quản trị viên khác, không sửa nội dung, mới được ban hành.',
    ],
    [
      'Another administrator has to publish',
      'The draft is unchanged. Whoever drew it proposes it; another administrator, who did not change it, publishes it.',
    ],
  ),
  'publish.not-proposed': problem(
    409,
    ['Bản nháp chưa được trình ban hành', 'Có thể bản nháp đã được sửa sau khi trình. Hãy trình lại.'],
    ['The draft is not proposed for publication', 'It may have been changed since it was. Propose it again.'],
  ),
  'rehearsal.unreadable': problem(
    422,
    ['Chưa chạy lại được: sơ đồ chưa đọc được', 'Các lỗi được nêu trong findings.'],
    ['Not rehearsed: the diagram cannot be read', 'The errors are in findings.'],
  ),
  'reception.papers-missing': problem(
    422,
    ['Thiếu giấy tờ bắt buộc', 'Chưa tiếp nhận. Các giấy tờ thiếu được nêu trong errors.'],
    ['Required papers are missing', 'Nothing was received. The missing papers are named in errors.'],
  ),
  'reception.not-open': problem(
    409,
    ['Phiên bản thủ tục này không còn nhận hồ sơ', 'Hãy tải lại danh mục rồi chọn phiên bản hiện hành.'],
    ['This version of the procedure takes no more dossiers', 'Reload the list and choose the version in force.'],
  ),
  'answers.invalid': problem(
    422,
    ['Biểu mẫu chưa đúng', 'Chưa có gì được ghi. Nội dung đã nhập vẫn còn. Các ô cần sửa được nêu trong errors.'],
    ['The form has wrong answers', 'Nothing was recorded; what you typed is kept. The fields are named in errors.'],
  ),
  'calendar.refused': problem(
    422,
    ['Lịch này chưa lưu được', 'Chưa có gì được ghi; nội dung đang sửa vẫn còn. Từng chỗ sai được nêu trong errors.'],
    ['This calendar was not saved', 'Nothing was recorded; what you edited is kept. Each wrong place is named in errors.'],
  ),
  'calendar.changed': problem(
    409,
    ['Người khác vừa sửa lịch này', 'Bản của bạn chưa ghi đè. Hãy tải lại lịch rồi sửa tiếp.'],
    ['Somebody else has just changed this calendar', 'Your copy has not overwritten it. Reload the calendar and go on from there.'],
  ),
  'file.unknown': problem(404, ['Không có tệp này', undefined], ['There is no such file', undefined]),
  'file.too-large': problem(
    413,
    ['Tệp quá lớn', 'Tệp “{name}” vượt quá {limit} MB. Chưa có gì được lưu. Hãy quét ở độ phân giải thấp hơn hoặc tách tệp.'],
    ['The file is too large', 'The file “{name}” has more than {limit} MB. Nothing was kept. Scan it with a lower resolution or split it.'],
  ),
  'file.empty': problem(
    422,
    ['Tệp rỗng', 'Tệp “{name}” không có nội dung. Chưa có gì được lưu.'],
    ['The file is empty', 'The file “{name}” holds nothing. Nothing was kept.'],
  ),
  'file.too-many': problem(
    429,
    ['Gửi quá nhiều tệp trong một phút', 'Tệp này chưa được nhận. Hãy gửi lại sau {seconds} giây.'],
    ['Too many files in one minute', 'This file was not received. Send it again in {seconds} seconds.'],
  ),
  'file.not-taken': problem(
    415,
    ['Loại tệp này không được nhận', 'Nội dung tệp “{name}” là loại “{found}”, dù tên là gì. Chỉ nhận: {taken}. Chưa có gì được lưu.'],
    [
      'This kind of file is not taken',
      'By its content “{name}” is of the kind “{found}”, whatever its name. Taken are: {taken}. Nothing was kept.',
    ],
  ),
  'file.renamed': problem(
    415,
    [
      'Tên tệp không đúng với nội dung',
      'Tệp “{name}” thực ra là tệp “{found}”. Hãy đặt lại đúng phần đuôi rồi gửi lại. Chưa có gì được lưu.',
    ],
    [
      'The name of the file does not fit its content',
      'The file “{name}” is really a “{found}”. Give it the right ending and send it again. Nothing was kept.',
    ],
  ),
  'file.infected': problem(
    422,
    ['Tệp có mã độc', 'Tệp “{name}” bị phát hiện: {found}. Nội dung đã bị loại bỏ. Hãy báo người nộp và bộ phận hỗ trợ.'],
    ['The file is malicious', '“{name}” was found to hold {found}. Its content was removed. Tell the applicant and support.'],
  ),
  'file.quarantine': problem(
    409,
    ['Tệp chưa quét xong', 'Tệp đang chờ quét mã độc, chưa dùng được. Hãy thử lại sau ít phút.'],
    ['The file has not been scanned yet', 'It waits for the scanner and cannot be used. Try again in a few minutes.'],
  ),
  'result.number-taken': problem(
    409,
    [
      'Số văn bản đã được dùng',
      'Trong năm này cơ quan đã ban hành văn bản số {number}. Hãy kiểm tra sổ văn bản đi hoặc để trống để lấy số tiếp theo.',
    ],
    [
      'The number is taken',
      'The agency has issued {number} this year. Look into the outgoing register, or leave it empty for the next number.',
    ],
  ),
  'return.no-file': problem(
    409,
    ['Chưa có tệp kết quả', 'Hãy đưa tệp kết quả đã ký số vào văn bản kết quả của hồ sơ rồi mới trả trực tuyến.'],
    ['There is no file of the result', 'Add the signed file to the result document of the dossier before returning it online.'],
  ),
  'file.elsewhere': problem(409, ['Tệp này đã thuộc hồ sơ khác', undefined], ['This file belongs to another dossier', undefined]),
  'file.damaged': problem(
    500,
    [
      'Nội dung tệp không còn nguyên',
      'Tệp “{name}” trên máy chủ không còn khớp với mã băm đã ghi. Hãy báo bộ phận hỗ trợ để khôi phục từ bản sao lưu.',
    ],
    [
      'The file is no longer whole',
      'The bytes of “{name}” on the server do not fit the hash that was recorded. Ask support to restore it from a backup.',
    ],
  ),
  'look-up.unknown': problem(
    404,
    ['Không tìm thấy hồ sơ', 'Mã hồ sơ hoặc 4 số cuối không đúng. Hãy xem lại giấy hẹn; nếu vẫn không được, liên hệ nơi tiếp nhận.'],
    [
      'No dossier was found',
      'The code or the 4 digits are wrong. Look at the receipt again, or contact the office that received the dossier.',
    ],
  ),
  'look-up.too-many': problem(
    429,
    ['Tra cứu sai quá nhiều lần', 'Hãy thử lại sau {seconds} giây.'],
    ['Too many failed look-ups', 'Try again in {seconds} seconds.'],
  ),
  'document.unknown': problem(404, ['Hồ sơ không có phiếu này', undefined], ['The dossier has no such paper', undefined]),
  'template.changed': problem(
    409,
    ['Người khác đã lưu biểu mẫu này', 'Nội dung của bạn chưa ghi đè. Hãy tải lại rồi so sánh.'],
    ['Somebody else saved this form', 'Your text has not overwritten it. Reload and compare.'],
  ),
  'export.too-many': problem(
    422,
    ['Danh sách quá dài để xuất một lần', 'Tối đa {limit} dòng. Hãy lọc bớt rồi xuất lại.'],
    ['The list is too long for one export', 'At most {limit} rows. Narrow it and export again.'],
  ),
  'agency.busy': problem(
    409,
    ['Đơn vị còn việc và người', 'Còn {tasks} việc đang mở và {posts} vị trí đang giữ. Hãy bàn giao, kết thúc các vị trí rồi thử lại.'],
    [
      'The agency still has work and people',
      '{tasks} tasks are open and {posts} posts are held. Hand over, end the posts, then try again.',
    ],
  ),
  'account.own': problem(
    409,
    ['Không thể khóa tài khoản đang dùng', 'Hãy nhờ một người quản trị khác.'],
    ['You cannot disable the account you are using', 'Ask another administrator.'],
  ),
  'import.refused': problem(
    422,
    ['Tệp chưa được nhập: {count} chỗ sai', 'Chưa thêm ai. Từng chỗ sai được nêu trong errors với dòng và cột.'],
    ['The file was not imported: {count} mistakes', 'Nobody was added. Each mistake is named in errors with its line and column.'],
  ),
  'clock.refused': problem(
    422,
    ['Đồng hồ thử nghiệm chỉ chạy tới', 'Thời điểm mới phải sau thời điểm hiện tại của hệ thống.'],
    ['The test clock only moves forward', 'The new instant must be after the present one of the system.'],
  ),
  'server.busy': problem(
    503,
    ['Hệ thống đang bận', 'Chưa có gì được ghi. Hãy thử lại sau giây lát.'],
    ['The system is busy', 'Nothing was recorded. Try again in a moment.'],
  ),
  'server.failed': problem(
    500,
    ['Hệ thống gặp lỗi', 'Nội dung đã nhập vẫn còn. Hãy thử lại; nếu vẫn lỗi, báo bộ phận hỗ trợ kèm mã tham chiếu.'],
    ['Something failed on the server', 'What you typed is kept. Try again; if it fails again, give support the reference number.'],
  ),
} as const satisfies Readonly<Record<string, ProblemText>>;

export type ProblemCode = keyof typeof problemTexts;

function problem(
  status: number,
  [viTitle, viDetail]: readonly [string, string | undefined],
  [enTitle, enDetail]: readonly [string, string | undefined],
): ProblemText {
  return {
    status,
    title: { vi: viTitle, en: enTitle },
    ...(viDetail !== undefined && enDetail !== undefined ? { detail: { vi: viDetail, en: enDetail } } : {}),
  };
}

/** Fills `{name}` in a sentence; a gap without a value stays visible rather than vanish. */
export function fill(sentence: string, values: ProblemValues = {}): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => (name in values ? String(values[name]) : gap));
}
