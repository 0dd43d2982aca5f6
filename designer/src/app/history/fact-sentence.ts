import { ACCEPTANCE, ACCEPTANCE_ALERT, type Fact, type FactKind, type Occasion, stretchOfClock, type Wait } from '@mot-cua/engine';
import { type Text, WARNING_ACT_LABELS, warningPointWords } from '@mot-cua/procedure';
import { writeDay, writeTime } from '../language/dates';
import { clockSentence } from './clock-sentence';
import { elapsedText } from './elapsed-text';
import { type HistoryNames } from './history-names';
import { linkedIn } from './linked-dossiers';
import { unreachable } from './unreachable';

type Of<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;

const say = (vi: string, en: string): Text => ({ vi, en });
const moment = (at: number): string => `${writeDay(at)} ${writeTime(at)}`;
/** The node of a visit id `node#ordinal`. */
export const nodeOf = (visit: string): string => visit.slice(0, visit.lastIndexOf('#'));
const because = (ground: string | undefined): string => (ground ? `: ${ground}` : '');

/** What happened, as one plain sentence an auditor can read aloud. Every kind of fact has one. */
export function factSentence(fact: Fact, names: HistoryNames): Text {
  switch (fact.kind) {
    case 'DossierOpened':
      return opened(fact);
    case 'DossierAccepted':
      return say('Bộ phận Một cửa tiếp nhận hồ sơ đã nộp', 'The one-stop accepted what was submitted');
    case 'DossierRefused':
      return say(`Từ chối giải quyết hồ sơ${because(fact.ground)}`, `The dossier was refused${because(fact.ground)}`);
    case 'DossierClosed': {
      const ending = names.ending(fact.outcome, fact.end);
      return say(`Hồ sơ kết thúc: ${ending.vi}`, `The dossier ended: ${ending.en}`);
    }
    case 'DossierSuspended':
      return say(`Tạm dừng hồ sơ${because(fact.ground)}`, `The dossier was suspended${because(fact.ground)}`);
    case 'DossierResumed':
      return say(`Tiếp tục hồ sơ${because(fact.ground)}`, `The dossier was resumed${because(fact.ground)}`);
    case 'DossierMoved':
      return say(`Chuyển hồ sơ ngoài sơ đồ${because(fact.ground)}`, `The dossier was moved off the diagram${because(fact.ground)}`);
    case 'DossierMigrated':
      return say(
        `Chuyển sang phiên bản ${fact.to.version}${because(fact.ground)}`,
        `Moved to version ${fact.to.version}${because(fact.ground)}`,
      );
    case 'VisitStarted':
      return started(fact, names);
    case 'VisitLeft':
      return left(fact, names);
    case 'VisitsCancelled': {
      const steps = list(fact.visits.map((visit) => names.step(nodeOf(visit))));
      return say(`Hủy việc đang mở ở ${steps.vi}${because(fact.reason)}`, `Open work was cancelled at ${steps.en}${because(fact.reason)}`);
    }
    case 'TokensDropped':
      return say(`Bỏ ${fact.flows.length} luồng đang chờ hợp nhất`, `${fact.flows.length} flows waiting to be joined were given up`);
    case 'WaitOpened':
      return waitOpened(fact, names);
    case 'WaitMet':
      return waitMet(fact, names);
    case 'TaskCompleted':
      return completed(fact, names);
    case 'TaskAssigned':
      return assigned(fact, names);
    case 'TaskHandedOver':
      return handedOver(fact, names);
    case 'JobFailed':
      return jobFailed(fact, names);
    case 'DataChanged':
      return dataChanged(fact, names);
    case 'Noted': {
      const step = names.step(fact.node ?? nodeOf(fact.visit));
      const { child, ended } = linkedIn(fact);
      if (child) return say(`Đã mở hồ sơ liên thông ${child} ở ${step.vi}`, `The linked dossier ${child} was opened at ${step.en}`);
      if (ended) return say(`Hồ sơ liên thông ở ${step.vi} đã kết thúc`, `The linked dossier of ${step.en} has ended`);
      return say(`Ghi nhớ nội bộ của ${step.vi}`, `An internal note of ${step.en}`);
    }
    case 'EventThrown':
      return thrown(fact, names);
    case 'MessageKept':
      return say(`Giữ lại thông báo «${fact.message.name}» đến sớm`, `The message “${fact.message.name}” came early and was kept`);
    case 'MessageDropped':
      return dropped(fact);
    case 'CompensationStarted': {
      const steps = list(fact.visits.map((visit) => names.step(nodeOf(visit))));
      return say(`Bắt đầu hoàn tác ${steps.vi}`, `Undoing began: ${steps.en}`);
    }
    case 'IncidentRaised': {
      const step = names.step(fact.node ?? nodeOf(fact.visit));
      return say(`Sự cố ở ${step.vi}: ${fact.detail ?? fact.code}`, `Incident at ${step.en}: ${fact.detail ?? fact.code}`);
    }
    case 'IncidentResolved': {
      const step = names.step(nodeOf(fact.visit));
      return say(`Đã xử lý sự cố ở ${step.vi}${because(fact.ground)}`, `The incident at ${step.en} was resolved${because(fact.ground)}`);
    }
    case 'ClockChanged':
      return clockSentence(fact);
    case 'DueRecomputed':
      return recomputed(fact);
    case 'WarningGiven':
      return warned(fact, names);
    case 'RemarkAdded':
      return remarked(fact);
    default:
      return unreachable(fact);
  }
}

