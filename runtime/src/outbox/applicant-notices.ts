import { formInstantText, VIETNAM_OFFSET } from '@mot-cua/calendar';
import { type Fact, resolutionOf } from '@mot-cua/engine';
import { type DossierRecord, type ResultReturn, type Store, type TakenMessage } from '@mot-cua/store';
import { type Mailer } from './mailer';
import { type OutboxContent, readContent } from './outbox-content';
import { type Sink } from './sink';

/** Facts of one dossier looked through for its first result. */
const MOST_FACTS = 5_000;

/** A letter to the applicant: in Vietnamese, with the code to ask by and nothing of the dossier's content. */
type Letter = { readonly subject: string; readonly text: string };

/**
 * Tells applicants who left an e-mail address what the law wants them to be told: handed in (R-08, at once and by itself), received, a supplement asked for, more time by sector law
 * an apology with a new date, a result that is ready (R-52: also before its date), closed because nothing was supplemented, finished. The dedupe id becomes the Message-ID, so that a
 * letter sent twice is recognised as one.
 */
export function applicantNotices(store: Telling, mailer: Mailer): Sink {
  return {
    name: 'applicant notices',
    deliver: async (message) => {
      const content = readContent(message.content);
      const subject = subjectOf(content) ?? ((await bringsResult(store, message, content)) ? 'ready' : undefined);
      if (!subject) return;
      const record = await store.dossiers.find([message.agency], message.dossier);
      const to = record?.applicant?.email;
      if (!record || to === undefined) return;
      const told = subject === 'closed' ? endingOf(record) : subject;
      await mailer.send({ to, ...letter(record, told, await whereabouts(store, record, told)), id: messageId(message) });
    },
  };
}

type Telling = Pick<Store, 'dossiers' | 'resultReturns' | 'organisation'>;

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

/**
 * The result is there when its document is issued, or when the counted work is done and it lies with the one-stop: told once, whichever comes first.
 */
async function bringsResult({ dossiers }: Telling, message: TakenMessage, { facts, first, acts = [] }: OutboxContent): Promise<boolean> {
  if (!facts.includes('RemarkAdded') && !acts.includes('handed-over')) return false;
  const page = await dossiers.facts([message.agency], message.dossier, { limit: MOST_FACTS });
  const telling = (page?.facts ?? []).flatMap(({ fact }) => (isResult(fact) ? [fact.seq] : []));
  const earliest = telling.at(0);
  return earliest !== undefined && earliest >= first && earliest <= message.seq;
}

/** Remarks refer to what stands beside the history: a result document among them. */
const isResult = (fact: Fact): boolean =>
  (fact.kind === 'RemarkAdded' && fact.ref.startsWith('result:')) || (fact.kind === 'ClockChanged' && fact.act === 'handed-over');

/** Where the result is, or how it left. */
async function whereabouts({ resultReturns, organisation }: Telling, record: DossierRecord, subject: Subject): Promise<string> {
  if (subject === 'closed') {
    const left = (await resultReturns.of([record.agency], record.id)).at(-1);
    return left === undefined ? 'Ông/bà có thể tra cứu kết quả theo mã hồ sơ.' : leftBy(left);
  }
  if (subject !== 'ready') return '';
  if (record.returnBy === 'post') return 'Kết quả sẽ được gửi đến ông/bà qua bưu chính công ích.';
  if (record.returnBy === 'online') return 'Kết quả sẽ được trả cho ông/bà trực tuyến.';
  const place = record.returnAt === undefined ? undefined : (await organisation.agencies()).find(({ id }) => id === record.returnAt);
  return `Mời ông/bà mang giấy hẹn đến ${place?.name.vi ?? 'Bộ phận Một cửa nơi nộp hồ sơ'} để nhận kết quả.`;
}

function leftBy({ way, trackingNumber = '' }: ResultReturn): string {
  switch (way) {
    case 'counter':
      return 'Kết quả đã được trả tại quầy. Nếu ông/bà chưa nhận, vui lòng liên hệ Bộ phận Một cửa.';
    case 'post':
      return `Kết quả đã được giao cho bưu chính công ích, mã vận đơn ${trackingNumber}.`;
    case 'online':
      return 'Kết quả đã được trả trực tuyến.';
    default:
      return way satisfies never;
  }
}

/** How it ended decides what the letter says. */
function endingOf({ outcome }: DossierRecord): Subject {
  if (outcome === 'closed') return 'not-supplemented';
  if (outcome === 'notAccepted') return 'not-accepted';
  return outcome === 'withdrawn' || outcome === 'stopped' ? 'stopped' : 'closed';
}

function letter({ code, applicantName, state }: DossierRecord, subject: Subject, where: string): Letter {
  const what = headings[subject];
  return {
    subject: `Hồ sơ ${code}: ${what}`,
    text: [
      `Kính gửi ông/bà ${applicantName},`,
      '',
      `Hồ sơ mã số ${code} ${what}.`,
      bodyOf(subject, resolutionOf(state)?.due, where),
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

function bodyOf(subject: Subject, due: number | undefined, where: string): string {
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
      return where;
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
