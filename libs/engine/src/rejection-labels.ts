import { type Text } from '@mot-cua/procedure';
import { type IncidentCode } from './incident';
import { type Rejection, type RejectionCode } from './rejection';

/**
 * The sentence for people, per refusal. `{name}` stands for an entry of `detail`. A code without a sentence does not compile.
 * Role, node and person ids come filled in as they are; whoever knows their names may fill them in first.
 */
export const rejectionLabels: Readonly<Record<RejectionCode, Text>> = {
  'dossier.not-open': { vi: 'Hồ sơ chưa được tiếp nhận.', en: 'The dossier has not been received.' },
  'dossier.not-accepted': { vi: 'Hồ sơ nộp chưa được bộ phận một cửa tiếp nhận.', en: 'The one-stop has not accepted the dossier yet.' },
  'dossier.not-submitted': { vi: 'Hồ sơ không ở trạng thái chờ tiếp nhận.', en: 'The dossier does not wait to be accepted.' },
  'dossier.already-open': { vi: 'Hồ sơ đã được tiếp nhận.', en: 'The dossier has already been received.' },
  'dossier.closed': { vi: 'Hồ sơ đã kết thúc.', en: 'The dossier is closed.' },
  'dossier.suspended': { vi: 'Hồ sơ đang tạm dừng.', en: 'The dossier is suspended.' },
  'dossier.not-suspended': { vi: 'Hồ sơ không ở trạng thái tạm dừng.', en: 'The dossier is not suspended.' },
  'task.not-waiting': { vi: 'Công việc này không còn chờ xử lý.', en: 'This task is no longer waiting.' },
  'task.not-yours': { vi: 'Công việc này không thuộc vai trò và cơ quan của bạn.', en: 'This task is not for your role and agency.' },
  'task.taken': { vi: 'Công việc này đã có người nhận.', en: 'Somebody has taken this task.' },
  'hand-over.same': { vi: 'Công việc đang ở chính đơn vị này.', en: 'The task is with this very unit.' },
  'hand-over.accepted': {
    vi: 'Đơn vị đã nhận công việc này; chỉ có thể chuyển tiếp, không thể từ chối nhận.',
    en: 'The unit has accepted this task; it can be handed on, but no longer refused.',
  },
  'task.outcome-unknown': {
    vi: 'Không có kết quả "{outcome}"; các kết quả hợp lệ: {legal}.',
    en: 'There is no outcome "{outcome}"; the outcomes are: {legal}.',
  },
  'task.outcome-missing': {
    vi: 'Chưa chọn kết quả; các kết quả hợp lệ: {legal}.',
    en: 'No outcome was chosen; the outcomes are: {legal}.',
  },
  'wait.gone': { vi: 'Điều được chờ không còn nữa.', en: 'What was waited for is no longer awaited.' },
  'timer.not-due': { vi: 'Chưa đến hạn.', en: 'It is not due yet.' },
  'message.duplicate': { vi: 'Thông điệp này đã được nhận.', en: 'This message has already been received.' },
  'message.not-awaited': {
    vi: 'Hồ sơ không chờ thông điệp hay tín hiệu "{name}".',
    en: 'The dossier does not await the message or signal "{name}".',
  },
  'message.mailbox-full': {
    vi: 'Hồ sơ đang giữ quá nhiều thông điệp (tối đa {most}).',
    en: 'The dossier keeps too many messages (at most {most}).',
  },
  'job.not-waiting': { vi: 'Việc tự động này không còn chờ.', en: 'This job is no longer waiting.' },
  'call.not-waiting': { vi: 'Hồ sơ không còn chờ hồ sơ liên thông này.', en: 'The dossier no longer waits for this linked dossier.' },
  'incident.none': { vi: 'Ở đây không có sự cố.', en: 'There is no incident here.' },
  'choice.unknown': { vi: 'Không thể chọn bước "{node}" ở đây.', en: 'The step "{node}" cannot be chosen here.' },
  'choice.busy': { vi: 'Phải xong bước đang làm trước khi chọn bước khác.', en: 'The step under way must end before another is chosen.' },
  'start.unknown': { vi: 'Thủ tục không bắt đầu từ "{node}".', en: 'The procedure does not start at "{node}".' },
  'start.triggered': {
    vi: 'Thủ tục này không tiếp nhận tại quầy được: nó chỉ bắt đầu khi có sự kiện ({nodes}).',
    en: 'This procedure cannot be received by hand: it begins only when an event comes ({nodes}).',
  },
  'occasion.too-deep': {
    vi: 'Quá {most} hồ sơ liên tiếp mở hồ sơ sau bằng thông báo hoặc tín hiệu: không mở thêm.',
    en: 'More than {most} dossiers in a row opened the next by a message or a signal: no further one is opened.',
  },
  'agency.missing': {
    vi: 'Chưa có cơ quan cho "{agency}" ở bước "{node}".',
    en: 'There is no agency for "{agency}" at the step "{node}".',
  },
  'move.illegal': { vi: 'Không thể chuyển hồ sơ như vậy.', en: 'The dossier cannot be moved like this.' },
  'migrate.illegal': { vi: 'Không thể chuyển hồ sơ sang phiên bản này.', en: 'The dossier cannot be moved to this version.' },
  'data.invalid': { vi: 'Dữ liệu không hợp lệ tại "{at}".', en: 'The data are not valid at "{at}".' },
  'clock.unknown': { vi: 'Hồ sơ không có đồng hồ "{clock}".', en: 'The dossier has no clock "{clock}".' },
  'clock.illegal': {
    vi: 'Không thể đổi đồng hồ "{clock}" từ "{from}" sang "{to}".',
    en: 'The clock "{clock}" cannot go from "{from}" to "{to}".',
  },
  'clock.not-pausable': { vi: 'Ở bước này không được tạm dừng thời hạn.', en: 'The clock may not be paused at this step.' },
  'clock.reason-unlawful': {
    vi: '"{reason}" không phải lý do tạm dừng hợp pháp.',
    en: '"{reason}" is no lawful reason for a pause.',
  },
  'recompute.nothing-moves': {
    vi: 'Theo lịch hiện hành không có hạn nào thay đổi.',
    en: 'By the calendar as it is, no due time moves.',
  },
  'clock.not-running': { vi: 'Thời hạn giải quyết không còn chạy.', en: 'The time limit no longer runs.' },
  'clock.unit-differs': { vi: 'Gia hạn phải cùng đơn vị với thời hạn.', en: 'An extension must be in the unit of the limit.' },
  'supplement.behind-window': {
    vi: 'Đã quá 3 ngày làm việc kể từ khi tiếp nhận: chỉ được yêu cầu bổ sung khi pháp luật chuyên ngành cho phép; hãy ghi rõ căn cứ.',
    en: 'More than 3 working days have passed since reception: a supplement may be asked for only where sector law allows it; name the law.',
  },
  'supplement.repeated': {
    vi: 'Đã yêu cầu bổ sung một lần: chỉ được yêu cầu lần nữa khi pháp luật chuyên ngành cho phép; hãy ghi rõ căn cứ.',
    en: 'A supplement was asked for once: it may be asked for again only where sector law allows it; name the law.',
  },
  'supplement.awaited': { vi: 'Hồ sơ đang chờ bổ sung.', en: 'The dossier awaits a supplement.' },
  'supplement.not-awaited': { vi: 'Hồ sơ không chờ bổ sung.', en: 'The dossier awaits no supplement.' },
  'supplement.items-missing': { vi: 'Phải nêu rõ những gì cần bổ sung.', en: 'What is to be supplemented must be named.' },
  'reappointment.repeated': { vi: 'Chỉ được hẹn lại một lần.', en: 'A new date may be set only once.' },
  'reappointment.too-early': {
    vi: 'Ngày hẹn mới phải sau hạn hiện tại và sau lúc này.',
    en: 'The new date must lie behind the present due time and now.',
  },
  'reappointment.signer-missing': { vi: 'Thư xin lỗi phải có người ký.', en: 'The apology needs its signer.' },
  'basis.missing': { vi: 'Phải nêu căn cứ pháp luật chuyên ngành.', en: 'The sector law it rests on must be named.' },
  'withdraw.decided': {
    vi: 'Đã có kết quả giải quyết: không thể rút hoặc dừng hồ sơ nữa.',
    en: 'The decision has been made: the dossier can no longer be withdrawn or stopped.',
  },
  'ground.missing': { vi: 'Phải nêu lý do.', en: 'A reason must be given.' },
  'command.not-executed': { vi: 'Yêu cầu "{command}" chưa được thực hiện.', en: 'The command "{command}" is not executed.' },
};