function warned({ visit, warning: { point, act } }: Of<'WarningGiven'>, names: HistoryNames): Text {
  const step = names.step(nodeOf(visit));
  const when = warningPointWords(point);
  const done = WARNING_ACT_LABELS[act.kind];
  const to = act.kind === 'notify' ? say('', '') : names.role(act.role);
  return say(
    `Cảnh báo ở ${step.vi}, ${when.vi}: ${uncapital(done.vi)}${to.vi && ` (${to.vi})`}`,
    `Warning at ${step.en}, ${when.en}: ${uncapital(done.en)}${to.en && ` (${to.en})`}`,
  );
}

/** Files and issued papers say in their reference what they are; their digest stands behind it. */
function remarked({ ref, what }: Of<'RemarkAdded'>): Text {
  if (ref.startsWith('file:')) return say(`Nhận tệp vào hồ sơ: ${what}`, `A file joined the dossier: ${what}`);
  if (ref.startsWith('charge:')) return say(`Phí, lệ phí: ${what}`, `Fee: ${what}`);
  if (ref.startsWith('erasure:')) return say(`Đã xóa dữ liệu cá nhân theo ${what}`, `Personal data were erased under ${what}`);
  if (ref.startsWith('result:')) return say(`Ban hành ${what}`, `Issued: ${what}`);
  if (ref.startsWith('document:')) return say(`Lập ${what}`, `Issued: ${what}`);
  if (what === 'verification')
    return say('Lập biên bản xác minh có mặt người nộp', 'A verification with the applicant present was recorded');
  return say(`Ghi chú: ${what}`, `Remark: ${what}`);
}

const channels = {
  direct: say(' trực tiếp', ' at the counter'),
  online: say(' trực tuyến', ' online'),
  post: say(' qua bưu chính công ích', ' by post'),
};

function opened(fact: Of<'DossierOpened'>): Text {
  if (fact.calledBy) {
    const { code } = fact.calledBy;
    return say(`Đã mở hồ sơ ${fact.code} do hồ sơ ${code} gọi`, `Dossier ${fact.code} was opened by a call of dossier ${code}`);
  }
  if (fact.occasion) return openedBy(fact.code, fact.cause, fact.occasion);
  const channel = fact.channel ? channels[fact.channel] : say('', '');
  if (fact.submitted)
    return say(
      `Hồ sơ ${fact.code} được nộp${channel.vi}, chờ tiếp nhận`,
      `Dossier ${fact.code} was submitted${channel.en} and waits to be accepted`,
    );
  return say(`Đã tiếp nhận hồ sơ ${fact.code}${channel.vi}`, `Dossier ${fact.code} was received${channel.en}`);
}

