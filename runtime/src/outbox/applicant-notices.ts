import { type DossierRecord, type Store, type TakenMessage } from '@mot-cua/store';
import { type Mailer } from './mailer';
import { readContent } from './outbox-content';
import { type Sink } from './sink';

/** A letter to the applicant: in Vietnamese, with the code to ask by and nothing of the dossier's content. */
type Letter = { readonly subject: string; readonly text: string };

/**
 * Tells applicants who left an e-mail address that their dossier was received and that it is finished (R-41 names e-mail among the ways).
 * The dedupe id becomes the Message-ID, so that a letter sent twice is recognised as one.
 */
export function applicantNotices(store: Pick<Store, 'dossiers'>, mailer: Mailer): Sink {
  return {
    name: 'applicant notices',
    deliver: async (message) => {
      const { facts } = readContent(message.content);
      if (!facts.includes('DossierOpened') && !facts.includes('DossierClosed')) return;
      const record = await store.dossiers.find([message.agency], message.dossier);
      const to = record?.applicant?.email;
      if (!record || to === undefined) return;
      await mailer.send({ to, ...letter(record, facts.includes('DossierClosed')), id: messageId(message) });
    },
  };
}

function letter({ code, applicantName }: DossierRecord, closed: boolean): Letter {
  const what = closed ? 'đã giải quyết xong' : 'đã được tiếp nhận';
  return {
    subject: `Hồ sơ ${code}: ${what}`,
    text: [
      `Kính gửi ông/bà ${applicantName},`,
      '',
      `Hồ sơ mã số ${code} ${what}.`,
      closed
        ? 'Mời ông/bà nhận kết quả theo hình thức đã đăng ký.'
        : 'Thời hạn trả kết quả được ghi trên giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
      '',
      'Thư này được gửi tự động, vui lòng không trả lời.',
    ].join('\n'),
  };
}

const messageId = ({ dedupe }: TakenMessage): string => `<${dedupe.replaceAll(/[^A-Za-z0-9.-]/g, '.')}@mot-cua.invalid>`;