/** The sentence for people, per incident. What it concerns is in the fact's `detail`. */
export const incidentLabels: Readonly<Record<IncidentCode, Text>> = {
  'expression.failed': { vi: 'Biểu thức không tính được.', en: 'An expression failed.' },
  'condition.not-boolean': { vi: 'Điều kiện không cho kết quả đúng hoặc sai.', en: 'A condition answers neither true nor false.' },
  'flow.none': {
    vi: 'Không nhánh nào có điều kiện đúng và không có nhánh mặc định.',
    en: 'No condition is true and there is no default flow.',
  },
  'timer.invalid': { vi: 'Thời điểm hẹn giờ không đọc được.', en: 'The time of a timer cannot be read.' },
  'message.name-invalid': { vi: 'Thông điệp thiếu tên hoặc khóa đối chiếu.', en: 'A message lacks its name or its correlation key.' },
  'scope.stuck': {
    vi: 'Hồ sơ không thể đi tiếp: có nhánh chờ mãi ở cổng hợp.',
    en: 'The dossier cannot go on: a branch waits at a join for ever.',
  },
  'command.too-long': {
    vi: 'Quá nhiều bước tự động trong một lần; cần chạy tiếp.',
    en: 'Too many automatic steps at once; they can be continued.',
  },
  'depth.too-deep': { vi: 'Quy trình lồng nhau quá sâu.', en: 'Procedures lie too deep inside each other.' },
  'items.invalid': {
    vi: 'Số lần lặp không phải là số nguyên không âm hoặc danh sách.',
    en: 'The number of passages is not a whole number, or the list is not a list.',
  },
  'items.too-many': { vi: 'Quá nhiều lần lặp.', en: 'Too many passages of a loop.' },
  'kept.too-many': { vi: 'Quá nhiều bước chờ được hoàn tác.', en: 'Too many steps are kept for undoing.' },
  'job.failed': { vi: 'Việc tự động đã thử hết số lần cho phép.', en: 'A job has failed as often as it may.' },
  'error.uncaught': { vi: 'Không nơi nào trong quy trình xử lý lỗi này.', en: 'Nothing in the procedure handles this error.' },
  'decision.unknown': { vi: 'Bảng quyết định không có trong thủ tục.', en: 'The decision table is not in the procedure.' },
  'decision.no-rule': {
    vi: 'Không quy tắc nào của bảng quyết định khớp với dữ liệu.',
    en: 'No rule of the decision table matches the data.',
  },
  'decision.overlap': {
    vi: 'Nhiều quy tắc của bảng quyết định cùng khớp, trong khi chỉ một được khớp.',
    en: 'Several rules of the decision table match where only one may.',
  },
  'decision.conflict': {
    vi: 'Các quy tắc cùng khớp của bảng quyết định cho kết quả khác nhau.',
    en: 'The rules of the decision table that match say different things.',
  },
  'decision.input-invalid': {
    vi: 'Dữ liệu đưa vào bảng quyết định không đúng kiểu hoặc không thuộc các giá trị cho phép.',
    en: 'What the decision table is asked is of the wrong kind or not among the values allowed.',
  },
  'decision.output-invalid': {
    vi: 'Kết quả của bảng quyết định không đúng kiểu hoặc không thuộc các giá trị cho phép.',
    en: 'What the decision table answers is of the wrong kind or not among the values allowed.',
  },
  'call.too-deep': {
    vi: 'Hồ sơ liên thông gọi nhau quá nhiều tầng.',
    en: 'Too many linked dossiers call one another.',
  },
  'call.refused': { vi: 'Không mở được hồ sơ liên thông.', en: 'The linked dossier could not be opened.' },
  'call.unknown': { vi: 'Quy trình được gọi không có trong gói.', en: 'The called procedure is not in the package.' },
  'agency.missing': { vi: 'Hồ sơ không có cơ quan cho bước này.', en: 'The dossier has no agency for this step.' },
};

/** The sentence of a rejection with its details filled in, in both languages. */
export const describeRejection = ({ code, detail = {} }: Rejection): Text => {
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(detail[name] ?? '?'));
  const { vi, en } = rejectionLabels[code];
  return { vi: fill(vi), en: fill(en) };
};