/** By a message, a signal or a moment: nobody handed it in. */
function openedBy(code: string, cause: Of<'DossierOpened'>['cause'], { name = '', due, late, dossier }: Occasion): Text {
  const from = dossier ? say(` của hồ sơ ${dossier.code}`, ` of dossier ${dossier.code}`) : say('', '');
  const by = cause === 'signal' ? say(`tín hiệu «${name}»`, `the signal “${name}”`) : say(`thông báo «${name}»`, `the message “${name}”`);
  if (due === undefined) return say(`Hồ sơ ${code} được mở theo ${by.vi}${from.vi}`, `Dossier ${code} was opened by ${by.en}${from.en}`);
  const delay = late === undefined ? undefined : elapsedText(late);
  return say(
    `Hồ sơ ${code} được mở theo lịch, hẹn lúc ${moment(due)}${delay ? `, muộn ${delay.vi}` : ''}`,
    `Dossier ${code} was opened by time, due ${moment(due)}${delay ? `, ${delay.en} late` : ''}`,
  );
}

function started(fact: Of<'VisitStarted'>, names: HistoryNames): Text {
  if (names.isRoot(fact.node)) return say('Bắt đầu quy trình', 'The procedure began');
  const step = names.step(fact.node);
  return fact.part === 'handler'
    ? say(`Hoàn tác: đến ${step.vi}`, `Undoing: reached ${step.en}`)
    : say(`Đến ${step.vi}`, `Reached ${step.en}`);
}

function left(fact: Of<'VisitLeft'>, names: HistoryNames): Text {
  const node = nodeOf(fact.visit);
  if (names.isRoot(node)) return say('Hết quy trình', 'The procedure came to its end');
  const step = names.step(node);
  const branches = fact.taken.flatMap((flow) => names.flow(flow) ?? []);
  if (!names.branching(node) || branches.length === 0) return say(`Rời ${step.vi}`, `Left ${step.en}`);
  const chosen = list(branches);
  const after = names.after(node);
  if (after) return say(`Rẽ nhánh ${after.vi}: ${chosen.vi}`, `Branched ${after.en}: ${chosen.en}`);
  return say(`Rẽ nhánh ở ${step.vi}: ${chosen.vi}`, `Branched at ${step.en}: ${chosen.en}`);
}

function waitOpened({ wait, visit }: Of<'WaitOpened'>, names: HistoryNames): Text {
  const step = names.step(wait.node || nodeOf(visit));
  const due = wait.due === undefined ? say('', '') : say(`, hạn ${moment(wait.due)}`, `, due ${moment(wait.due)}`);
  switch (wait.kind) {
    case 'task': {
      const role = names.role(wait.work?.role ?? '');
      return say(`Đã giao ${step.vi} cho ${role.vi}${due.vi}`, `${capital(step.en)} was given to ${role.en}${due.en}`);
    }
    case 'job':
      return say(
        `Đã giao ${step.vi} cho hệ thống ${wait.name ?? ''}`.trim(),
        `${capital(step.en)} was given to the system ${wait.name ?? ''}`.trim(),
      );
    case 'timer':
      return say(`Hẹn giờ ở ${step.vi}${due.vi}`, `A timer was set at ${step.en}${due.en}`);
    case 'limit':
      return say(`Bắt đầu theo dõi hạn của ${step.vi}${due.vi}`, `The limit of ${step.en} is being watched${due.en}`);
    case 'message':
      return say(`Chờ thông báo «${wait.name ?? ''}» ở ${step.vi}`, `Waiting for the message “${wait.name ?? ''}” at ${step.en}`);
    case 'signal':
      return say(`Chờ tín hiệu «${wait.name ?? ''}» ở ${step.vi}`, `Waiting for the signal “${wait.name ?? ''}” at ${step.en}`);
    case 'condition':
      return say(`Chờ điều kiện ở ${step.vi}`, `Waiting for a condition at ${step.en}`);
    case 'choice':
      return say(`Chờ chọn việc ở ${step.vi}`, `Waiting for a choice at ${step.en}`);
    case 'child':
      return say(`Chờ hồ sơ liên thông ở ${step.vi}`, `Waiting for a linked dossier at ${step.en}`);
    default:
      return unreachable(wait.kind);
  }
}

