import { type DossierNow } from '../dossiers/dossier-reader';
import { type WrongPlace } from '../problems/refusal';
import { type ResultToReturn } from './return-views';

/**
 * What is missing before a result may leave the house: at the counter who received it, and of somebody else than the applicant by what right and
 * under which number; the originals shown for comparison; by post the tracking number.
 */
export function checkReturn(said: ResultToReturn, cover: Pick<DossierNow, 'applicantName' | 'papers'>): WrongPlace[] {
  const { way, receivedBy, receiverId, authority, trackingNumber, originalsReturned = false } = said;
  const missing: string[] = [];
  if (way === 'counter' && !receivedBy) missing.push('receivedBy');
  if (way === 'counter' && receivedBy && !isSamePerson(receivedBy, cover.applicantName)) {
    if (!receiverId) missing.push('receiverId');
    if (!authority) missing.push('authority');
  }
  if (way === 'post' && !trackingNumber) missing.push('trackingNumber');
  if (way === 'counter' && !originalsReturned && presented(cover).length > 0) missing.push('originalsReturned');
  return missing.map((place) => ({ path: `/${place}`, code: 'field.missing' }));
}

/** Papers shown for comparison only: their originals are handed back. */
export const presented = ({ papers }: Pick<DossierNow, 'papers'>): readonly string[] =>
  papers.filter(({ state }) => state === 'presented').map(({ id }) => id);

const isSamePerson = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('vi');
