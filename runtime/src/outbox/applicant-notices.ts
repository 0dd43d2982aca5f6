import { formInstantText, VIETNAM_OFFSET } from '@mot-cua/calendar';
import { resolutionOf } from '@mot-cua/engine';
import { type DossierRecord, type Store, type TakenMessage } from '@mot-cua/store';
import { type Mailer } from './mailer';
import { type OutboxContent, readContent } from './outbox-content';
import { type Sink } from './sink';

/** A letter to the applicant: in Vietnamese, with the code to ask by and nothing of the dossier's content. */
type Letter = { readonly subject: string; readonly text: string };

/**
 * Tells applicants who left an e-mail address what the law wants them to be told: handed in (R-08, at once and by itself), received, a supplement asked for, more time by sector law
 * an apology with a new date, a result that is ready (R-52: also before its date), closed because nothing was supplemented, finished. The dedupe id becomes the Message-ID, so that a
 * letter sent twice is recognised as one.
 */
export function applicantNotices(store: Pick<Store, 'dossiers'>, mailer: Mailer): Sink {
  return {
    name: 'applicant notices',
    deliver: async (message) => {
      const content = readContent(message.content);
      const subject = subjectOf(content) ?? ((await bringsResult(store, message, content)) ? 'ready' : undefined);
      if (!subject) return;
      const record = await store.dossiers.find([message.agency], message.dossier);
      const to = record?.applicant?.email;
      if (!record || to === undefined) return;
      await mailer.send({ to, ...letter(record, subject === 'closed' ? endingOf(record) : subject), id: messageId(message) });
    },
  };
}

type Subject =
  | 'submitted'
  | 'incomplete'
  | 'received'
  | 'ready'
  | 'closed'
  | 'stopped'
  | 'not-supplemented'
  | 'not-accepted'
  | 'supplement'
  | 'extension'
  | 'apology';

/** What a command has to be told about; nothing: most acts of the office. */
function subjectOf({ facts, status, acts = [] }: OutboxContent): Subject | undefined {
  if (facts.includes('DossierClosed')) return 'closed';
  if (facts.includes('DossierAccepted')) return 'received';
  if (facts.includes('DossierOpened')) return status === 'submitted' ? 'submitted' : 'received';
  if (acts.includes('supplement-request')) return status === 'submitted' ? 'incomplete' : 'supplement';
  if (acts.includes('reappointment')) return 'apology';
  return acts.includes('extension') ? 'extension' : undefined;
}

/** Remarks refer to what stands beside the history: a result document among them. */
async function bringsResult(
  { dossiers }: Pick<Store, 'dossiers'>,
  message: TakenMessage,
  { facts, first }: OutboxContent,
): Promise<boolean> {
  if (!facts.includes('RemarkAdded')) return false;
  const page = await dossiers.facts([message.agency], message.dossier, { after: first - 1, limit: facts.length });
  return (page?.facts ?? []).some(({ fact }) => fact.kind === 'RemarkAdded' && fact.ref.startsWith('result:'));
}

/** How it ended decides what the letter says. */
function endingOf({ outcome }: DossierRecord): Subject {
  if (outcome === 'closed') return 'not-supplemented';
  if (outcome === 'notAccepted') return 'not-accepted';
  return outcome === 'withdrawn' || outcome === 'stopped' ? 'stopped' : 'closed';
}

function letter({ code, applicantName, state }: DossierRecord, subject: Subject): Letter {
  const what = headings[subject];
  return {
    subject: `Hồ sơ ${code}: ${what}`,
    text: [
      `Kính gửi ông/bà ${applicantName},`,
      '',
      `Hồ sơ mã số ${code} ${what}.`,
      bodyOf(subject, resolutionOf(state)?.due),
      '',
      'Thư này được gửi tự động, vui lòng không trả lời.',
    ].join('\n'),
  };
}

const headings: Readonly<Record<Subject, string>> = {
  submitted: 'đã được gửi đến Bộ phận Một cửa',
  incomplete: 'cần được bổ sung trước khi tiếp nhận',
  received: 'đã được tiếp nhận',
  ready: 'đã có kết quả',
  closed: 'đã giải quyết xong',
  stopped: 'đã dừng giải quyết theo yêu cầu',
  'not-supplemented': 'đã được đóng do quá thời hạn bổ sung',
  'not-accepted': 'không được tiếp nhận',
  supplement: 'cần được bổ sung',
  extension: 'được gia hạn giải quyết',
  apology: 'được hẹn lại ngày trả kết quả',
};

function bodyOf(subject: Subject, due: number | undefined): string {
  const until = due === undefined ? '' : formInstantText(due, VIETNAM_OFFSET).vi;
  switch (subject) {
    case 'submitted':
      return 'Bộ phận Một cửa sẽ trả lời việc tiếp nhận trong 8 giờ làm việc.';
    case 'incomplete':
      return 'Mời ông/bà xem phiếu yêu cầu bổ sung tại Bộ phận Một cửa; hồ sơ được xem xét tiếp nhận lại khi đủ giấy tờ.';
    case 'not-accepted':
      return 'Lý do được ghi trên phiếu từ chối tiếp nhận, giải quyết hồ sơ.';
    case 'received':
      return 'Thời hạn trả kết quả được ghi trên giấy tiếp nhận hồ sơ và hẹn trả kết quả.';
    case 'ready':
    case 'closed':
      return 'Mời ông/bà nhận kết quả theo hình thức đã đăng ký.';
    case 'stopped':
      return 'Mời ông/bà nhận lại giấy tờ tại Bộ phận Một cửa.';
    case 'not-supplemented':
      return 'Ông/bà có thể nộp hồ sơ mới khi có đủ giấy tờ.';
    case 'supplement':
      return 'Mời ông/bà xem phiếu yêu cầu bổ sung tại Bộ phận Một cửa; khi hồ sơ đủ, thời hạn giải quyết được tính lại từ đầu.';
    case 'extension':
      return `Thời hạn trả kết quả mới: ${until}.`;
    case 'apology':
      return `Cơ quan giải quyết xin lỗi ông/bà vì sự chậm trễ. Thời hạn trả kết quả mới: ${until}.`;
    default:
      return subject satisfies never;
  }
}

const messageId = ({ dedupe }: TakenMessage): string => `<${dedupe.replaceAll(/[^A-Za-z0-9.-]/g, '.')}@mot-cua.invalid>`;
