import { type Data } from '@mot-cua/engine';
import { type Store } from '@mot-cua/store';
import { type Mailer } from '../outbox/mailer';
import { type Connector } from './connector';

const MAX_SUBJECT = 200;
const MAX_TEXT = 10_000;

/**
 * Writes an e-mail to the applicant of the dossier. Reads `subject` and `text` (texts) from the task's input mapping; the address is the applicant's own.
 * Answers `{ sent: true }`, or `{ sent: false, why }` when there is no address or no mail server, which the diagram may ask about.
 */
export const notifyApplicant = (store: Pick<Store, 'dossiers'>, mailer: Mailer): Connector => ({
  name: 'notify-applicant',
  run: async ({ dossier, agency, wait, data: { subject, text } }): Promise<Data> => {
    if (typeof subject !== 'string' || typeof text !== 'string')
      throw new Error('The input mapping must give "subject" and "text" as texts.');
    if (mailer.kind === 'none') return { sent: false, why: 'no-mail-server' };
    const to = (await store.dossiers.find([agency], dossier))?.applicant?.email;
    if (to === undefined) return { sent: false, why: 'no-address' };
    const id = `<${dossier}.${wait.replaceAll(/[^A-Za-z0-9.-]/g, '.')}@mot-cua.invalid>`;
    await mailer.send({ to, subject: subject.slice(0, MAX_SUBJECT), text: text.slice(0, MAX_TEXT), id });
    return { sent: true };
  },
});