const met: Record<Wait['kind'], Text> = {
  task: say('Xong việc ở', 'Work was done at'),
  job: say('Hệ thống đã làm xong', 'The system finished'),
  timer: say('Đến giờ hẹn ở', 'The time came at'),
  limit: say('Quá hạn', 'The limit ran out at'),
  message: say('Đã nhận thông báo ở', 'The message arrived at'),
  signal: say('Đã nhận tín hiệu ở', 'The signal arrived at'),
  condition: say('Điều kiện đã đúng ở', 'The condition became true at'),
  choice: say('Đã chọn việc ở', 'Work was chosen at'),
  child: say('Hồ sơ liên thông đã xong ở', 'The linked dossier ended at'),
};

function waitMet(fact: Of<'WaitMet'>, names: HistoryNames): Text {
  const wait = fact.wait.slice(fact.wait.indexOf('/') + 1);
  const node = nodeOf(fact.visit);
  if (fact.what === 'limit' && names.isRoot(node)) return limitPassed(fact.wait.slice(fact.wait.lastIndexOf('.') + 1));
  const step = names.step(fact.what === 'limit' ? node : wait.split('.')[0]);
  // How late the machine noticed: what it waited for was due earlier.
  const late = (fact.late ?? 0) >= 60_000 ? elapsedText(fact.late ?? 0) : undefined;
  return say(
    `${met[fact.what].vi} ${step.vi}${late ? `, ghi nhận chậm ${late.vi}` : ''}`,
    `${met[fact.what].en} ${step.en}${late ? `, noticed ${late.en} late` : ''}`,
  );
}

/** A limit of the whole dossier ran out, by the mark of its watch: that of a clock, or the reminder of a submission (R-08). */
function limitPassed(mark: string): Text {
  if (mark === ACCEPTANCE_ALERT)
    return say('Nhắc Bộ phận Một cửa: hồ sơ nộp chưa được trả lời', 'The one-stop was reminded: the submission has no answer yet');
  if (mark === ACCEPTANCE) return say('Quá thời hạn tiếp nhận hồ sơ', 'The time to accept the dossier ran out');
  const stretch = stretchOfClock(mark);
  switch (stretch?.kind) {
    case undefined:
      return say('Quá thời hạn giải quyết hồ sơ', 'The time limit of the dossier ran out');
    case 'stage':
      return say(`Quá thời hạn của giai đoạn ${stretch.key}`, `The limit of the stage ${stretch.key} ran out`);
    case 'agency':
      return say(`Quá thời hạn của cơ quan ${stretch.key}`, `The limit of the agency ${stretch.key} ran out`);
  }
}

function completed(fact: Of<'TaskCompleted'>, names: HistoryNames): Text {
  const node = nodeOf(fact.visit);
  const step = names.step(node);
  const outcome = fact.outcome === 'done' || fact.outcome === '' ? undefined : names.outcome(node, fact.outcome);
  const late = fact.late ? elapsedText(fact.late) : undefined;
  return say(
    `Đã xong ${step.vi}${outcome ? `: ${outcome.vi}` : ''}${late ? `, trễ hạn ${late.vi}` : ''}`,
    `${capital(step.en)} was completed${outcome ? `: ${outcome.en}` : ''}${late ? `, ${late.en} late` : ''}`,
  );
}

function assigned(fact: Of<'TaskAssigned'>, names: HistoryNames): Text {
  const step = names.step(nodeOf(fact.visit));
  const ground = because(fact.ground);
  const [from, to] = [fact.from, fact.to].map((person) => (person === undefined ? undefined : names.person(person)));
  if (to && from)
    return say(
      `${step.vi}: chuyển từ ${from} cho ${to}${ground}`.replace(/^b/, 'B'),
      `${capital(step.en)} passed from ${from} to ${to}${ground}`,
    );
  if (to) return say(`${to} nhận ${step.vi}${ground}`, `${to} took ${step.en}${ground}`);
  return say(
    `${from ?? ''} trả lại ${step.vi} cho cả nhóm${ground}`.trim(),
    `${from ?? ''} put ${step.en} back for everybody${ground}`.trim(),
  );
}

