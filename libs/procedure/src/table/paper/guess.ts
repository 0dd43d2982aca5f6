import { type Text } from '../../text';
import { type LegalAct } from '../step-table';
import { fold } from './fold';

/** English for the words approved tables use most, the first that fits. Folded. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/tra ket qua/u, 'Return the result'],
  [/tiep nhan.*(ho so)?/u, 'Receive and check the dossier'],
  [/nop ho so/u, 'File the dossier'],
  [/phan cong|giao viec/u, 'Assign the case officer'],
  [/lay y kien|xin y kien/u, 'Ask for opinions'],
  [/(cho|tra loi|co) y kien|gop y/u, 'Give an opinion'],
  [/xac minh/u, 'Verify on the spot'],
  [/hop hoi dong|hoi dong/u, 'Meeting of the council'],
  [/dong dau|vao so|phat hanh|ban hanh van ban|so hoa/u, 'Number, stamp and issue'],
  [/nghia vu tai chinh|thong bao thue/u, 'Determine the financial obligation'],
  [/nop tien|nop phi|nop le phi/u, 'Pay'],
  [/ky (duyet|ban hanh|giay|quyet dinh|so|van ban)|phe duyet|ky, |^ky /u, 'Sign'],
  [/kiem tra.*(du thao|ket qua|trinh)|xem xet|soat xet/u, 'Check the draft'],
  [/tham dinh|tham tra|thu ly|giai quyet|xu ly|kiem tra/u, 'Appraise the dossier'],
  [/in giay|in ket qua|cap giay/u, 'Print the document'],
  [/chuyen (ho so|ket qua)/u, 'Forward the dossier'],
];

/** An English name for a work, from usual phrases; undefined: none fits. */
export function englishFor(work: string): string | undefined {
  const words = fold(work);
  return phrases.find(([pattern]) => pattern.test(words))?.[1];
}

/** A name in both languages; `guessed`: its English is a usual phrase or the Vietnamese itself. */
export function nameOf(work: string, english: string): { readonly name: Text; readonly guessed: boolean } {
  if (english !== '') return { name: { vi: work, en: english }, guessed: false };
  return { name: { vi: work, en: englishFor(work) ?? work }, guessed: true };
}

/** The legal acts of a step, by who does it, where it stands and what it says. */
export function actsOf(
  step: { readonly role: string; readonly work: string; readonly ways: string; readonly counted: boolean },
  first: boolean,
): readonly LegalAct[] {
  const words = fold(step.work);
  if (step.role === 'one_stop_clerk' && /tra ket qua|tra giay|tra ho so/u.test(words) && !first) return ['return'];
  if (first && step.role === 'one_stop_clerk') return ['reception'];
  if (step.role === 'opinion_agency') return ['opinion'];
  const appraises = /tham dinh|tham tra|thu ly|xu ly|giai quyet|kiem tra ho so/u.test(words) && !/trinh ky|ky duyet/u.test(words);
  const asks = /bo sung/u.test(fold(`${step.work} ${step.ways}`));
  return asks || (appraises && step.counted && step.role === 'specialist') ? ['supplement'] : [];
}
