import { type Refusal as StoreRefusal } from '@mot-cua/store';
import { type ProblemText, type ProblemValues } from './problem-texts';

type RefusalCode = StoreRefusal['code'];

const stale: [string, string] = ['Hãy tải lại hồ sơ để xem tình trạng hiện tại.', 'Reload the dossier to see where it stands.'];

/** What the rules of a procedure refuse: HTTP status and sentence of every code. Nothing is recorded in any of these cases. */
const texts: Readonly<Record<RefusalCode, ProblemText>> = {
  'dossier.unknown': text(404, ['Không tìm thấy hồ sơ', 'Dossier not found']),
  'dossier.not-open': text(409, ['Hồ sơ chưa được mở', 'The dossier is not open'], stale),
  'dossier.already-open': text(409, ['Hồ sơ đã được mở', 'The dossier is open already'], stale),
  'dossier.closed': text(
    409,
    ['Hồ sơ đã kết thúc, không xử lý thêm được', 'The dossier is closed; nothing more can be done with it'],
    stale,
  ),
  'dossier.suspended': text(409, ['Hồ sơ đang tạm dừng', 'The dossier is suspended'], stale),
  'dossier.not-suspended': text(409, ['Hồ sơ không ở trạng thái tạm dừng', 'The dossier is not suspended'], stale),
  'task.not-waiting': text(409, ['Bước này đã được xử lý', 'This task has been done'], stale),
  'task.not-yours': text(403, ['Bước này không thuộc vị trí của bạn', 'This task does not belong to your post']),
  'task.taken': text(409, ['Bước này đã có người nhận', 'Somebody else has taken this task'], stale),
  'task.outcome-unknown': text(422, ['Kết quả xử lý không có trong quy trình', 'The procedure has no such outcome']),
  'task.outcome-missing': text(422, ['Chưa chọn kết quả xử lý', 'No outcome was chosen']),
  'wait.gone': text(409, ['Việc chờ này không còn', 'This is no longer awaited'], stale),
  'timer.not-due': text(409, ['Chưa đến hạn', 'Not due yet']),
  'message.duplicate': text(409, ['Thông điệp này đã nhận rồi', 'This message was received before']),
  'message.mailbox-full': text(409, ['Hồ sơ đang giữ quá nhiều thông điệp chưa dùng', 'The dossier keeps too many unused messages']),
  'message.not-awaited': text(409, ['Hồ sơ không chờ thông điệp này', 'The dossier does not await this message']),
  'command.not-executed': text(422, ['Yêu cầu này chưa được hỗ trợ', 'This request is not supported yet']),
  'job.not-waiting': text(409, ['Việc nền này đã kết thúc', 'This job has ended'], stale),
  'incident.none': text(409, ['Không có sự cố ở bước này', 'There is no incident here'], stale),
  'choice.unknown': text(422, ['Không có lựa chọn này', 'There is no such choice']),
  'choice.busy': text(409, ['Bước đã chọn đang làm dở', 'What was chosen is still under way'], stale),
  'start.unknown': text(422, ['Quy trình không có điểm bắt đầu này', 'The procedure has no such start']),
  'agency.missing': text(422, ['Chưa xác định cơ quan thực hiện một bước', 'No agency is named for one of the steps']),
  'move.illegal': text(422, ['Không chuyển được: hồ sơ sẽ không thể kết thúc', 'Not moved: the dossier could no longer finish']),
  'migrate.illegal': text(422, ['Không chuyển được sang phiên bản này', 'It cannot be taken over to this version']),
  'data.invalid': text(422, ['Dữ liệu không hợp lệ', 'The data are not valid']),
  'clock.unknown': text(422, ['Không có đồng hồ thời hạn này', 'There is no such clock']),
  'clock.illegal': text(409, ['Không đổi được đồng hồ thời hạn như vậy', 'The clock cannot be changed like this']),
  'ground.missing': text(422, ['Phải nêu lý do', 'A reason is required']),
  'caller.no-right': text(403, ['Vị trí của bạn không có quyền này', 'Your post does not have this right']),
  'command.conflict': text(422, ['Mã thao tác đã dùng cho nội dung khác', 'The key was used for other content']),
  'procedure.unknown': text(404, ['Không có phiên bản thủ tục này', 'There is no such version of the procedure']),
  'procedure.not-in-force': text(409, [
    'Phiên bản thủ tục này không còn nhận hồ sơ',
    'This version of the procedure takes no more dossiers',
  ]),
  'agency.unknown': text(422, ['Cơ quan chưa có mã định danh để cấp mã hồ sơ', 'The agency has no identifier to number dossiers with']),
  'code.exhausted': text(409, ['Đã hết số thứ tự hồ sơ trong ngày', 'No dossier number is left for today (R-72)']),
  'data.not-recordable': text(422, ['Có giá trị không lưu được', 'A value cannot be recorded']),
};

/** The problem a refusal becomes; its details fill the gaps of the sentence. */
export const rejectionProblem = (
  refusal: StoreRefusal,
): { readonly code: string; readonly text: ProblemText; readonly values?: ProblemValues } => ({
  code: refusal.code === 'command.conflict' ? 'key.reused' : refusal.code,
  text: texts[refusal.code],
  ...(refusal.detail ? { values: refusal.detail } : {}),
});

function text(status: number, [vi, en]: readonly [string, string], detail?: readonly [string, string]): ProblemText {
  return { status, title: { vi, en }, ...(detail ? { detail: { vi: detail[0], en: detail[1] } } : {}) };
}
