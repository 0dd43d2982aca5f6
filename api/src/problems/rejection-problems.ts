import { rejectionLabels, type RejectionCode } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { type StoreRejection, type Refusal as StoreRefusal } from '@mot-cua/store';
import { type ProblemText, type ProblemValues } from './problem-texts';

/** 409: the dossier moved on meanwhile, reload and look. 422: what is asked can never be, given this procedure. 403: not for this post. */
const statuses: Readonly<Record<RejectionCode, 403 | 409 | 422>> = {
  'dossier.not-open': 409,
  'dossier.not-accepted': 409,
  'dossier.not-submitted': 409,
  'clock.not-pausable': 409,
  'dossier.already-open': 409,
  'dossier.closed': 409,
  'dossier.suspended': 409,
  'dossier.not-suspended': 409,
  'task.not-waiting': 409,
  'task.not-yours': 403,
  'task.taken': 409,
  'hand-over.same': 422,
  'hand-over.accepted': 409,
  'task.outcome-unknown': 422,
  'task.outcome-missing': 422,
  'wait.gone': 409,
  'timer.not-due': 409,
  'message.duplicate': 409,
  'message.not-awaited': 409,
  'message.mailbox-full': 409,
  'job.not-waiting': 409,
  'call.not-waiting': 409,
  'incident.none': 409,
  'choice.unknown': 422,
  'choice.busy': 409,
  'start.unknown': 422,
  'start.triggered': 422,
  'occasion.too-deep': 409,
  'agency.missing': 422,
  'move.illegal': 422,
  'migrate.illegal': 422,
  'data.invalid': 422,
  'clock.unknown': 422,
  'clock.illegal': 409,
  'clock.reason-unlawful': 422,
  'recompute.nothing-moves': 409,
  'clock.not-running': 409,
  'clock.unit-differs': 422,
  'supplement.behind-window': 422,
  'supplement.repeated': 422,
  'supplement.awaited': 409,
  'supplement.not-awaited': 409,
  'supplement.items-missing': 422,
  'reappointment.repeated': 422,
  'reappointment.too-early': 422,
  'reappointment.signer-missing': 422,
  'basis.missing': 422,
  'withdraw.decided': 409,
  'ground.missing': 422,
  'command.not-executed': 422,
};

/** What the store itself refuses, before or instead of the engine. */
const ofStore: Readonly<Record<StoreRejection['code'], ProblemText>> = {
  'dossier.unknown': text(404, 'Không tìm thấy hồ sơ', 'Dossier not found'),
  'caller.no-right': text(403, 'Vị trí của bạn không có quyền này', 'Your post does not have this right'),
  'command.conflict': text(422, 'Mã thao tác đã dùng cho nội dung khác', 'The key was used for other content'),
  'procedure.unknown': text(404, 'Không có phiên bản thủ tục này', 'There is no such version of the procedure'),
  'procedure.not-in-force': text(409, 'Phiên bản thủ tục này không còn nhận hồ sơ', 'This version of the procedure takes no more dossiers'),
  'agency.unknown': text(422, 'Cơ quan chưa có mã định danh để cấp mã hồ sơ', 'The agency has no identifier to number dossiers with'),
  'code.exhausted': text(409, 'Đã hết số thứ tự hồ sơ trong ngày', 'No dossier number is left for today (R-72)'),
  'dossier.version-changed': text(
    409,
    'Hồ sơ đã chuyển sang phiên bản khác của thủ tục',
    'The dossier follows another version of the procedure now',
  ),
  'task.not-claimed': {
    status: 409,
    title: { vi: 'Chưa ai nhận việc này', en: 'Nobody has taken this task' },
    detail: { vi: 'Chưa có gì được ghi. Hãy nhận việc trước khi xử lý.', en: 'Nothing was recorded. Take the task before you do it.' },
  },
  'file.not-loose': text(
    409,
    'Có tệp quét chưa kiểm tra xong hoặc đã thuộc hồ sơ khác',
    'A scan is not checked yet or belongs to another dossier',
  ),
  'act.counter-only': text(
    403,
    'Việc này do Bộ phận Một cửa đã tiếp nhận hồ sơ thực hiện',
    'This is done by the one-stop that received the dossier',
  ),
  'act.dead-end': text(409, 'Sau bước này hồ sơ không thể kết thúc được nữa', 'After this the dossier could never finish'),
  'data.not-recordable': text(422, 'Có giá trị không lưu được', 'A value cannot be recorded'),
};

const reload: Text = {
  vi: 'Chưa có gì được ghi. Hãy tải lại hồ sơ để xem tình trạng hiện tại.',
  en: 'Nothing was recorded. Reload the dossier to see where it stands.',
};

/** The problem a refusal becomes; its details fill the gaps of the sentence. */
export function rejectionProblem(refusal: StoreRefusal): {
  readonly code: string;
  readonly text: ProblemText;
  readonly values?: ProblemValues;
} {
  const { code, detail } = refusal;
  return {
    code: code === 'command.conflict' ? 'key.reused' : code,
    text: isEngines(code) ? engineText(code) : ofStore[code],
    ...(detail ? { values: detail } : {}),
  };
}

const isEngines = (code: StoreRefusal['code']): code is RejectionCode => code in statuses;

/** The engine's sentence as a title, without its full stop. */
function engineText(code: RejectionCode): ProblemText {
  const { vi, en } = rejectionLabels[code];
  const title = { vi: vi.replace(/\.$/, ''), en: en.replace(/\.$/, '') };
  return { status: statuses[code], title, ...(statuses[code] === 409 ? { detail: reload } : {}) };
}

function text(status: number, vi: string, en: string): ProblemText {
  return { status, title: { vi, en } };
}
