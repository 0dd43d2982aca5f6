import { type Fact, type FactKind } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';

const label = (vi: string, en: string): Text => ({ vi, en });

/** What each kind of fact says, in a word or two. The list is closed: a kind without a line here comes from newer code. */
export const factKindLabels: Readonly<Record<FactKind, Text>> = {
  DossierOpened: label('Tiếp nhận hồ sơ', 'Dossier received'),
  DossierAccepted: label('Tiếp nhận hồ sơ đã nộp', 'Submission accepted'),
  DossierRefused: label('Từ chối giải quyết', 'Refused'),
  DossierClosed: label('Kết thúc hồ sơ', 'Dossier closed'),
  DossierSuspended: label('Tạm dừng hồ sơ', 'Dossier suspended'),
  DossierResumed: label('Tiếp tục hồ sơ', 'Dossier resumed'),
  DossierMoved: label('Chuyển bước ngoài sơ đồ', 'Moved off the diagram'),
  DossierMigrated: label('Chuyển sang phiên bản khác', 'Migrated to another version'),
  VisitStarted: label('Đến bước', 'Step reached'),
  VisitLeft: label('Rời bước', 'Step left'),
  VisitsCancelled: label('Hủy việc đang mở', 'Open work cancelled'),
  TokensDropped: label('Bỏ luồng đang chờ', 'Waiting flows given up'),
  WaitOpened: label('Bắt đầu chờ', 'Began to wait'),
  WaitMet: label('Đã có điều đang chờ', 'What was awaited came'),
  TaskCompleted: label('Hoàn thành công việc', 'Task completed'),
  TaskAssigned: label('Giao việc', 'Task assigned'),
  TaskHandedOver: label('Chuyển giao công việc', 'Task handed over'),
  JobFailed: label('Việc tự động không thành', 'Automatic work failed'),
  DataChanged: label('Ghi số liệu', 'Data recorded'),
  Noted: label('Ghi nhớ nội bộ', 'Internal note'),
  EventThrown: label('Phát thông báo', 'Event thrown'),
  MessageKept: label('Giữ thông báo đến sớm', 'Early message kept'),
  MessageDropped: label('Bỏ thông báo đã giữ', 'Kept message dropped'),
  CompensationStarted: label('Bắt đầu hoàn tác', 'Undoing began'),
  IncidentRaised: label('Phát sinh sự cố', 'Incident'),
  IncidentResolved: label('Đã xử lý sự cố', 'Incident resolved'),
  ClockChanged: label('Thay đổi thời hạn', 'Clock changed'),
  DueRecomputed: label('Tính lại hạn theo lịch mới', 'Due time reckoned anew by a changed calendar'),
  WarningGiven: label('Cảnh báo thời hạn', 'Warning of a time limit'),
  RemarkAdded: label('Ghi chú', 'Remark'),
};

/** The first fact of a kind nobody here knows. */
export const firstUnknownKind = (facts: readonly Fact[]): Fact | undefined =>
  facts.find(({ kind }) => !Object.hasOwn(factKindLabels, kind));