function handedOver({ visit, from, to, ground, refused }: Of<'TaskHandedOver'>, names: HistoryNames): Text {
  const step = names.step(nodeOf(visit));
  const [giver, receiver] = [names.unit(from), names.unit(to)];
  if (refused)
    return say(
      `${giver.vi} từ chối nhận ${step.vi}, chuyển lại ${receiver.vi}${because(ground)}`,
      `${giver.en} did not accept ${step.en}, which went back to ${receiver.en}${because(ground)}`,
    );
  return say(
    `${giver.vi} chuyển ${step.vi} cho ${receiver.vi}${because(ground)}`,
    `${giver.en} handed ${step.en} to ${receiver.en}${because(ground)}`,
  );
}

function jobFailed(fact: Of<'JobFailed'>, names: HistoryNames): Text {
  const step = names.step(nodeOf(fact.visit));
  return say(
    `Hệ thống chưa làm được ${step.vi}: ${fact.error}; còn ${fact.left} lần thử`,
    `The system failed at ${step.en}: ${fact.error}; ${fact.left} attempts left`,
  );
}

function dataChanged(fact: Of<'DataChanged'>, names: HistoryNames): Text {
  const labels = Object.keys(fact.set).map(names.value);
  const set = say(labels.map(({ vi }) => vi).join(', '), labels.map(({ en }) => en).join(', '));
  return fact.ground === undefined
    ? say(`Ghi số liệu: ${set.vi}`, `Values were recorded: ${set.en}`)
    : say(`Đính chính số liệu ${set.vi}${because(fact.ground)}`, `Values were corrected: ${set.en}${because(fact.ground)}`);
}

const thrownKinds: Record<Of<'EventThrown'>['event'], Text> = {
  message: say('Gửi thông báo', 'Sent the message'),
  signal: say('Phát tín hiệu', 'Sent the signal'),
  error: say('Báo lỗi nghiệp vụ', 'Raised the error'),
  escalation: say('Báo cáo cấp trên', 'Escalated'),
  cancel: say('Yêu cầu hủy', 'Asked to cancel'),
};

function thrown(fact: Of<'EventThrown'>, names: HistoryNames): Text {
  const caught = fact.caughtBy === undefined ? undefined : names.step(fact.caughtBy);
  return say(
    `${thrownKinds[fact.event].vi} «${fact.name}»${caught ? `, xử lý ở ${caught.vi}` : ''}`,
    `${thrownKinds[fact.event].en} “${fact.name}”${caught ? `, caught at ${caught.en}` : ''}`,
  );
}

function dropped(fact: Of<'MessageDropped'>): Text {
  switch (fact.why) {
    case 'used':
      return say('Thông báo đã giữ được dùng', 'The kept message was used');
    case 'expired':
      return say('Thông báo đã giữ hết hạn', 'The kept message expired');
    case 'full':
      return say('Bỏ thông báo vì hộp thư đầy', 'A message was given up: the mailbox is full');
    default:
      return unreachable(fact.why);
  }
}

function recomputed({ clocks, waits, ground }: Of<'DueRecomputed'>): Text {
  const [moved] = clocks.length > 0 ? clocks : waits;
  const from = moved ? `${moment(moved.was)} → ${moment(moved.due)}` : '';
  return clocks.length > 0
    ? say(
        `Tính lại hạn theo lịch đã sửa: ${from}${because(ground)}`,
        `Due times reckoned anew by the changed calendar: ${from}${because(ground)}`,
      )
    : say(
        `Tính lại hạn các bước theo lịch đã sửa${because(ground)}`,
        `Limits of steps reckoned anew by the changed calendar${because(ground)}`,
      );
}

const list = (texts: readonly Text[]): Text => say(texts.map((text) => text.vi).join('; '), texts.map((text) => text.en).join('; '));
const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
